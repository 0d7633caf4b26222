package org.tsumiki.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /** Stands for a text that is missing, so that one reading finds everything. */
  private static final String MISSING = "?";

  private final LanguageFile japanese;
  private final LanguageFile english;
  private final Optional<LanguageFile> other;

  private Texts(LanguageFile japanese, LanguageFile english, Optional<LanguageFile> other) {
    this.japanese = japanese;
    this.english = english;
    this.other = other;
  }

  /**
   * Where the language files of a folder are.
   *
   * @param folder empty for the pack's own, else with a slash at its end
   * @param owner what their front matter names
   */
  record Folder(Optional<String> lesson, String folder, String owner, SectionPlan plan) {}

  /** Reads the language files of a folder. */
  static Texts read(
      Findings findings, Folder folder, Map<String, String> textByPath, Languages languages) {
    TextLint japanese = TextLint.japanese(languages.kanji(), languages.kanjiYear());
    return new Texts(
        file(findings, folder, textByPath, JAPANESE, japanese, LanguageFile.Need.REQUIRED),
        file(findings, folder, textByPath, ENGLISH, TextLint.english(), LanguageFile.Need.REQUIRED),
        languages
            .other()
            .map(code ->
                file(
                    findings,
                    folder,
                    textByPath,
                    code,
                    TextLint.other(),
                    languages.needOfOther())));
  }

  private static LanguageFile file(
      Findings findings,
      Folder folder,
      Map<String, String> textByPath,
      String language,
      TextLint lint,
      LanguageFile.Need need) {
    String path = folder.folder() + language + ".md";
    Findings.Place place = findings.in(folder.lesson(), path);
    String text = textByPath.get(path);
    if (text == null && need == LanguageFile.Need.REQUIRED) {
      place.addForWhole(
          "no-language-file",
          "The file " + path + " is missing.",
          "Add it; spec/pack.md says which sections it has.");
    }
    Optional<TextFile> file =
        Optional.ofNullable(text)
            .map(found -> TextFile.read(place, found, folder.plan(), folder.owner(), language));
    return new LanguageFile(file, lint, need);
  }

  private Stream<LanguageFile> all() {
    return Stream.concat(Stream.of(japanese, english), other.stream());
  }

  /** How many steps each file has, by its path. */
  Map<String, Integer> steps() {
    Map<String, Integer> steps = new LinkedHashMap<>();
    all()
        .flatMap(language -> language.file().stream())
        .forEach(file -> steps.put(file.place().file(), file.steps()));
    return steps;
  }

  /** True when any file has the section; whoever asks knows it. */
  boolean has(String path) {
    List<Boolean> found = all().map(language -> language.has(path)).toList();
    return found.contains(true);
  }

  /** Names of such sections in any file, e.g. of all places. */
  Set<String> namesOf(String word) {
    Set<String> names = new TreeSet<>();
    all()
        .flatMap(language -> language.file().stream())
        .forEach(file -> names.addAll(file.namesOf(word)));
    return names;
  }

  /** A section that children read. */
  LevelledText child(String path) {
    return child(path, "missing-section");
  }

  /** As {@link #child}, with another code for a section that is missing. */
  LevelledText child(String path, String codeWhenMissing) {
    return section(path, true, codeWhenMissing);
  }

  /** A picture in words. */
  LevelledText alternative(String path) {
    japanese.look(path, TextAlternatives::inJapanese);
    english.look(path, TextAlternatives::inEnglish);
    return child(path, "missing-text-alternative");
  }

  /** A section that grown-ups read. */
  LevelledText adult(String path) {
    return adult(path, "missing-section");
  }

  /** As {@link #adult}, with another code for a section that is missing. */
  LevelledText adult(String path, String codeWhenMissing) {
    return section(path, false, codeWhenMissing);
  }

  /** What stands between a heading and the ones below it, if anything does. */
  Optional<LevelledText> introduction(String path, boolean forChildren) {
    List<Boolean> filled = all().map(language -> language.hasText(path)).toList();
    return filled.contains(true)
        ? Optional.of(section(path, forChildren, "missing-section"))
        : Optional.empty();
  }

  private LevelledText section(String path, boolean forChildren, String codeWhenMissing) {
    return levelled(
        japanese.section(path, forChildren, codeWhenMissing),
        english.section(path, forChildren, codeWhenMissing),
        other.flatMap(language -> language.section(path, forChildren, codeWhenMissing)));
  }

  private static LevelledText levelled(
      Optional<String> japanese, Optional<String> english, Optional<String> other) {
    String ja = japanese.orElse(MISSING);
    return new LevelledText(
        Japanese.hira(ja), Japanese.ruby(ja), other.or(() -> english).orElse(MISSING));
  }

  /** A section of rows such as {@code - passed: …}. */
  Rows rows(String path) {
    return new Rows(
        japanese.rows(path), english.rows(path), other.map(language -> language.rows(path)));
  }

  /** A finding for every section that nobody asked for. */
  void refuseOthers() {
    all().forEach(LanguageFile::refuseOthers);
  }

  /** Rows of one section, in all languages. */
  static final class Rows {
    private final LanguageFile.Rows japanese;
    private final LanguageFile.Rows english;
    private final Optional<LanguageFile.Rows> other;

    private Rows(
        LanguageFile.Rows japanese, LanguageFile.Rows english, Optional<LanguageFile.Rows> other) {
      this.japanese = japanese;
      this.english = english;
      this.other = other;
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
      return levelled(
          japanese.row(key, holes, codeWhenMissing),
          english.row(key, holes, codeWhenMissing),
          other.flatMap(rows -> rows.row(key, holes, codeWhenMissing)));
    }

    /** A row that may stand there and is not used. */
    void mayHave(String key) {
      japanese.mayHave(key);
      english.mayHave(key);
      other.ifPresent(rows -> rows.mayHave(key));
    }

    /** A finding for every row that is for nothing. */
    void refuseOthers() {
      japanese.refuseOthers();
      english.refuseOthers();
      other.ifPresent(LanguageFile.Rows::refuseOthers);
    }
  }
}
