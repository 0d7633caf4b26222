package org.tsumiki.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language file of a pack or a lesson, cut into its sections. A section is called by its path:
 * {@code title}, {@code story}, {@code step 2}, {@code step 2/hint}, {@code check red-lights}.
 */
final class TextFile {
  /** The name of the section that {@code # …} makes. */
  static final String TITLE = "title";

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern HEAD_ROW = Pattern.compile("([a-z]+):\\s*(\\S+)\\s*");
  private static final Pattern REMARK = Pattern.compile("<!--(?s:.*?)-->");
  private static final String FENCE = "---";

  /** A line of the file; the number counts from 1. */
  record Line(int number, String text) {}

  /**
   * A section.
   *
   * @param line of its heading
   * @param lines what stands below it, without blank lines around
   */
  record Section(String path, int line, List<Line> lines) {
    Section {
      lines = List.copyOf(lines);
    }

    String text() {
      return String.join("\n", lines.stream().map(Line::text).toList());
    }
  }

  private final Findings.Place place;
  private final SectionPlan plan;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  private String parent = "";
  private int lastRank = -1;
  private int steps;

  private TextFile(Findings.Place place, SectionPlan plan) {
    this.place = place;
    this.plan = plan;
  }

  /**
   * Cuts a file into its sections.
   *
   * @param owner what the front matter names: the lesson or the pack
   * @param language code such as {@code ja}
   */
  static TextFile read(
      Findings.Place place, String text, SectionPlan plan, String owner, String language) {
    TextFile file = new TextFile(place, plan);
    List<Line> lines = new ArrayList<>();
    for (String line : withoutRemarks(text).split("\r?\n", -1)) {
      lines.add(new Line(lines.size() + 1, line.stripTrailing()));
    }
    file.cut(file.withoutFrontMatter(lines, owner, language));
    return file;
  }

  /** Remarks for authors, {@code <!-- … -->}, are nobody's text; the lines keep their numbers. */
  private static String withoutRemarks(String text) {
    return REMARK
        .matcher(text)
        .replaceAll(remark -> "\n".repeat((int) remark.group().lines().count() - 1));
  }

  Findings.Place place() {
    return place;
  }

  int steps() {
    return steps;
  }

  /** The section with that path; whoever asks for it knows it. */
  Optional<Section> section(String path) {
    asked.add(path);
    return Optional.ofNullable(sections.get(path));
  }

  /** What stands behind a word in headings such as {@code ## place yard}: {@code yard}. */
  List<String> namesOf(String word) {
    return sections.keySet().stream()
        .filter(path -> path.startsWith(word + " ") && path.indexOf('/') < 0)
        .map(path -> path.substring(word.length() + 1))
        .toList();
  }

  /** Line of the heading under which that section would stand. */
  int lineNear(String path) {
    int slash = path.indexOf('/');
    Section above = slash < 0 ? null : sections.get(path.substring(0, slash));
    return above == null ? 1 : above.line();
  }

  /** A finding for every section that nobody asked for. */
  void refuseOthers() {
    for (Section section : sections.values()) {
      if (!asked.contains(section.path())) {
        place.add(
            section.line(),
            "unknown-section",
            "The section \"" + heading(section.path()) + "\" belongs to nothing.",
            "Name what the JSON file of this folder names, or take the section out.");
      }
    }
  }

  /** How the section's heading is written. */
  static String heading(String path) {
    if (path.equals(TITLE)) {
      return "# Title";
    }
    int slash = path.indexOf('/');
    if (slash >= 0) {
      return "### " + path.substring(slash + 1) + "\" under \"" + heading(path.substring(0, slash));
    }
    return "## " + path;
  }

  private List<Line> withoutFrontMatter(List<Line> lines, String owner, String language) {
    if (!lines.getFirst().text().equals(FENCE)) {
      if (plan.needsFrontMatter()) {
        badFrontMatter(1, "The file does not begin with front matter.", owner, language);
      }
      return lines;
    }
    Map<String, Line> rows = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher row = HEAD_ROW.matcher(line.text());
      if (line.text().equals(FENCE)) {
        checkHead(rows, owner, language);
        return lines.subList(i + 1, lines.size());
      } else if (row.matches()) {
        rows.put(row.group(1), new Line(line.number(), row.group(2)));
      } else {
        badFrontMatter(
            line.number(), "This line does not belong into front matter.", owner, language);
        return lines.subList(i, lines.size());
      }
    }
    badFrontMatter(1, "The front matter has no end.", owner, language);
    return List.of();
  }

  private void checkHead(Map<String, Line> rows, String owner, String language) {
    rows.forEach((key, value) -> {
      boolean right =
          switch (key) {
            case "language" -> value.text().equals(language);
            case "lesson", "pack" ->
                key.equals(plan.owner())
                    && (value.text().equals(owner) || value.text().endsWith("/" + owner));
            default -> false;
          };
      if (!right) {
        badFrontMatter(
            value.number(),
            "The front matter says \"" + key + ": " + value.text() + "\".",
            owner,
            language);
      }
    });
    if (plan.needsFrontMatter() && !rows.keySet().equals(Set.of(plan.owner(), "language"))) {
      badFrontMatter(1, "The front matter has not the two rows it needs.", owner, language);
    }
  }

  private void badFrontMatter(int line, String message, String owner, String language) {
    place.add(
        line,
        "bad-front-matter",
        message,
        "Begin the file with the four lines ---, "
            + plan.owner()
            + ": "
            + owner
            + ", language: "
            + language
            + ", ---.");
  }

  private void cut(List<Line> lines) {
    List<Line> open = new ArrayList<>();
    String path = "";
    int headingLine = 0;
    for (Line line : lines) {
      Matcher heading = HEADING.matcher(line.text());
      if (heading.matches()) {
        close(path, headingLine, open);
        path = pathOf(line.number(), heading.group(1).length(), heading.group(2));
        headingLine = line.number();
        open = new ArrayList<>();
        if (path.equals(TITLE)) {
          close(path, headingLine, List.of(new Line(line.number(), heading.group(2))));
          path = "";
        }
      } else {
        open.add(line);
      }
    }
    close(path, headingLine, open);
  }

  private void close(String path, int headingLine, List<Line> lines) {
    List<Line> body = withoutBlankEnds(lines);
    if (path.isEmpty()) {
      body.forEach(this::refuseLine);
    } else if (sections.putIfAbsent(path, new Section(path, headingLine, body)) != null) {
      place.add(
          headingLine,
          "duplicate-id",
          "The section \"" + heading(path) + "\" is there twice.",
          "Keep one of the two.");
    }
  }

  private void refuseLine(Line line) {
    if (!line.text().isBlank()) {
      unread(line);
    }
  }

  /** A line that stands where nobody reads it. */
  void unread(Line line) {
    place.add(
        line.number(),
        "unread-line",
        "Nobody reads this line: " + line.text() + ".",
        "Put it into a section that is read, or take it out.");
  }

  private static List<Line> withoutBlankEnds(List<Line> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).text().isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).text().isBlank()) {
      to--;
    }
    return lines.subList(from, to);
  }

  /** The path of a heading; an unknown one is told and its lines are skipped. */
  private String pathOf(int line, int level, String words) {
    if (level == 1) {
      return TITLE;
    }
    String word = words.split("\\s+", 2)[0];
    String rest = words.substring(word.length()).strip();
    if (level == 3 && !parent.isEmpty()) {
      if (plan.children(parent.split(" ", 2)[0]).contains(words)) {
        return parent + "/" + words;
      }
      unknown(line, words, "###", plan.children(parent.split(" ", 2)[0]));
      return "?" + line;
    }
    if (level != 2 || !plan.words().contains(word) || plan.takesName(word) == rest.isEmpty()) {
      unknown(line, words, "##", plan.headings());
      return "?" + line;
    }
    checkOrder(line, word, words);
    if (word.equals(SectionPlan.STEP)) {
      steps++;
      parent = SectionPlan.STEP + " " + steps;
    } else {
      parent = plan.takesName(word) ? word + " " + rest : word;
    }
    return parent;
  }

  private void checkOrder(int line, String word, String words) {
    int rank = plan.rank(word);
    if (rank < lastRank) {
      place.add(
          line,
          "section-order",
          "The section \"## " + words + "\" comes too late.",
          "Keep this order: " + String.join(", ", plan.headings()) + ".");
    }
    lastRank = Math.max(lastRank, rank);
  }

  private void unknown(int line, String words, String marks, List<String> known) {
    asked.add("?" + line);
    place.add(
        line,
        "unknown-section",
        "There is no section \"" + marks + " " + words + "\" here.",
        known.isEmpty()
            ? "Take the heading out."
            : "Sections that may stand here: " + String.join(", ", known) + ".");
  }
}
