package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.braille.Cells;
import org.tsumiki.course.CoursePlan.Path.Arc;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Wording.Hole;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

/** Cards for fingers, for swell paper: how large angles are, and what blocks there are. */
public final class TactileCards {
  private static final int[] ANGLES_DEG = {30, 45, 60, 90, 120, 180};
  private static final int COLUMNS = 2;
  private static final double CELL_HIGH_MM = 80;
  private static final double RAY_MM = 42;
  private static final double RAY_WIDE_MM = 2.2;
  private static final double ARC_MM = 16;
  private static final double ARC_WIDE_MM = 1;
  private static final double VERTEX_MM = 2.5;
  private static final double WIDEST_SHARP_DEG = 90;

  private final Rect sheet;
  private final Wording hira;
  private final Wording print;

  /** What a block may do, which its shape tells. */
  public enum BlockKind {
    /** Begins a script. */
    HAT,
    /** Does something. */
    STATEMENT,
    /** Holds other blocks. */
    BODY,
    /** Nothing follows it. */
    CAP,
    /** Is a value. */
    VALUE
  }

  /**
   * A block for its card.
   *
   * @param words what stands on the block; what is filled in is {@code …}
   */
  public record BlockCard(BlockKind kind, LevelledText words) {}

  private TactileCards(Paper paper, ReadingLevel level) {
    this.sheet = paper.sheet(true);
    this.hira = TactileMap.forBraille(level);
    this.print = new Wording(level).plain();
  }

  /** One sheet with angles from 30 to 180 degrees between raised lines. */
  public static Drawing angles(ReadingLevel level) {
    return new TactileCards(Paper.A4, level).angles();
  }

  /** Every block with its shape, in braille and in print; the shapes are told first. */
  public static List<Drawing> blocks(List<BlockCard> blocks, ReadingLevel level) {
    return new TactileCards(Paper.A4, level).blocks(blocks);
  }

  private Drawing angles() {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Shape(Outlines.rect(sheet), Look.filled(MapStyle.WHITE)));
    double top = sheet.heightMm() - TactileMap.MARGIN_MM;
    label(TactilePhrase.ANGLES, new Point(TactileMap.MARGIN_MM, top), marks);
    double wide = (sheet.widthMm() - 2 * TactileMap.MARGIN_MM) / COLUMNS;
    for (int i = 0; i < ANGLES_DEG.length; i++) {
      double left = TactileMap.MARGIN_MM + i % COLUMNS * wide;
      double cellTop = top - 20 - (double) (i / COLUMNS) * CELL_HIGH_MM;
      angle(ANGLES_DEG[i], new Rect(left, cellTop - CELL_HIGH_MM, wide, CELL_HIGH_MM), marks);
    }
    String title = print.say(TactilePhrase.ANGLES);
    return new Drawing(sheet, title, title, print.language(), marks);
  }

  private void angle(int deg, Rect cell, List<Mark> marks) {
    label(
        TactilePhrase.DEGREES,
        new Point(cell.xMm(), cell.topMm() - 2),
        marks,
        Hole.of("angle", deg));
    double aside = deg <= WIDEST_SHARP_DEG ? 8 : cell.widthMm() / 2 - 4;
    Point vertex = new Point(cell.xMm() + aside, cell.yMm() + 10);
    marks.add(ray(vertex, 0));
    marks.add(ray(vertex, deg));
    marks.add(new Mark.Shape(Outlines.circle(vertex, VERTEX_MM), Look.filled(Inks.BLACK)));
    marks.add(
        new Mark.Shape(
            Outlines.arc(new Arc(vertex, ARC_MM, 0, deg)), Look.line(Inks.BLACK, ARC_WIDE_MM)));
  }

  private static Mark ray(Point vertex, double deg) {
    return TactileSigns.line(
        List.of(vertex, Outlines.seenFrom(vertex, deg, RAY_MM, 0)), RAY_WIDE_MM);
  }

  private void label(Phrase phrase, Point corner, List<Mark> marks, Hole... holes) {
    Cells cells = TactileMap.writing(hira).apply(hira.say(phrase, holes));
    marks.add(BrailleMarks.at(corner, cells));
    double right = corner.xMm() + BrailleMarks.widthMm(cells) + 4;
    marks.addAll(TactileKey.print(print.say(phrase, holes), new Point(right, corner.yMm() - 4)));
  }

  private List<Drawing> blocks(List<BlockCard> blocks) {
    List<TactileKey.Entry> entries = new ArrayList<>();
    for (BlockKind kind : BlockKind.values()) {
      entries.add(entry(kind, hira.say(meaning(kind)), print.say(meaning(kind))));
    }
    for (BlockCard block : blocks) {
      entries.add(entry(block.kind(), hira.of(block.words()), print.of(block.words())));
    }
    return new TactileKey(sheet, hira, print)
        .sheets(TactilePhrase.BLOCKS, print.say(TactilePhrase.BLOCKS), entries);
  }

  private static TactilePhrase meaning(BlockKind kind) {
    return switch (kind) {
      case HAT -> TactilePhrase.HAT;
      case STATEMENT -> TactilePhrase.STATEMENT;
      case BODY -> TactilePhrase.BODY;
      case CAP -> TactilePhrase.CAP;
      case VALUE -> TactilePhrase.VALUE;
    };
  }

  private static TactileKey.Entry entry(BlockKind kind, String inBraille, String inPrint) {
    return TactileKey.Entry.of(
        middle -> BlockSign.of(kind, middle), BlockSign.HEIGHT_MM, inBraille, inPrint);
  }
}
