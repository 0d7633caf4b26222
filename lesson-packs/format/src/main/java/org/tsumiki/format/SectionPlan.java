package org.tsumiki.format;

import java.util.List;
import java.util.Optional;

/**
 * Which sections a language file has, in which order.
 *
 * @param owner the row of the front matter that names what the file belongs to
 * @param needsFrontMatter false where the file's place says all that is needed
 */
record SectionPlan(String owner, boolean needsFrontMatter, List<Kind> kinds) {
  static final String STEP = "step";

  /** The language file of a lesson. */
  static final SectionPlan LESSON =
      new SectionPlan(
          "lesson",
          true,
          List.of(
              kind(0, "story"),
              kind(1, "goal"),
              kind(2, "success"),
              kind(3, STEP, "hint", "picture"),
              named(4, "check"),
              named(5, "place"),
              named(5, "label"),
              named(6, "wrong"),
              named(6, "right"),
              kind(7, "mentor", "prepare", "flow", "questions", "trouble", "more"),
              kind(8, "worksheet", "predict", "try", "think")));

  /** The language file of a whole pack. */
  static final SectionPlan PACK =
      new SectionPlan("pack", false, List.of(kind(0, "about"), kind(1, "mentor")));

  /**
   * A kind of section.
   *
   * @param rank sections come in rising order of it
   * @param word first word of the heading
   * @param takesName true when the heading also names what the section belongs to
   * @param children headings of the level below
   */
  record Kind(int rank, String word, boolean takesName, List<String> children) {}

  private static Kind kind(int rank, String word, String... children) {
    return new Kind(rank, word, false, List.of(children));
  }

  private static Kind named(int rank, String word) {
    return new Kind(rank, word, true, List.of());
  }

  List<String> words() {
    return kinds.stream().map(Kind::word).toList();
  }

  /** How the headings are written. */
  List<String> headings() {
    return kinds.stream()
        .map(kind -> "## " + kind.word() + (kind.takesName() ? " NAME" : ""))
        .toList();
  }

  boolean takesName(String word) {
    return find(word).filter(Kind::takesName).isPresent();
  }

  int rank(String word) {
    return find(word).map(Kind::rank).orElse(0);
  }

  List<String> children(String word) {
    return find(word).map(Kind::children).orElse(List.of());
  }

  private Optional<Kind> find(String word) {
    return kinds.stream().filter(kind -> kind.word().equals(word)).findFirst();
  }
}
