package org.tsumiki.print;

import java.util.List;
import java.util.regex.Pattern;
import org.tsumiki.format.Lesson;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

/** Puts a sheet together, part by part. */
final class Page {
  /** What a sentence is filled with only when a program has run. */
  private static final Pattern HOLE = Pattern.compile("\\{[a-zA-Z]+}");

  /** The kind of sheet that is no page among others. */
  static final String CERTIFICATE = "certificate";

  private final StringBuilder body = new StringBuilder();
  private final ReadingLevel level;

  /** Two texts that belong together: a mistake, and what is said of it. */
  record Pair(LevelledText left, LevelledText right) {}

  Page(ReadingLevel level) {
    this.level = level;
  }

  private String at(LevelledText text) {
    return Markup.inline(text, level);
  }

  private String at(SheetPhrase phrase) {
    return at(phrase.text());
  }

  void heading(SheetPhrase kind, LevelledText pack, LevelledText lesson) {
    body.append("<div class=\"over\"><span class=\"kind\">").append(at(kind));
    body.append("</span> ").append(at(pack)).append("</div>");
    body.append("<h1>").append(at(lesson)).append("</h1>");
  }

  void nameAndDate() {
    body.append("<table class=\"who\"><tr><td class=\"name\">").append(at(SheetPhrase.NAME));
    body.append("</td><td class=\"date\">")
        .append(at(SheetPhrase.DATE))
        .append("</td></tr></table>");
  }

  void facts(List<LevelledText> facts) {
    body.append("<p class=\"facts\">");
    body.append(String.join(" · ", facts.stream().map(this::at).toList())).append("</p>");
  }

  void boxed(SheetPhrase title, LevelledText text) {
    body.append("<div class=\"box\"><div class=\"box-title\">").append(at(title)).append("</div>");
    body.append(Markup.blocks(text, level, Markup.Rows.FLOW)).append("</div>");
  }

  void part(SheetPhrase title) {
    body.append("<h2>").append(at(title)).append("</h2>");
  }

  /** Rows as the author wrote them. */
  void rows(LevelledText text) {
    body.append("<div class=\"rows\">").append(Markup.blocks(text, level, Markup.Rows.KEEP));
    body.append("</div>");
  }

  void flow(LevelledText text) {
    body.append(Markup.blocks(text, level, Markup.Rows.FLOW));
  }

  void steps(List<Lesson.Step> steps) {
    body.append("<ol>");
    for (Lesson.Step step : steps) {
      body.append("<li>").append(Markup.blocks(step.text(), level, Markup.Rows.FLOW));
      body.append("<div class=\"hint\">").append(at(SheetPhrase.HINTS)).append(": ");
      body.append(Markup.inline(step.hint(), level)).append("</div></li>");
    }
    body.append("</ol>");
  }

  void list(List<LevelledText> entries) {
    body.append("<ul>");
    entries.forEach(entry -> body.append("<li>").append(at(entry)).append("</li>"));
    body.append("</ul>");
  }

  void pairs(List<Pair> pairs) {
    body.append("<table class=\"pairs\">");
    for (Pair pair : pairs) {
      body.append("<tr><td>").append(at(pair.left())).append("</td><td>");
      body.append(at(withoutHoles(pair.right()))).append("</td></tr>");
    }
    body.append("</table>");
  }

  private static LevelledText withoutHoles(LevelledText text) {
    return new LevelledText(dots(text.hira()), dots(text.ruby()), dots(text.en()));
  }

  private static String dots(String text) {
    return HOLE.matcher(text).replaceAll("…");
  }

  void certificate(LevelledText pack, String name, List<LevelledText> lessons, boolean twoColumns) {
    body.append("<div class=\"frame\"><div class=\"frame-inside\"><div class=\"bricks\">");
    body.append("<span class=\"brick red\"></span><span class=\"brick blue\"></span>");
    body.append("<span class=\"brick green\"></span></div>");
    body.append("<div class=\"award\">").append(at(SheetPhrase.CERTIFICATE)).append("</div>");
    body.append("<div class=\"award-name\">");
    body.append(name.isBlank() ? "&#160;" : Markup.escaped(name)).append("</div>");
    body.append("<div class=\"award-pack\">").append(at(pack)).append("</div>");
    body.append("<p class=\"award-why\">").append(at(SheetPhrase.DID_ALL)).append("</p>");
    body.append("<table class=\"award-lessons\">");
    int columns = twoColumns ? 2 : 1;
    int rows = (lessons.size() + columns - 1) / columns;
    for (int row = 0; row < rows; row++) {
      body.append("<tr>");
      for (int i = row; i < lessons.size(); i += rows) {
        body.append("<td>● ").append(at(lessons.get(i))).append("</td>");
      }
      body.append("</tr>");
    }
    body.append("</table><table class=\"sign\"><tr><td>").append(at(SheetPhrase.DATE));
    body.append("</td><td>")
        .append(at(SheetPhrase.SIGNED))
        .append("</td></tr></table></div></div>");
  }

  /** The finished document; {@code kind} is its style's name. */
  Sheet sheet(String kind, LevelledText title) {
    String plain = level == ReadingLevel.FURIGANA ? title.kanji() : title.at(level);
    String language = level == ReadingLevel.ENGLISH ? "en" : "ja";
    return new Sheet(
        plain,
        "<html lang=\""
            + language
            + "\"><head><title>"
            + Markup.escaped(plain)
            + "</title><style>"
            + (kind.equals(CERTIFICATE) ? Style.AWARD : Style.UPRIGHT)
            + Style.CSS
            + "</style></head><body class=\""
            + kind
            + " "
            + level.id()
            + "\">"
            + body
            + "</body></html>");
  }
}
