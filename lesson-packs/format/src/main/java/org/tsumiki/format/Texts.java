package org.tsumiki.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.program.LevelledText;

/**
 * The texts of one folder, a lesson's or the pack's own: its language files side by side. Each
 * access names a section; what is missing becomes a finding in the file that lacks it.
 */
final class Texts {
  /** The language that three reading levels come from. */
  static final String JAPANESE = "ja";

  /** The language that every pack has beside it. */
  static final String ENGLISH = "en";

  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern ROW = Pattern.compile("[-*]\\s+([a-zA-Z-]+):\\s*(.*)");

  /** Who reads a text: what children read is looked at more closely. */
  private enum Reader {
    CHILD,
    ADULT
  }

  private final Optional<TextFile> japanese;
  private final Optional<TextFile> english;

  private Texts(Optional<TextFile> japanese, Optional<TextFile> english) {
    this.japanese = japanese;
    this.english = english;
  }

  /**
   * Reads the language files of a folder.
   *
   * @param folder empty for the pack's own, else with a slash at its end
   */
  static Texts read(
      Findings findings,
      Optional<String> lesson,
      String folder,
      String owner,
      SectionPlan plan,
      Map<String, String> textByPath) {
    List<Optional<TextFile>> files = new ArrayList<>();
    for (String language : List.of(JAPANESE, ENGLISH)) {
      String path = folder + language + ".md";
      Findings.Place place = findings.in(lesson, path);
      String text = textByPath.get(path);
      if (text == null) {
        place.addForWhole(
            "no-language-file",
            "The file " + path + " is missing.",
            "Add it; spec/pack.md says which sections it has.");
        files.add(Optional.empty());
      } else {
        files.add(Optional.of(TextFile.read(place, text, plan, owner, language)));
      }
    }
    return new Texts(files.getFirst(), files.getLast());
  }

  /** How many steps a file has; empty when the file is missing. */
  Map<String, Integer> steps() {
    Map<String, Integer> steps = new LinkedHashMap<>();
    japanese.ifPresent(file -> steps.put(file.place().file(), file.steps()));
    english.ifPresent(file -> steps.put(file.place().file(), file.steps()));
    return steps;
  }

  /** True when either file has the section; whoever asks knows it. */
  boolean has(String path) {
    boolean inJapanese = japanese.stream().anyMatch(file -> file.section(path).isPresent());
    boolean inEnglish = english.stream().anyMatch(file -> file.section(path).isPresent());
    return inJapanese || inEnglish;
  }

  /** Names of such sections in either file, e.g. of all places. */
  Set<String> namesOf(String word) {
    Set<String> names = new TreeSet<>();
    japanese.ifPresent(file -> names.addAll(file.namesOf(word)));
    english.ifPresent(file -> names.addAll(file.namesOf(word)));
    return names;
  }

  /** A section that children read. */
  LevelledText child(String path) {
    return section(path, Reader.CHILD, "missing-section");
  }

  /** A section that grown-ups read. */
  LevelledText adult(String path) {
    return section(path, Reader.ADULT, "missing-section");
  }

  /** As {@link #child}, with another code for a section that is missing. */
  LevelledText child(String path, String codeWhenMissing) {
    return section(path, Reader.CHILD, codeWhenMissing);
  }

  /** As {@link #adult}, with another code for a section that is missing. */
  LevelledText adult(String path, String codeWhenMissing) {
    return section(path, Reader.ADULT, codeWhenMissing);
  }

  /** What stands between a heading and the ones below it, if anything does. */
  Optional<LevelledText> introduction(String path, boolean forChildren) {
    Reader reader = forChildren ? Reader.CHILD : Reader.ADULT;
    boolean filled =
        japanese.flatMap(file -> file.section(path)).filter(s -> !s.lines().isEmpty()).isPresent()
            || english
                .flatMap(file -> file.section(path))
                .filter(s -> !s.lines().isEmpty())
                .isPresent();
    return filled ? Optional.of(section(path, reader, "missing-section")) : Optional.empty();
  }

  private LevelledText section(String path, Reader reader, String codeWhenMissing) {
    String ja = lines(japanese, path, codeWhenMissing, line -> japaneseProblems(line, reader));
    String en = lines(english, path, codeWhenMissing, line -> englishProblems(line, reader));
    return levelled(ja, en);
  }

  private static LevelledText levelled(String ja, String en) {
    return new LevelledText(Japanese.hira(ja), Japanese.ruby(ja), en);
  }

  private interface Lint {
    List<TextProblem> problems(String line);
  }

  private static List<TextProblem> japaneseProblems(String line, Reader reader) {
    List<TextProblem> problems = new ArrayList<>();
    if (reader == Reader.CHILD) {
      problems.addAll(Japanese.problems(line));
      problems.addAll(holeProblems(line, Set.of()));
    }
    return problems;
  }

  private static List<TextProblem> englishProblems(String line, Reader reader) {
    List<TextProblem> problems = new ArrayList<>();
    if (reader == Reader.CHILD) {
      problems.addAll(holeProblems(line, Set.of()));
      if (Japanese.hasJapanese(line)) {
        problems.add(
            new TextProblem(
                "en-has-japanese",
                "The English text has Japanese letters.",
                "Write it in English."));
      }
    }
    return problems;
  }

  private static List<TextProblem> holeProblems(String line, Set<String> holes) {
    List<TextProblem> problems = new ArrayList<>();
    Matcher hole = HOLE.matcher(line);
    while (hole.find()) {
      if (!holes.contains(hole.group(1))) {
        problems.add(
            new TextProblem(
                "unknown-placeholder",
                "Nothing is ever put into the hole " + hole.group() + " here.",
                holes.isEmpty()
                    ? "Write the text without holes."
                    : "Holes that are filled here: "
                        + String.join(", ", new TreeSet<>(holes))
                        + "."));
      }
    }
    return problems;
  }

  private static String lines(
      Optional<TextFile> found, String path, String codeWhenMissing, Lint lint) {
    if (found.isEmpty()) {
      return "?";
    }
    TextFile file = found.get();
    Optional<TextFile.Section> section = file.section(path);
    if (section.isEmpty()) {
      file.place()
          .add(
              file.lineNear(path),
              codeWhenMissing,
              "The section \"" + TextFile.heading(path) + "\" is missing.",
              "Write it; spec/pack.md says what belongs there.");
      return "?";
    }
    if (section.get().lines().isEmpty() || section.get().text().isBlank()) {
      file.place()
          .add(
              section.get().line(),
              "empty-text",
              "The section \"" + TextFile.heading(path) + "\" is empty.",
              "Write a text there.");
      return "?";
    }
    for (TextFile.Line line : section.get().lines()) {
      report(file, line.number(), lint.problems(line.text()));
    }
    return section.get().text();
  }

  private static void report(TextFile file, int line, List<TextProblem> problems) {
    for (TextProblem problem : problems) {
      file.place().add(line, problem.code(), problem.message(), problem.remedy());
    }
  }

  /** The sections of one check, each with its rows. */
  Rows rows(String path) {
    return new Rows(path, rows(japanese, path), rows(english, path));
  }

  private static Optional<RowsOfFile> rows(Optional<TextFile> found, String path) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TextFile file = found.get();
    Optional<TextFile.Section> section = file.section(path);
    if (section.isEmpty()) {
      file.place()
          .add(
              1,
              "missing-section",
              "The section \"" + TextFile.heading(path) + "\" is missing.",
              "Write it with rows \"- text: …\", \"- passed: …\" and one for each outcome.");
      return Optional.empty();
    }
    return Optional.of(rows(file, section.get()));
  }

  private static RowsOfFile rows(TextFile file, TextFile.Section section) {
    Map<String, TextFile.Line> rows = new LinkedHashMap<>();
    String last = "";
    for (TextFile.Line line : section.lines()) {
      Matcher row = ROW.matcher(line.text());
      if (row.matches()) {
        last = row.group(1);
        if (rows.put(last, new TextFile.Line(line.number(), row.group(2))) != null) {
          file.place()
              .add(
                  line.number(),
                  "duplicate-id",
                  "The row \"- " + last + ":\" is there twice.",
                  "Keep one of the two.");
        }
      } else if (line.text().startsWith("  ") && !last.isEmpty()) {
        rows.computeIfPresent(
            last,
            (key, old) -> new TextFile.Line(old.number(), old.text() + " " + line.text().strip()));
      } else if (!line.text().isBlank()) {
        file.unread(line);
      }
    }
    return new RowsOfFile(file, section, rows);
  }

  private record RowsOfFile(
      TextFile file, TextFile.Section section, Map<String, TextFile.Line> rows) {}

  /** A finding for every section that nobody asked for. */
  void refuseOthers() {
    japanese.ifPresent(TextFile::refuseOthers);
    english.ifPresent(TextFile::refuseOthers);
  }

  /** Rows such as {@code - passed: …} of one section, in both languages. */
  static final class Rows {
    private final String path;
    private final Optional<RowsOfFile> japanese;
    private final Optional<RowsOfFile> english;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> allowed = new TreeSet<>();

    private Rows(String path, Optional<RowsOfFile> japanese, Optional<RowsOfFile> english) {
      this.path = path;
      this.japanese = japanese;
      this.english = english;
    }

    /** A row that every such section has. */
    LevelledText row(String key) {
      return row(key, Set.of(), "missing-key");
    }

    /** The sentence for an outcome; it may have those holes. */
    LevelledText feedback(String outcome, Set<String> holes) {
      return row(outcome, holes, "missing-feedback");
    }

    private LevelledText row(String key, Set<String> holes, String codeWhenMissing) {
      asked.add(key);
      String ja = text(japanese, key, codeWhenMissing, line -> japaneseProblems(line, holes));
      String en = text(english, key, codeWhenMissing, line -> englishProblems(line, holes));
      return levelled(ja, en);
    }

    private static List<TextProblem> japaneseProblems(String line, Set<String> holes) {
      List<TextProblem> problems = new ArrayList<>(Japanese.problems(line));
      problems.addAll(holeProblems(line, holes));
      return problems;
    }

    private static List<TextProblem> englishProblems(String line, Set<String> holes) {
      UnaryOperator<String> withoutHoles = text -> HOLE.matcher(text).replaceAll("");
      List<TextProblem> problems =
          new ArrayList<>(Texts.englishProblems(withoutHoles.apply(line), Reader.CHILD));
      problems.addAll(holeProblems(line, holes));
      return problems;
    }

    private String text(Optional<RowsOfFile> found, String key, String codeWhenMissing, Lint lint) {
      if (found.isEmpty()) {
        return "?";
      }
      TextFile file = found.get().file();
      TextFile.Line row = found.get().rows().get(key);
      if (row == null || row.text().isBlank()) {
        file.place()
            .add(
                row == null ? found.get().section().line() : row.number(),
                row == null ? codeWhenMissing : "empty-text",
                "The section \"" + TextFile.heading(path) + "\" has no row \"- " + key + ": …\".",
                "Write the sentence there.");
        return "?";
      }
      report(file, row.number(), lint.problems(row.text()));
      return row.text();
    }

    /** A row that may stand there and is not used. */
    void mayHave(String key) {
      allowed.add(key);
    }

    /** A finding for every row that is for nothing. */
    void refuseOthers() {
      japanese.ifPresent(this::refuseOthers);
      english.ifPresent(this::refuseOthers);
    }

    private void refuseOthers(RowsOfFile found) {
      found
          .rows()
          .forEach((key, row) -> {
            if (!asked.contains(key) && !allowed.contains(key)) {
              found
                  .file()
                  .place()
                  .add(
                      row.number(),
                      "unknown-key",
                      "The row \"- " + key + ":\" is for nothing here.",
                      "Rows of \"" + TextFile.heading(path) + "\": " + rowNames() + ".");
            }
          });
    }

    private String rowNames() {
      return String.join(", ", asked);
    }
  }
}
