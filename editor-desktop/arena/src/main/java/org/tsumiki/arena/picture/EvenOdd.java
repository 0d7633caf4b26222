package org.tsumiki.arena.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts a polygon, crossing itself or not, into level slices whose edges do not cross, and fills
 * them by the even-odd rule, as the simulator prints.
 */
final class EvenOdd {
  private static final double FLAT = 1e-9;

  private record Edge(Spot low, Spot high) {
    double xAt(double y) {
      return low.x() + (high.x() - low.x()) * (y - low.y()) / (high.y() - low.y());
    }
  }

  private EvenOdd() {}

  static void fill(List<Spot> points, float colour, Triangles into) {
    List<Edge> edges = edges(points);
    List<Double> levels = List.copyOf(levels(edges));
    for (int i = 1; i < levels.size(); i++) {
      slice(edges, levels.get(i - 1), levels.get(i), colour, into);
    }
  }

  private static List<Edge> edges(List<Spot> points) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Spot a = points.get(i);
      Spot b = points.get((i + 1) % points.size());
      if (Math.abs(a.y() - b.y()) > FLAT) {
        edges.add(a.y() < b.y() ? new Edge(a, b) : new Edge(b, a));
      }
    }
    return edges;
  }

  /** Every height at which an edge begins, ends or crosses another. */
  private static TreeSet<Double> levels(List<Edge> edges) {
    TreeSet<Double> levels = new TreeSet<>();
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      levels.add(edge.low().y());
      levels.add(edge.high().y());
      for (int j = 0; j < i; j++) {
        addCrossing(edge, edges.get(j), levels);
      }
    }
    return levels;
  }

  private static void addCrossing(Edge a, Edge b, TreeSet<Double> levels) {
    double from = Math.max(a.low().y(), b.low().y());
    double to = Math.min(a.high().y(), b.high().y());
    if (to - from <= FLAT) {
      return;
    }
    double below = a.xAt(from) - b.xAt(from);
    double above = a.xAt(to) - b.xAt(to);
    if (below * above < 0) {
      levels.add(from + (to - from) * below / (below - above));
    }
  }

  private static void slice(
      List<Edge> edges, double low, double high, float colour, Triangles into) {
    if (high - low <= FLAT) {
      return;
    }
    double middle = (low + high) / 2;
    List<Edge> crossing =
        edges.stream()
            .filter(edge -> edge.low().y() < middle && edge.high().y() > middle)
            .sorted(Comparator.comparingDouble(edge -> edge.xAt(middle)))
            .toList();
    for (int i = 0; i + 1 < crossing.size(); i += 2) {
      Edge left = crossing.get(i);
      Edge right = crossing.get(i + 1);
      into.quad(
          new Spot(left.xAt(low), low),
          new Spot(right.xAt(low), low),
          colour,
          new Spot(right.xAt(high), high),
          new Spot(left.xAt(high), high),
          colour);
    }
  }
}
