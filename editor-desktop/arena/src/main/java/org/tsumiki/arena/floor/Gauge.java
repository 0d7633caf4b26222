package org.tsumiki.arena.floor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;

/**
 * A sensor of a scene as a tube that fills, with its reading above.
 *
 * @param low what it reads when the tube is empty, in the port's unit
 * @param high what it reads when it is full
 * @param perUnit so many of the port's units are one of what is written
 * @param unit as it is written in every language
 */
record Gauge(double low, double high, double perUnit, String unit, Colour fill) {
  private static final double WIDTH_MM = 34;
  private static final double HEIGHT_MM = 100;
  private static final double EDGE_MM = 4;
  private static final int MARKS = 5;
  private static final Colour INK = Colour.of("#20242e");
  private static final Colour BLUE = Colour.of("#1e6fa8");

  /** Empty for a port that is no sensor of what is around. */
  static Optional<Gauge> of(String port) {
    return switch (port) {
      case "air.temperature" -> Optional.of(new Gauge(-10, 45, 1, "°C", Colour.of("#c0271b")));
      case "air.humidity", "water.level" -> Optional.of(new Gauge(0, 100, 1, "%", BLUE));
      case "air.pressure" -> Optional.of(new Gauge(940, 1050, 1, "hPa", Colour.of("#5c3d99")));
      case "soil.moisture" -> Optional.of(new Gauge(0, 100, 1, "%", Colour.of("#7a4a1f")));
      case "distance.front" -> Optional.of(new Gauge(0, 3000, 10, "cm", Colour.of("#c0271b")));
      default -> Optional.empty();
    };
  }

  /** How full the tube is, 0 to 1. */
  double share(double value) {
    return Math.clamp((value - low) / (high - low), 0, 1);
  }

  /** The reading with its unit. */
  String reading(double value) {
    return String.format(Locale.ROOT, "%.0f %s", value / perUnit, unit);
  }

  void draw(Spot foot, double value, Look look, List<Mark> marks) {
    double left = foot.x() - WIDTH_MM / 2;
    tube(
        new Box(
            left - EDGE_MM, foot.y() - EDGE_MM, WIDTH_MM + 2 * EDGE_MM, HEIGHT_MM + 2 * EDGE_MM),
        INK,
        look,
        marks);
    tube(new Box(left, foot.y(), WIDTH_MM, HEIGHT_MM), Colour.WHITE, look, marks);
    tube(
        new Box(left, foot.y(), WIDTH_MM, Math.max(EDGE_MM, HEIGHT_MM * share(value))),
        fill,
        look,
        marks);
    for (int i = 1; i < MARKS; i++) {
      double y = HEIGHT_MM * i / MARKS;
      marks.add(
          Mark.Line.between(foot.plus(WIDTH_MM / 8, y), foot.plus(WIDTH_MM / 2 - 2, y), 3, INK));
    }
    Spot above = foot.plus(0, HEIGHT_MM + look.mm(14));
    NameTags.addTag(reading(value), above, look.style(16, true), look, marks);
  }

  private static void tube(Box box, Colour colour, Look look, List<Mark> marks) {
    marks.add(new Mark.Fill(Outlines.rounded(box, 6, look.pxPerMm()), colour));
  }
}
