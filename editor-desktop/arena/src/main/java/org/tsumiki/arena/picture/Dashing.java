package org.tsumiki.arena.picture;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines into dashes, so that lines can be told apart without their colours. */
public final class Dashing {
  private Dashing() {}

  /**
   * The pieces of a line that are drawn.
   *
   * @param lengths drawn, left out, drawn, … in the sheet's unit; empty draws all of it
   */
  public static List<Mark> cut(Mark.Line line, List<Double> lengths) {
    if (lengths.isEmpty()) {
      return List.of(line);
    }
    List<Spot> points = new ArrayList<>(line.points());
    if (line.closed() && !points.isEmpty()) {
      points.add(points.getFirst());
    }
    Cutter cutter = new Cutter(line, lengths);
    for (int i = 1; i < points.size(); i++) {
      cutter.walk(points.get(i - 1), points.get(i));
    }
    cutter.finish();
    return cutter.dashes;
  }

  private static final class Cutter {
    private final Mark.Line line;
    private final List<Double> lengths;
    private final List<Mark> dashes = new ArrayList<>();
    private List<Spot> dash = new ArrayList<>();
    private int phase;
    private double left;

    Cutter(Mark.Line line, List<Double> lengths) {
      this.line = line;
      this.lengths = lengths;
      left = lengths.getFirst();
    }

    void walk(Spot from, Spot to) {
      double length = from.to(to);
      double done = 0;
      if (drawn() && dash.isEmpty()) {
        dash.add(from);
      }
      while (length - done > left) {
        done += left;
        turn(from.towards(to, done / length));
      }
      left -= length - done;
      if (drawn()) {
        dash.add(to);
      }
    }

    private void turn(Spot at) {
      if (drawn()) {
        dash.add(at);
        finish();
      }
      phase = (phase + 1) % lengths.size();
      left = Math.max(lengths.get(phase), 1e-3);
      if (drawn()) {
        dash.add(at);
      }
    }

    private boolean drawn() {
      return phase % 2 == 0;
    }

    void finish() {
      if (dash.size() > 1) {
        dashes.add(new Mark.Line(dash, false, line.width(), line.colour()));
      }
      dash = new ArrayList<>();
    }
  }
}
