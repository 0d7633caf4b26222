package org.tsumiki.drawing;

import java.util.List;
import java.util.Optional;
import org.tsumiki.drawing.Look.Pen;
import org.tsumiki.drawing.Mark.Placement;
import org.tsumiki.drawing.Outline.Step;

/** Walks through a picture and paints its marks where they end up on the sheet. */
public final class Painter {
  private Painter() {}

  /** Paints the whole picture; the lower left corner of its bounds comes to (0, 0). */
  public static void paint(Drawing drawing, Canvas canvas) {
    Rect bounds = drawing.bounds();
    paint(drawing.marks(), new Placement(1, -bounds.xMm(), -bounds.yMm()), canvas);
  }

  private static void paint(List<Mark> marks, Placement placement, Canvas canvas) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Shape shape ->
            canvas.paint(
                new Mark.Shape(
                    placed(shape.outline(), placement), scaled(shape.look(), placement.scale())));
        case Mark.Text text ->
            canvas.paint(
                new Mark.Text(
                    placement.of(text.at()),
                    text.text(),
                    placement.scale() * text.sizeMm(),
                    text.anchor(),
                    text.colour(),
                    text.halo()));
        case Mark.Group group -> {
          Placement inside = placement.after(group.placement());
          canvas.open(group.name(), group.window().map(inside::of));
          paint(group.marks(), inside, canvas);
          canvas.close();
        }
      }
    }
  }

  private static Outline placed(Outline outline, Placement placement) {
    return switch (outline) {
      case Outline.Circle circle ->
          new Outline.Circle(placement.of(circle.centre()), placement.scale() * circle.radiusMm());
      case Outline.Path path ->
          new Outline.Path(path.steps().stream().map(step -> placed(step, placement)).toList());
    };
  }

  private static Step placed(Step step, Placement placement) {
    return switch (step) {
      case Step.MoveTo move -> new Step.MoveTo(placement.of(move.to()));
      case Step.LineTo line -> new Step.LineTo(placement.of(line.to()));
      case Step.CurveTo curve ->
          new Step.CurveTo(
              placement.of(curve.first()), placement.of(curve.second()), placement.of(curve.to()));
      case Step.Close close -> close;
    };
  }

  private static Look scaled(Look look, double scale) {
    Optional<Pen> pen =
        look.pen()
            .map(line ->
                new Pen(
                    line.colour(),
                    scale * line.widthMm(),
                    line.dashMm().stream().map(dash -> scale * dash).toList(),
                    line.round()));
    return new Look(look.fill(), pen, look.opacity());
  }
}
