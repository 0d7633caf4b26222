package org.tsumiki.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

/**
 * A lesson's Markdown as XHTML at one reading level. Readings stand above their 漢字; lines break
 * between words; a row of four or more low lines is a place to write.
 */
final class Markup extends AbstractVisitor {
  private static final Pattern READING = Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)}");
  private static final Pattern WRITE_HERE = Pattern.compile("_{4,}");

  /** A word of Japanese may begin here: after kana or a stop, before a 漢字, katakana or bracket. */
  private static final Pattern WORD_START =
      Pattern.compile(
          "(?<=[\\p{IsHiragana}、。」』）！？・])(?<![おご])(?=[\\p{IsHan}\\p{IsKatakana}「『（{])"
              + "|(?<=[、。！？])(?=[\\p{IsHiragana}0-9A-Za-z])|(?<=」)(?=\\p{IsHiragana})"
              + "|(?<=[\uE000\uE001])|(?=[\uE000\uE001])");

  /** Bold by our own rule: Markdown's asks for spaces around it, which Japanese has not. */
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

  private static final char BOLD_ON = '\uE000';
  private static final char BOLD_OFF = '\uE001';

  private static final String RUBY =
      "<span class=\"r\"><span class=\"t\">$2</span><span class=\"b\">$1</span></span>";

  private static final String MAY_BREAK = "&#8203;";

  /** What a line break inside a paragraph means. */
  enum Rows {
    /** Nothing: the text flows on. */
    FLOW,
    /** The author wrote rows; they stay rows. */
    KEEP
  }

  private final StringBuilder html = new StringBuilder();
  private final ReadingLevel level;
  private final Rows rows;

  private Markup(ReadingLevel level, Rows rows) {
    this.level = level;
    this.rows = rows;
  }

  /** Blocks: paragraphs and lists. */
  static String blocks(LevelledText text, ReadingLevel level, Rows rows) {
    Markup markup = new Markup(level, rows);
    String source = BOLD.matcher(text.at(level)).replaceAll(BOLD_ON + "$1" + BOLD_OFF);
    Parser.builder().build().parse(source).accept(markup);
    return markup
        .html
        .toString()
        .replace(String.valueOf(BOLD_ON), "<strong>")
        .replace(String.valueOf(BOLD_OFF), "</strong>");
  }

  /** A piece of one line, without Markdown. */
  static String inline(LevelledText text, ReadingLevel level) {
    return withReadings(text.at(level), level);
  }

  /** A name that somebody typed. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String withReadings(String text, ReadingLevel level) {
    return switch (level) {
      case HIRAGANA, ENGLISH -> escaped(text);
      case KANJI -> String.join(MAY_BREAK, WORD_START.split(escaped(text)));
      case FURIGANA -> ruby(text);
    };
  }

  private static String ruby(String text) {
    StringBuilder html = new StringBuilder();
    for (String word : WORD_START.split(escaped(text))) {
      if (word.indexOf(BOLD_ON) >= 0 || word.indexOf(BOLD_OFF) >= 0) {
        html.append(word);
      } else {
        html.append(html.isEmpty() ? "" : MAY_BREAK).append("<span class=\"w\">");
        html.append(READING.matcher(word).replaceAll(RUBY)).append("</span>");
      }
    }
    return html.toString();
  }

  private void element(String name, Node node) {
    html.append('<').append(name).append('>');
    visitChildren(node);
    html.append("</").append(name).append('>');
  }

  @Override
  public void visit(Text text) {
    Matcher line = WRITE_HERE.matcher(text.getLiteral());
    int end = 0;
    while (line.find()) {
      html.append(withReadings(text.getLiteral().substring(end, line.start()), level));
      html.append("<span class=\"fill\">&#160;</span>");
      end = line.end();
    }
    html.append(withReadings(text.getLiteral().substring(end), level));
  }

  @Override
  public void visit(ThematicBreak place) {
    html.append("<div class=\"line\"></div>");
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.append(rows == Rows.KEEP ? "<br/>" : level == ReadingLevel.ENGLISH ? " " : MAY_BREAK);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.append("<br/>");
  }

  @Override
  public void visit(Code code) {
    html.append("<code>").append(escaped(code.getLiteral())).append("</code>");
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean inTightList = paragraph.getParent() instanceof ListItem;
    element(inTightList ? "div" : "p", paragraph);
  }

  @Override
  public void visit(BulletList list) {
    element("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    element("ol", list);
  }

  @Override
  public void visit(ListItem item) {
    element("li", item);
  }

  @Override
  public void visit(Emphasis emphasis) {
    element("em", emphasis);
  }
}
