package org.tsumiki.arena.board;

import java.util.List;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Command;

/** One small picture for each button; a word always stands under it. */
final class Icons {
  private static final double LINE = 2.6;

  private final Pen pen;
  private final Spot at;
  private final Colour ink;

  Icons(Pen pen, Spot at, Colour ink) {
    this.pen = pen;
    this.at = at;
    this.ink = ink;
  }

  void draw(Command command, boolean on) {
    switch (command) {
      case PLAY -> {
        if (on) {
          line(-4, -8, -4, 8, 5);
          line(4, -8, 4, 8, 5);
        } else {
          triangle(-6, 11, 10);
        }
      }
      case ON, TICK_ON -> {
        triangle(-7, 6, 8);
        line(9, -8, 9, 8, LINE);
      }
      case BACK, TICK_BACK -> {
        triangle(7, -6, 8);
        line(-9, -8, -9, 8, LINE);
      }
      case AGAIN -> {
        arc(0, 0, 9, 60, 290);
        fill(List.of(spot(0, 13.5), spot(0, 4.5), spot(7.5, 9)));
      }
      case END -> {
        triangle(-9, 0, 8);
        triangle(0, 9, 8);
      }
      case SLOWER -> line(-8, 0, 8, 0, 3.4);
      case FASTER -> {
        line(-8, 0, 8, 0, 3.4);
        line(0, -8, 0, 8, 3.4);
      }
      case FOLLOW -> {
        arc(0, 0, 8, 0, 360);
        pen.disc(at, 3, ink);
        for (int i = 0; i < 4; i++) {
          double dx = i % 2 == 0 ? 1 - i : 0;
          double dy = i % 2 == 1 ? 2 - i : 0;
          line(dx * 8, dy * 8, dx * 12, dy * 12, LINE);
        }
      }
      case TRAILS -> {
        arc(-5.5, -2, 5.5, 180, -180);
        arc(5.5, -2, 5.5, 180, 180);
        pen.disc(spot(11, -2), 2.8, ink);
      }
      case RAYS -> {
        pen.disc(spot(-8, 0), 3.4, ink);
        arc(-8, 0, 9, -38, 76);
        arc(-8, 0, 15, -38, 76);
      }
      default -> others(command, on);
    }
  }

  private void others(Command command, boolean on) {
    switch (command) {
      case CONTRAST -> {
        arc(0, 0, 10, 0, 360);
        fill(Outlines.arc(at, pen.px(10), 90, 180, 1));
      }
      case FULL_SCREEN -> {
        for (double x : new double[] {-1, 1}) {
          for (double y : new double[] {-1, 1}) {
            path(List.of(spot(x * 4, y * 8), spot(x * 11, y * 8), spot(x * 11, y * 3)), false);
          }
        }
      }
      case HELP -> pen.text("?", at, 22, true, ink, 0.5);
      case LEAVE -> {
        line(-7, -7, 7, 7, 3);
        line(-7, 7, 7, -7, 3);
      }
      case LEVEL -> pen.text("あ字A", at, 15, true, ink, 0.5);
      default -> throw new IllegalStateException("no picture for " + command);
    }
  }

  private Spot spot(double dx, double dy) {
    return at.plus(pen.px(dx), pen.px(dy));
  }

  private void line(double x1, double y1, double x2, double y2, double width) {
    pen.line(spot(x1, y1), spot(x2, y2), width, ink);
  }

  private void triangle(double base, double tip, double half) {
    fill(List.of(spot(base, half), spot(tip, 0), spot(base, -half)));
  }

  private void fill(List<Spot> points) {
    pen.add(new Mark.Fill(points, ink));
  }

  private void arc(double x, double y, double radius, double start, double sweep) {
    List<Spot> points = Outlines.arc(spot(x, y), pen.px(radius), start, sweep, 1);
    path(points, Math.abs(sweep) >= 360);
  }

  private void path(List<Spot> points, boolean closed) {
    pen.add(new Mark.Line(points, closed, pen.px(LINE), ink));
  }
}
