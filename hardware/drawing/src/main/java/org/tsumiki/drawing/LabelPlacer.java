package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Point;

/** Finds room for names: beside what they name, off other things, best off what is printed. */
final class LabelPlacer {
  private static final double ON_THINGS = 4;
  private static final double ON_PRINT = 1;
  private static final double OUTSIDE = 20;

  private final Rect bounds;
  private final double gapMm;
  private final List<Rect> taken = new ArrayList<>();
  private final List<Rect> printed;

  /**
   * Room inside the bounds.
   *
   * @param gapMm kept between a name and what it names
   * @param printed what names should not lie on if they can do otherwise
   */
  LabelPlacer(Rect bounds, double gapMm, List<Rect> printed) {
    this.bounds = bounds;
    this.gapMm = gapMm;
    this.printed = List.copyOf(printed);
  }

  /** Nothing is written here. */
  void take(Rect room) {
    taken.add(room);
  }

  /** Finds room of that size beside the thing and takes it. */
  Rect beside(Rect thing, double widthMm, double heightMm) {
    List<Rect> rooms = new ArrayList<>();
    for (double far = gapMm; far <= 4 * gapMm + heightMm; far += gapMm + heightMm / 2) {
      rooms.addAll(around(thing.grown(far), widthMm, heightMm));
    }
    return best(rooms);
  }

  /** Finds room of that size inside the area, from top to bottom, and takes it. */
  Rect inside(Rect area, double widthMm, double heightMm) {
    List<Rect> rooms = new ArrayList<>();
    double left = area.xMm() + gapMm;
    double middle = area.centre().xMm() - widthMm / 2;
    double right = area.rightMm() - gapMm - widthMm;
    for (double top = area.topMm() - gapMm; top - heightMm > area.yMm(); top -= heightMm / 2) {
      for (double x : new double[] {middle, left, right}) {
        rooms.add(new Rect(x, top - heightMm, widthMm, heightMm));
      }
    }
    rooms.addAll(around(area.grown(gapMm), widthMm, heightMm));
    return best(rooms);
  }

  private static List<Rect> around(Rect thing, double widthMm, double heightMm) {
    double middle = thing.centre().xMm() - widthMm / 2;
    double level = thing.centre().yMm() - heightMm / 2;
    double left = thing.xMm() - widthMm;
    double below = thing.yMm() - heightMm;
    List<Rect> rooms = new ArrayList<>();
    for (Point corner :
        List.of(
            new Point(middle, below),
            new Point(middle, thing.topMm()),
            new Point(thing.rightMm(), level),
            new Point(left, level),
            new Point(thing.rightMm(), below),
            new Point(left, below),
            new Point(thing.rightMm(), thing.topMm()),
            new Point(left, thing.topMm()))) {
      rooms.add(new Rect(corner.xMm(), corner.yMm(), widthMm, heightMm));
    }
    return rooms;
  }

  private Rect best(List<Rect> rooms) {
    Rect best = rooms.getFirst();
    double least = Double.MAX_VALUE;
    for (Rect room : rooms) {
      double cost = cost(room);
      if (cost < least) {
        least = cost;
        best = room;
      }
    }
    taken.add(best);
    return best;
  }

  private double cost(Rect room) {
    double area = room.widthMm() * room.heightMm();
    double cost = OUTSIDE * (area - room.sharedWith(bounds));
    for (Rect other : taken) {
      cost += ON_THINGS * room.sharedWith(other);
    }
    for (Rect print : printed) {
      cost += ON_PRINT * room.sharedWith(print);
    }
    // Below a hundredth of the room nobody sees a difference: the earlier place is the better one.
    return Math.round(100 * cost / area);
  }
}
