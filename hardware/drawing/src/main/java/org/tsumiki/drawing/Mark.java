package org.tsumiki.drawing;

import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan.Point;

/** One thing on a picture. */
public sealed interface Mark {

  /** A shape that is filled, outlined or both. */
  record Shape(Outline outline, Look look) implements Mark {}

  /**
   * One line of text.
   *
   * @param at where the foot of its letters begins, has its middle or ends
   * @param sizeMm the height of the type
   * @param halo the colour of an edge around the letters, so that they can be read on anything
   */
  record Text(
      Point at, String text, double sizeMm, Anchor anchor, String colour, Optional<String> halo)
      implements Mark {
    /** How wide the pen is that draws the halo, in heights of the type. */
    public static final double HALO = 0.22;
  }

  /** Which part of a text stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * Marks that belong together, made larger or smaller and moved.
   *
   * @param name says in a file what they are
   * @param placement how places inside become places outside
   * @param window nothing is drawn outside of it, measured inside; empty for no limit
   */
  record Group(String name, Placement placement, Optional<Rect> window, List<Mark> marks)
      implements Mark {
    /** Keeps the list from changing. */
    public Group {
      marks = List.copyOf(marks);
    }

    /** Marks that stay where they are. */
    static Group of(String name, List<Mark> marks) {
      return new Group(name, Placement.SAME, Optional.empty(), marks);
    }
  }

  /** A place inside is first scaled, then moved. */
  record Placement(double scale, double moveXMm, double moveYMm) {
    /** Nothing changes. */
    public static final Placement SAME = new Placement(1, 0, 0);

    Point of(Point inside) {
      return new Point(scale * inside.xMm() + moveXMm, scale * inside.yMm() + moveYMm);
    }

    Rect of(Rect inside) {
      Point corner = of(new Point(inside.xMm(), inside.yMm()));
      return new Rect(
          corner.xMm(), corner.yMm(), scale * inside.widthMm(), scale * inside.heightMm());
    }

    /** What is placed by {@code inner} first, then by this. */
    Placement after(Placement inner) {
      Point moved = of(new Point(inner.moveXMm, inner.moveYMm));
      return new Placement(scale * inner.scale, moved.xMm(), moved.yMm());
    }
  }
}
