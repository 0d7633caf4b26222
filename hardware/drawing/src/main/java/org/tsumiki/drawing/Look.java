package org.tsumiki.drawing;

import java.util.List;
import java.util.Optional;

/**
 * How a shape is painted. Colours are {@code #rrggbb}.
 *
 * @param opacity from 0 (not to be seen) to 1
 */
public record Look(Optional<String> fill, Optional<Pen> pen, double opacity) {

  /**
   * The line around a shape.
   *
   * @param dashMm how long dashes and gaps are in turn; empty for a whole line
   * @param round whether its ends and corners are
   */
  public record Pen(String colour, double widthMm, List<Double> dashMm, boolean round) {
    /** Keeps the list from changing. */
    public Pen {
      dashMm = List.copyOf(dashMm);
    }
  }

  static Look filled(String colour) {
    return new Look(Optional.of(colour), Optional.empty(), 1);
  }

  static Look line(String colour, double widthMm) {
    return new Look(Optional.empty(), Optional.of(new Pen(colour, widthMm, List.of(), true)), 1);
  }

  static Look dashed(String colour, double widthMm, double dashMm, double gapMm) {
    return new Look(
        Optional.empty(), Optional.of(new Pen(colour, widthMm, List.of(dashMm, gapMm), false)), 1);
  }

  Look with(String fillColour) {
    return new Look(Optional.of(fillColour), pen, opacity);
  }

  Look edged(String colour, double widthMm) {
    return new Look(fill, Optional.of(new Pen(colour, widthMm, List.of(), true)), opacity);
  }

  Look faint(double part) {
    return new Look(fill, pen, part);
  }
}
