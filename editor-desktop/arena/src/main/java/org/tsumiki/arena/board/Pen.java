package org.tsumiki.arena.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Palette;
import org.tsumiki.arena.picture.Ruler;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.words.Words;

/** Draws on the board: lengths and text sizes are those of a window of 1280x800. */
final class Pen {
  private static final String CUT = "…";

  private final Layout layout;
  private final Palette palette;
  private final boolean highContrast;
  private final ReadingLevel level;
  private final Ruler ruler;
  private final List<Mark> marks = new ArrayList<>();

  Pen(Layout layout, boolean highContrast, ReadingLevel level, Ruler ruler) {
    this.layout = layout;
    this.palette = Palette.of(highContrast);
    this.highContrast = highContrast;
    this.level = level;
    this.ruler = ruler;
  }

  Palette palette() {
    return palette;
  }

  ReadingLevel level() {
    return level;
  }

  List<Mark> marks() {
    return marks;
  }

  double px(double pixels) {
    return layout.px(pixels);
  }

  /** A text of the catalogue at this reading level, its holes filled. */
  String words(String key, Map<String, String> holes) {
    String text = Words.text(key).at(level);
    for (Map.Entry<String, String> hole : holes.entrySet()) {
      text = text.replace("{" + hole.getKey() + "}", hole.getValue());
    }
    return text;
  }

  String words(String key) {
    return words(key, Map.of());
  }

  Mark.Style style(double size, boolean bold) {
    return new Mark.Style((int) Math.round(px(size)), bold);
  }

  double width(String text, Mark.Style style) {
    return ruler.widthPx(text, style);
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  void fill(Box box, double radius, Colour colour) {
    marks.add(new Mark.Fill(Outlines.rounded(box, px(radius), 1), colour));
  }

  /** A sheet of paper with a thin edge. */
  void card(Box box) {
    fill(box, 12, palette.edge());
    fill(box.inset(px(highContrast ? 2 : 1)), 11, palette.card());
  }

  void line(Spot from, Spot to, double width, Colour colour) {
    marks.add(Mark.Line.between(from, to, px(width), colour));
  }

  void disc(Spot at, double radius, Colour colour) {
    marks.add(new Mark.Disc(at, px(radius), colour));
  }

  /** A text that is cut with "…" where there is no room for all of it. */
  void text(
      String text, Spot at, double size, boolean bold, Colour colour, double align, double room) {
    Mark.Style style = style(size, bold);
    String shown = text;
    while (shown.length() > 1 && width(shown, style) > room) {
      shown = shown.substring(0, shown.length() - (shown.endsWith(CUT) ? 2 : 1)).strip() + CUT;
    }
    marks.add(new Mark.Text(at, shown, style, colour, align));
  }

  /** A text that is cut in its middle: names that differ at their ends stay different. */
  void name(String name, Spot at, double size, boolean bold, Colour colour, double room) {
    Mark.Style style = style(size, bold);
    String shown = name;
    for (int kept = name.length() - 1; kept > 1 && width(shown, style) > room; kept--) {
      int end = kept / 2;
      shown =
          name.substring(0, kept - end).strip() + CUT + name.substring(name.length() - end).strip();
    }
    marks.add(new Mark.Text(at, shown, style, colour, 0));
  }

  void text(String text, Spot at, double size, boolean bold, Colour colour, double align) {
    marks.add(new Mark.Text(at, text, style(size, bold), colour, align));
  }

  /** Breaks a text into as few lines as there is room for. */
  List<String> lines(String text, Mark.Style style, double room) {
    return new LineBreaks(ruler, style).lines(text, room);
  }
}
