package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.braille.BraillePages;
import org.tsumiki.braille.Cells;
import org.tsumiki.braille.Paragraph;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Lettering.Type;
import org.tsumiki.drawing.Mark.Anchor;

/** Pages that say in braille and in print what the signs of a map or card mean. */
final class TactileKey {
  private static final double SIGN_MM = 26;
  private static final double PRINT_MM = 3.6;
  private static final double PRINT_LINE_MM = 6;
  private static final double AFTER_ENTRY_MM = 4;

  private final Rect sheet;
  private final Wording hira;
  private final Wording print;

  /**
   * One sign and its meaning.
   *
   * @param sign painted around the point that it is given; empty for words alone
   * @param heightMm how high the sign is
   */
  record Entry(Optional<Sign> sign, double heightMm, String braille, String print) {
    static Entry words(String braille, String print) {
      return new Entry(Optional.empty(), 0, braille, print);
    }

    static Entry of(Sign sign, double heightMm, String braille, String print) {
      return new Entry(Optional.of(sign), heightMm, braille, print);
    }
  }

  /** A sign as it is on the map. */
  interface Sign {
    Mark at(Point middle);
  }

  TactileKey(Rect sheet, Wording hira, Wording print) {
    this.sheet = sheet;
    this.hira = hira;
    this.print = print;
  }

  /** Print for those who see; blue ink does not rise. */
  static List<Mark> print(String text, Point foot) {
    return Lettering.line(
        text, foot, Anchor.START, new Type(PRINT_MM, Inks.HINT, Optional.empty()));
  }

  /** As many pages as the entries need. */
  List<Drawing> sheets(TactilePhrase heading, String title, List<Entry> entries) {
    List<Drawing> sheets = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    double top = sheet.heightMm() - TactileMap.MARGIN_MM;
    top = head(heading, marks, top);
    for (Entry entry : entries) {
      List<Cells> lines = lines(entry);
      double high = height(entry, lines);
      if (top - high < TactileMap.MARGIN_MM) {
        sheets.add(drawing(title, marks));
        marks = new ArrayList<>();
        top = sheet.heightMm() - TactileMap.MARGIN_MM;
      }
      put(entry, lines, top, marks);
      top -= high + AFTER_ENTRY_MM;
    }
    sheets.add(drawing(title, marks));
    return sheets;
  }

  private double head(TactilePhrase heading, List<Mark> marks, double top) {
    Cells cells = TactileMap.writing(hira).apply(hira.say(heading));
    marks.add(BrailleMarks.at(new Point(TactileMap.MARGIN_MM, top), cells));
    double foot = top - BrailleMarks.HEIGHT_MM - PRINT_LINE_MM;
    marks.addAll(print(print.say(heading), new Point(TactileMap.MARGIN_MM, foot)));
    return foot - AFTER_ENTRY_MM;
  }

  private Drawing drawing(String title, List<Mark> marks) {
    List<Mark> all = new ArrayList<>();
    all.add(new Mark.Shape(Outlines.rect(sheet), Look.filled(MapStyle.WHITE)));
    all.addAll(marks);
    return new Drawing(sheet, title, title, print.language(), all);
  }

  private double left(Entry entry) {
    return TactileMap.MARGIN_MM + (entry.sign().isPresent() ? SIGN_MM : 0);
  }

  private List<Cells> lines(Entry entry) {
    double room = sheet.widthMm() - TactileMap.MARGIN_MM - left(entry);
    Cells cells = TactileMap.writing(hira).apply(entry.braille());
    return BraillePages.lines(
        new Paragraph(cells, 0, 2, Paragraph.Before.LINE), BrailleMarks.cellsIn(room));
  }

  private static double height(Entry entry, List<Cells> lines) {
    double words = lines.size() * BrailleMarks.LINE_MM + PRINT_LINE_MM;
    return Math.max(words, entry.heightMm());
  }

  private void put(Entry entry, List<Cells> lines, double top, List<Mark> marks) {
    double left = left(entry);
    entry
        .sign()
        .ifPresent(sign -> {
          double signTop = top - Math.max(entry.heightMm(), BrailleMarks.HEIGHT_MM) / 2;
          marks.add(sign.at(new Point(TactileMap.MARGIN_MM + SIGN_MM / 2 - 2, signTop)));
        });
    double y = top;
    for (Cells line : lines) {
      marks.add(BrailleMarks.at(new Point(left, y), line));
      y -= BrailleMarks.LINE_MM;
    }
    marks.addAll(print(entry.print(), new Point(left, y - 1)));
  }
}
