package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Mark.Anchor;

/**
 * The scale: a bar of black and white pieces along the lower edge, and ticks along the left one.
 */
final class MapRuler {
  private static final double PIECE_MM = 100;

  private MapRuler() {}

  static Mark marks(CoursePlan plan, MapStyle style) {
    double type = style.typeMm();
    double thick = 0.28 * type;
    double foot = -1.1 * type;
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i * PIECE_MM < plan.widthMm(); i++) {
      double wide = Math.min(PIECE_MM, plan.widthMm() - i * PIECE_MM);
      marks.add(piece(new Rect(i * PIECE_MM, foot, wide, thick), i, style));
    }
    for (int i = 0; i * PIECE_MM < plan.heightMm(); i++) {
      double high = Math.min(PIECE_MM, plan.heightMm() - i * PIECE_MM);
      marks.add(piece(new Rect(-0.4 * type - thick, i * PIECE_MM, thick, high), i, style));
    }
    double every = plan.widthMm() <= 800 ? 200 : plan.widthMm() <= 2000 ? 500 : 1000;
    for (double x = 0; x <= plan.widthMm(); x += every) {
      String unit = x + every > plan.widthMm() ? " cm" : "";
      marks.addAll(
          style.text(
              Wording.cm(x) + unit,
              new Point(x, foot - 0.95 * type),
              x == 0 ? Anchor.START : x < plan.widthMm() ? Anchor.MIDDLE : Anchor.END,
              0.8 * type,
              MapStyle.GREY));
    }
    return Mark.Group.of("scale", marks);
  }

  private static Mark piece(Rect rect, int index, MapStyle style) {
    return new Mark.Shape(
        Outlines.rect(rect),
        Look.filled(index % 2 == 0 ? MapStyle.LIGHT : MapStyle.WHITE)
            .edged(MapStyle.LIGHT, 0.5 * style.thinMm()));
  }
}
