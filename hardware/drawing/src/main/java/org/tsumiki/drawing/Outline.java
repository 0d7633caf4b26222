package org.tsumiki.drawing;

import java.util.List;
import org.tsumiki.course.CoursePlan.Point;

/** Where a shape is. Paths are filled even-odd. */
public sealed interface Outline {

  /** A circle. */
  record Circle(Point centre, double radiusMm) implements Outline {}

  /** Pieces one after the other. */
  record Path(List<Step> steps) implements Outline {
    /** Keeps the list from changing. */
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** One piece of a path. */
  sealed interface Step {
    /** Begins a new part. */
    record MoveTo(Point to) implements Step {}

    /** Straight on. */
    record LineTo(Point to) implements Step {}

    /** A cubic curve with its two handles. */
    record CurveTo(Point first, Point second, Point to) implements Step {}

    /** Straight back to where this part began. */
    record Close() implements Step {}
  }
}
