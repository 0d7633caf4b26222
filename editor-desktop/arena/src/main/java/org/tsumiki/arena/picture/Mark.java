package org.tsumiki.arena.picture;

import java.util.List;

/**
 * One thing that is drawn on a sheet. Lengths are in the sheet's unit. Later marks cover earlier.
 */
public sealed interface Mark {
  /** A filled polygon, even-odd; the last point joins the first. */
  record Fill(List<Spot> points, Colour colour) implements Mark {
    /** Keeps the list from changing. */
    public Fill {
      points = List.copyOf(points);
    }
  }

  /** A line with round ends and corners; closed joins the last point to the first. */
  record Line(List<Spot> points, boolean closed, double width, Colour colour) implements Mark {
    /** Keeps the list from changing. */
    public Line {
      points = List.copyOf(points);
    }

    /** A straight line. */
    public static Line between(Spot from, Spot to, double width, Colour colour) {
      return new Line(List.of(from, to), false, width, colour);
    }
  }

  /** A filled circle. */
  record Disc(Spot centre, double radius, Colour colour) implements Mark {}

  /**
   * A text on one line.
   *
   * @param align how much of it stands left of the place: 0 begins there, 0.5 is centred, 1 ends
   *     there; its middle is at the place's height
   */
  record Text(Spot at, String text, Style style, Colour colour, double align) implements Mark {}

  /**
   * How a text looks.
   *
   * @param sizePx height of the letters' square, in pixels of the screen whatever the sheet's unit
   */
  record Style(int sizePx, boolean bold) {}
}
