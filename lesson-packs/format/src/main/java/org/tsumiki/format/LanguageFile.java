package org.tsumiki.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One language of a folder: its file, if there is one, and how its texts are looked at. */
final class LanguageFile {
  private static final Pattern ROW = Pattern.compile("[-*]\\s+([a-zA-Z-]+):\\s*(.*)");

  /** Whether what is missing is a finding, or comes from another language. */
  enum Need {
    REQUIRED,
    WELCOME
  }

  private final Optional<TextFile> file;
  private final TextLint lint;
  private final Need need;

  LanguageFile(Optional<TextFile> file, TextLint lint, Need need) {
    this.file = file;
    this.lint = lint;
    this.need = need;
  }

  Optional<TextFile> file() {
    return file;
  }

  /** True when the section is there; whoever asks knows it. */
  boolean has(String path) {
    return file.flatMap(f -> f.section(path)).isPresent();
  }

  boolean hasText(String path) {
    return file.flatMap(f -> f.section(path)).filter(s -> !s.text().isBlank()).isPresent();
  }

  /**
   * A section's text; empty with a finding when it is missing and needed.
   *
   * @param forChildren false for texts that only grown-ups read
   */
  Optional<String> section(String path, boolean forChildren, String codeWhenMissing) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<TextFile.Section> section = file.get().section(path);
    if (section.isEmpty()) {
      missing(
          file.get().lineNear(path),
          codeWhenMissing,
          "The section \"" + TextFile.heading(path) + "\" is missing.",
          "Write it; spec/pack.md says what belongs there.");
      return Optional.empty();
    }
    if (section.get().text().isBlank()) {
      missing(
          section.get().line(),
          "empty-text",
          "The section \"" + TextFile.heading(path) + "\" is empty.",
          "Write a text there.");
      return Optional.empty();
    }
    if (forChildren) {
      section.get().lines().forEach(line -> report(line.number(), line.text(), Set.of()));
    }
    return Optional.of(section.get().text());
  }

  /** Looks at a section as a whole, where it is filled. */
  void look(String path, Function<String, Optional<TextProblem>> lint) {
    Optional<TextFile.Section> section =
        file.flatMap(f -> f.section(path)).filter(s -> !s.text().isBlank());
    section.ifPresent(found ->
        lint.apply(found.text())
            .ifPresent(problem ->
                place().add(found.line(), problem.code(), problem.message(), problem.remedy())));
  }

  private void report(int line, String text, Set<String> holes) {
    for (TextProblem problem : lint.problems(text, holes)) {
      place().add(line, problem.code(), problem.message(), problem.remedy());
    }
  }

  private void missing(int line, String code, String message, String remedy) {
    if (need == Need.REQUIRED) {
      place().add(line, code, message, remedy);
    }
  }

  private Findings.Place place() {
    return file.orElseThrow().place();
  }

  /** The rows {@code - key: text} of a section. */
  Rows rows(String path) {
    Optional<TextFile.Section> section = file.flatMap(f -> f.section(path));
    if (file.isPresent() && section.isEmpty()) {
      missing(
          1,
          "missing-section",
          "The section \"" + TextFile.heading(path) + "\" is missing.",
          "Write it with rows \"- text: …\", \"- passed: …\" and one for each outcome.");
    }
    return new Rows(path, section, section.map(this::cut).orElse(Map.of()));
  }

  private Map<String, TextFile.Line> cut(TextFile.Section section) {
    Map<String, TextFile.Line> rows = new LinkedHashMap<>();
    String last = "";
    for (TextFile.Line line : section.lines()) {
      Matcher row = ROW.matcher(line.text());
      if (row.matches()) {
        last = row.group(1);
        if (rows.put(last, new TextFile.Line(line.number(), row.group(2))) != null) {
          place()
              .add(
                  line.number(),
                  "duplicate-id",
                  "The row \"- " + last + ":\" is there twice.",
                  "Keep one of the two.");
        }
      } else if (line.text().startsWith("  ") && !last.isEmpty()) {
        TextFile.Line begun = rows.get(last);
        if (begun != null) {
          String whole = begun.text() + " " + line.text().strip();
          rows.put(last, new TextFile.Line(begun.number(), whole));
        }
      } else if (!line.text().isBlank()) {
        file.orElseThrow().unread(line);
      }
    }
    return rows;
  }

  /** A finding for every section that nobody asked for. */
  void refuseOthers() {
    file.ifPresent(TextFile::refuseOthers);
  }

  /** Rows of one section in this language. */
  final class Rows {
    private final String path;
    private final Optional<TextFile.Section> section;
    private final Map<String, TextFile.Line> rows;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> allowed = new TreeSet<>();

    private Rows(String path, Optional<TextFile.Section> section, Map<String, TextFile.Line> rows) {
      this.path = path;
      this.section = section;
      this.rows = rows;
    }

    /** A row's text; empty with a finding when it is missing and needed. */
    Optional<String> row(String key, Set<String> holes, String codeWhenMissing) {
      asked.add(key);
      TextFile.Line row = rows.get(key);
      if (row == null || row.text().isBlank()) {
        if (section.isPresent()) {
          missing(
              row == null ? section.get().line() : row.number(),
              row == null ? codeWhenMissing : "empty-text",
              "The section \"" + TextFile.heading(path) + "\" has no row \"- " + key + ": …\".",
              "Write the sentence there.");
        }
        return Optional.empty();
      }
      report(row.number(), row.text(), holes);
      return Optional.of(row.text());
    }

    /** A row that may stand there and is not used. */
    void mayHave(String key) {
      allowed.add(key);
    }

    /** A finding for every row that is for nothing. */
    void refuseOthers() {
      rows.forEach((key, row) -> {
        if (!asked.contains(key) && !allowed.contains(key)) {
          place()
              .add(
                  row.number(),
                  "unknown-key",
                  "The row \"- " + key + ":\" is for nothing here.",
                  "Rows of \""
                      + TextFile.heading(path)
                      + "\": "
                      + String.join(", ", List.copyOf(asked))
                      + ".");
        }
      });
    }
  }
}
