package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Path.Arc;
import org.tsumiki.course.CoursePlan.Path.Line;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.drawing.Wording.Hole;

/** Tells printed lines as somebody would follow them with a finger: strokes that meet are one. */
final class LinesInWords {
  private static final double MEETS_MM = 1;
  private static final int FEWEST_DASHES = 3;
  private static final int MOST_PIECES = 16;

  private final Wording words;

  LinesInWords(Wording words) {
    this.words = words;
  }

  /** A straight or a curved piece on the way. */
  private sealed interface Piece {
    Point from();

    Point to();

    record Straight(Point from, Point to) implements Piece {}

    record Curve(Point from, Point to, double radiusMm, double sweepDeg) implements Piece {}
  }

  /** Pieces of one print and width, each beginning where the one before ends. */
  private record Chain(Stroke first, List<Piece> pieces) {
    boolean isRing() {
      return meet(pieces.getFirst().from(), pieces.getLast().to());
    }
  }

  List<String> sentences(List<Stroke> strokes) {
    List<String> told = new ArrayList<>();
    List<Chain> dashes = new ArrayList<>();
    for (Chain chain : chains(strokes)) {
      if (!dashes.isEmpty() && !isNextDash(dashes.getLast(), chain)) {
        told.addAll(dashes(dashes));
        dashes.clear();
      }
      dashes.add(chain);
    }
    told.addAll(dashes(dashes));
    return told;
  }

  /** Short straight pieces in one direction are one dashed line. */
  private List<String> dashes(List<Chain> chains) {
    if (chains.size() < FEWEST_DASHES) {
      return chains.stream().map(this::sentence).toList();
    }
    Stroke first = chains.getFirst().first();
    return List.of(
        words.say(
            StoryPhrase.DASHES,
            Hole.of("colour", words.of(ColourWords.of(first.print().colour()))),
            Hole.cm("width", first.widthMm()),
            Hole.of("count", words.of(Counter.LONG_THINGS.of(chains.size()))),
            Hole.place("from", chains.getFirst().pieces().getFirst().from()),
            Hole.place("to", chains.getLast().pieces().getLast().to())));
  }

  private static boolean isNextDash(Chain before, Chain next) {
    return before.pieces().size() == 1
        && next.pieces().size() == 1
        && before.pieces().getFirst() instanceof Piece.Straight(Point from, Point to)
        && next.pieces().getFirst() instanceof Piece.Straight(Point from2, Point to2)
        && before.first().print().equals(next.first().print())
        && before.first().widthMm() == next.first().widthMm()
        && Math.abs(headingDeg(from, to) - headingDeg(from2, to2)) < 1
        && Math.abs(headingDeg(from, to) - headingDeg(to, from2)) < 1;
  }

  private static List<Chain> chains(List<Stroke> strokes) {
    List<Chain> chains = new ArrayList<>();
    for (Stroke stroke : strokes) {
      List<Piece> pieces = pieces(stroke.path());
      if (!chains.isEmpty() && goesOn(chains.getLast(), stroke, pieces)) {
        chains.getLast().pieces().addAll(pieces);
      } else {
        chains.add(new Chain(stroke, new ArrayList<>(pieces)));
      }
    }
    return chains;
  }

  private static boolean goesOn(Chain chain, Stroke stroke, List<Piece> pieces) {
    return chain.first().print().equals(stroke.print())
        && chain.first().widthMm() == stroke.widthMm()
        && meet(chain.pieces().getLast().to(), pieces.getFirst().from());
  }

  private static boolean meet(Point one, Point other) {
    return Math.abs(one.xMm() - other.xMm()) <= MEETS_MM
        && Math.abs(one.yMm() - other.yMm()) <= MEETS_MM;
  }

  private static List<Piece> pieces(Path path) {
    return switch (path) {
      case Arc arc -> {
        Point from = Outlines.seenFrom(arc.centre(), arc.startDeg(), arc.radiusMm(), 0);
        Point to =
            Outlines.seenFrom(arc.centre(), arc.startDeg() + arc.sweepDeg(), arc.radiusMm(), 0);
        yield List.of(new Piece.Curve(from, to, arc.radiusMm(), arc.sweepDeg()));
      }
      case Line line -> {
        List<Point> points = new ArrayList<>(line.points());
        if (line.closed()) {
          points.add(points.getFirst());
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
          pieces.add(new Piece.Straight(points.get(i - 1), points.get(i)));
        }
        yield pieces;
      }
    };
  }

  private String sentence(Chain chain) {
    List<String> told =
        new ArrayList<>(chain.pieces().stream().limit(MOST_PIECES).map(this::told).toList());
    int more = chain.pieces().size() - told.size();
    if (more > 0) {
      told.add(words.say(StoryPhrase.MORE_PIECES, Hole.of("count", more)));
    }
    return words.say(
        chain.isRing() ? StoryPhrase.RING : StoryPhrase.LINE,
        Hole.of("colour", words.of(ColourWords.of(chain.first().print().colour()))),
        Hole.cm("width", chain.first().widthMm()),
        Hole.place("from", chain.pieces().getFirst().from()),
        Hole.place("to", chain.pieces().getLast().to()),
        Hole.of("pieces", words.listed(told)));
  }

  private String told(Piece piece) {
    return switch (piece) {
      case Piece.Straight(Point from, Point to) ->
          words.say(
              StoryPhrase.STRAIGHT,
              Hole.of("direction", words.direction(headingDeg(from, to))),
              Hole.cm("length", distanceMm(from, to)));
      case Piece.Curve curve ->
          words.say(
              curve.sweepDeg() > 0 ? StoryPhrase.CURVE_LEFT : StoryPhrase.CURVE_RIGHT,
              Hole.cm("radius", curve.radiusMm()),
              Hole.of("deg", Math.round(Math.abs(curve.sweepDeg()))));
    };
  }

  static double headingDeg(Point from, Point to) {
    return StrictMath.toDegrees(StrictMath.atan2(to.yMm() - from.yMm(), to.xMm() - from.xMm()));
  }

  static double distanceMm(Point from, Point to) {
    double x = to.xMm() - from.xMm();
    double y = to.yMm() - from.yMm();
    return Math.sqrt(x * x + y * y);
  }
}
