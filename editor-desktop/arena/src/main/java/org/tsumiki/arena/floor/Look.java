package org.tsumiki.arena.floor;

import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Palette;
import org.tsumiki.arena.picture.Ruler;
import org.tsumiki.boards.Title;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

/**
 * How a course is to look now.
 *
 * @param pxPerMm how large it is seen: some lines and all texts keep their size on the screen
 * @param screen 1 on a window of 1280x800; texts grow with the window
 */
public record Look(
    Palette palette,
    boolean highContrast,
    ReadingLevel level,
    double pxPerMm,
    double screen,
    Ruler ruler) {
  /** So many pixels of a window of 1280x800, in millimetres of the course. */
  double mm(double pixels) {
    return pixels * screen / pxPerMm;
  }

  Mark.Style style(double pixels, boolean bold) {
    return new Mark.Style((int) Math.round(pixels * screen), bold);
  }

  /** How wide a text is on the course. */
  double widthMm(String text, Mark.Style style) {
    return ruler.widthPx(text, style) / pxPerMm;
  }

  /** A line that parts a coloured thing from what it stands on. */
  Colour rim(Colour body) {
    return highContrast ? Colour.BLACK : body.mixed(Colour.BLACK, 0.55);
  }

  /** A name at this reading level. */
  public static String words(Title title, ReadingLevel level) {
    return new LevelledText(title.hira(), title.ruby(), title.en()).at(level);
  }

  String words(Title title) {
    return words(title, level);
  }
}
