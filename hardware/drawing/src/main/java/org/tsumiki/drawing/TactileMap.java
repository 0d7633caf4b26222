package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.Cells;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Wording.Hole;
import org.tsumiki.program.ReadingLevel;

/**
 * A course for fingers, to be printed on swell paper: what is black rises. Lines, textures and
 * shapes are few and 3 mm apart where that is possible; numbers in braille lead to the pages behind
 * the map, which say in braille and print what they are. Print is blue, which does not rise.
 */
public final class TactileMap {
  static final double MARGIN_MM = 12;
  private static final double TITLE_MM = 14;
  private static final double FOOT_MM = 14;

  /** Lengths that a scale bar may have. */
  private static final int[] SCALES_CM = {5, 10, 20, 50, 100, 200};

  private static final double SHORTEST_SCALE_MM = 25;

  private final CoursePlan plan;
  private final Wording print;
  private final Wording hira;

  private TactileMap(CoursePlan plan, ReadingLevel level) {
    this.plan = plan;
    this.print = new Wording(level).plain();
    this.hira = forBraille(level);
  }

  /** Braille has no 漢字. */
  static Wording forBraille(ReadingLevel level) {
    return new Wording(level == ReadingLevel.ENGLISH ? level : ReadingLevel.HIRAGANA);
  }

  static Function<String, Cells> writing(Wording words) {
    return words.level() == ReadingLevel.ENGLISH ? Braille::ofEnglish : Braille::ofKana;
  }

  /** The map, then what its signs mean; upright or across, whichever makes it larger. */
  public static List<Drawing> sheets(CoursePlan plan, Paper paper, ReadingLevel level) {
    return new TactileMap(plan, level).sheets(paper);
  }

  private List<Drawing> sheets(Paper paper) {
    boolean upright = scale(paper.sheet(true)) > scale(paper.sheet(false));
    Rect sheet = paper.sheet(upright);
    double scale = scale(sheet);
    TactileFloor floor = new TactileFloor(plan, sheet, corner(sheet, scale), scale, hira, print);
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Shape(Outlines.rect(sheet), Look.filled(MapStyle.WHITE)));
    marks.addAll(title(sheet));
    marks.addAll(floor.marks());
    marks.addAll(scaleBar(sheet, scale));
    List<Drawing> sheets = new ArrayList<>();
    String description = CourseMap.inWords(MapView.of(plan, print.level()));
    sheets.add(new Drawing(sheet, title(print), description, print.language(), marks));
    sheets.addAll(
        new TactileKey(sheet, hira, print).sheets(TactilePhrase.KEY, title(print), entries(floor)));
    return List.copyOf(sheets);
  }

  private String title(Wording words) {
    return words.say(TactilePhrase.MAP, Hole.of("title", words.of(plan.title())));
  }

  private List<TactileKey.Entry> entries(TactileFloor floor) {
    List<TactileKey.Entry> entries = new ArrayList<>(floor.entries());
    Hole width = Hole.cm("width", plan.widthMm());
    Hole height = Hole.cm("height", plan.heightMm());
    entries.addFirst(
        TactileKey.Entry.words(
            hira.of(plan.title()) + ". " + hira.say(TactilePhrase.SIZE, width, height),
            print.of(plan.title()) + ". " + print.say(TactilePhrase.SIZE, width, height)));
    return entries;
  }

  private double scale(Rect sheet) {
    double wide = sheet.widthMm() - 2 * MARGIN_MM;
    double high = sheet.heightMm() - 2 * MARGIN_MM - TITLE_MM - FOOT_MM;
    return Math.min(wide / plan.widthMm(), high / plan.heightMm());
  }

  /** Where the floor's lower left corner lies on the sheet. */
  private Point corner(Rect sheet, double scale) {
    double spareX = sheet.widthMm() - 2 * MARGIN_MM - scale * plan.widthMm();
    double top = sheet.heightMm() - MARGIN_MM - TITLE_MM;
    return new Point(MARGIN_MM + spareX / 2, top - scale * plan.heightMm());
  }

  private List<Mark> title(Rect sheet) {
    Point corner = new Point(MARGIN_MM, sheet.heightMm() - MARGIN_MM);
    double room = sheet.widthMm() - 2 * MARGIN_MM;
    String words = hira.of(plan.title());
    Cells cells = writing(hira).apply(words);
    int fits = Math.min(cells.size(), BrailleMarks.cellsIn(room));
    List<Mark> marks = new ArrayList<>();
    marks.add(BrailleMarks.at(corner, cells.part(0, fits)));
    marks.addAll(
        TactileKey.print(
            print.of(plan.title()), new Point(MARGIN_MM, sheet.heightMm() - MARGIN_MM + 2)));
    return marks;
  }

  /** A bar with two ends, and its length. */
  private List<Mark> scaleBar(Rect sheet, double scale) {
    int cm = SCALES_CM[SCALES_CM.length - 1];
    for (int i = SCALES_CM.length - 1; i >= 0; i--) {
      if (SCALES_CM[i] * 10 * scale >= SHORTEST_SCALE_MM) {
        cm = SCALES_CM[i];
      }
    }
    double left = MARGIN_MM;
    double y = MARGIN_MM + 4;
    double right = left + cm * 10 * scale;
    List<Mark> marks = new ArrayList<>();
    marks.add(TactileSigns.line(List.of(new Point(left, y), new Point(right, y)), 1.6));
    for (double x : new double[] {left, right}) {
      marks.add(TactileSigns.line(List.of(new Point(x, y - 3), new Point(x, y + 3)), 1.6));
    }
    Hole length = Hole.of("length", cm);
    Cells cells = writing(hira).apply(hira.say(TactilePhrase.SCALE, length));
    Point corner = new Point(right + 6, y + BrailleMarks.HEIGHT_MM / 2);
    marks.add(BrailleMarks.at(corner, cells));
    marks.addAll(
        TactileKey.print(
            print.say(TactilePhrase.SCALE, length),
            new Point(right + 10 + BrailleMarks.widthMm(cells), y - 1.5)));
    return marks;
  }
}
