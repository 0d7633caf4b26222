package org.tsumiki.arena.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes triangles of marks. Edges fade out over one pixel, so that they look smooth on any screen
 * without asking the graphics card for it.
 */
public final class Mesher {
  /** Corners sharper than this are joined by a disc instead of a mitre: cosine of the turn. */
  private static final double SHARP = 0.6;

  private static final double SAME_PLACE = 1e-6;

  private final double pxPerUnit;
  private final Triangles into;

  /**
   * For sheets seen at that scale.
   *
   * @param pxPerUnit the camera's
   * @param into where the triangles go
   */
  public Mesher(double pxPerUnit, Triangles into) {
    this.pxPerUnit = pxPerUnit;
    this.into = into;
  }

  /** Adds the triangles of a mark; a text has none. */
  public void add(Mark mark) {
    switch (mark) {
      case Mark.Fill fill -> fill(fill);
      case Mark.Line line -> line(line);
      case Mark.Disc disc -> disc(disc.centre(), disc.radius(), disc.colour());
      case Mark.Text text -> {}
    }
  }

  private void fill(Mark.Fill fill) {
    EvenOdd.fill(fill.points(), fill.colour().packed(), into);
    if (fill.colour().alpha() >= 1) {
      // One pixel of line softens the edges.
      strip(closed(fill.points()), 1 / pxPerUnit, fill.colour(), true);
    }
  }

  private void line(Mark.Line line) {
    List<Spot> points = distinct(line.points());
    if (points.size() < 2) {
      points.stream().findFirst().ifPresent(only -> disc(only, line.width() / 2, line.colour()));
      return;
    }
    List<Spot> way = line.closed() ? closed(points) : points;
    int from = 0;
    for (int i = 1; i < way.size() - 1; i++) {
      if (turn(way.get(i - 1), way.get(i), way.get(i + 1)) < SHARP) {
        strip(way.subList(from, i + 1), line.width(), line.colour(), false);
        disc(way.get(i), line.width() / 2, line.colour());
        from = i;
      }
    }
    boolean smooth = line.closed() && from == 0 && turn(way, way.size() - 1) >= SHARP;
    strip(way.subList(from, way.size()), line.width(), line.colour(), smooth);
    if (!smooth) {
      disc(way.getFirst(), line.width() / 2, line.colour());
      disc(way.getLast(), line.width() / 2, line.colour());
    }
  }

  private static double turn(List<Spot> closedWay, int last) {
    return turn(closedWay.get(last - 1), closedWay.getFirst(), closedWay.get(1));
  }

  /** The cosine of the turn at b. */
  private static double turn(Spot a, Spot b, Spot c) {
    double product = (b.x() - a.x()) * (c.x() - b.x()) + (b.y() - a.y()) * (c.y() - b.y());
    double lengths = a.to(b) * b.to(c);
    return lengths < SAME_PLACE ? 1 : product / lengths;
  }

  private static List<Spot> distinct(List<Spot> points) {
    List<Spot> kept = new ArrayList<>(points.size());
    for (Spot point : points) {
      if (kept.isEmpty() || kept.getLast().to(point) > SAME_PLACE) {
        kept.add(point);
      }
    }
    return kept;
  }

  private static List<Spot> closed(List<Spot> points) {
    List<Spot> way = new ArrayList<>(distinct(points));
    if (way.size() > 1 && way.getFirst().to(way.getLast()) > SAME_PLACE) {
      way.add(way.getFirst());
    }
    return way;
  }

  /** A ribbon along a way without sharp corners. */
  private void strip(List<Spot> way, double width, Colour colour, boolean closed) {
    double pixel = 1 / pxPerUnit;
    double half = Math.max(width / 2 - pixel / 2, 0);
    double faint = Math.min(1, width / pixel);
    float core = colour.withAlpha(colour.alpha() * faint).packed();
    float gone = colour.withAlpha(0).packed();
    Spot before = null;
    Spot beforeNormal = null;
    for (int i = 0; i < way.size(); i++) {
      Spot here = way.get(i);
      Spot normal = normal(way, i, closed);
      if (before != null && beforeNormal != null) {
        Spot a = out(before, beforeNormal, half);
        Spot b = out(here, normal, half);
        Spot c = out(here, normal, -half);
        Spot d = out(before, beforeNormal, -half);
        into.quad(a, b, core, c, d, core);
        double edge = half + pixel;
        into.quad(a, b, core, out(here, normal, edge), out(before, beforeNormal, edge), gone);
        into.quad(d, c, core, out(here, normal, -edge), out(before, beforeNormal, -edge), gone);
      }
      before = here;
      beforeNormal = normal;
    }
  }

  private static Spot out(Spot from, Spot normal, double by) {
    return new Spot(from.x() + normal.x() * by, from.y() + normal.y() * by);
  }

  /** Points to the left of the way at one of its points, longer in corners. */
  private static Spot normal(List<Spot> way, int i, boolean closed) {
    int last = way.size() - 1;
    Spot here = way.get(i);
    Spot before = i > 0 ? way.get(i - 1) : closed ? way.get(last - 1) : here;
    Spot after = i < last ? way.get(i + 1) : closed ? way.get(1) : here;
    Spot in = unitNormal(before, here);
    Spot out = unitNormal(here, after);
    if (before == here) {
      return out;
    }
    if (after == here) {
      return in;
    }
    double x = in.x() + out.x();
    double y = in.y() + out.y();
    double scale = 2 / Math.max(x * x + y * y, 0.5);
    return new Spot(x * scale, y * scale);
  }

  private static Spot unitNormal(Spot from, Spot to) {
    double length = Math.max(from.to(to), SAME_PLACE);
    return new Spot((from.y() - to.y()) / length, (to.x() - from.x()) / length);
  }

  private void disc(Spot centre, double radius, Colour colour) {
    double pixel = 1 / pxPerUnit;
    double inner = Math.max(radius - pixel / 2, 0);
    float core = colour.packed();
    float gone = colour.withAlpha(0).packed();
    List<Spot> unit = Outlines.circle(new Spot(0, 0), 1, radius * pxPerUnit);
    for (int i = 0; i < unit.size(); i++) {
      Spot a = unit.get(i);
      Spot b = unit.get((i + 1) % unit.size());
      Spot innerA = out(centre, a, inner);
      Spot innerB = out(centre, b, inner);
      into.corner(centre.x(), centre.y(), core);
      into.corner(innerA.x(), innerA.y(), core);
      into.corner(innerB.x(), innerB.y(), core);
      into.quad(
          innerA, innerB, core, out(centre, b, inner + pixel), out(centre, a, inner + pixel), gone);
    }
  }
}
