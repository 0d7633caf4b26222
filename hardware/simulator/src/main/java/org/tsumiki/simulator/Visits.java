package org.tsumiki.simulator;

import java.util.Arrays;
import java.util.List;
import org.tsumiki.course.CoursePlan.Goal;

/** The zones of one goal, and how far each robot has come on its way through them. */
final class Visits {
  private final int[] way;

  /** How many zones of the way each robot has been in. */
  private final int[] done;

  /** Whether each has left the zone that it was in last: the same one may come again. */
  private final boolean[] left;

  private Visits(int[] way, int robots) {
    this.way = way;
    this.done = new int[robots];
    this.left = new boolean[robots];
    Arrays.fill(left, true);
  }

  static Visits of(Goal goal, Zones zones, int robots) {
    List<String> ids =
        switch (goal) {
          case Goal.Visit visit -> visit.zones();
          case Goal.Bring bring -> List.of(bring.zone());
          case Goal.Fill fill -> List.of(fill.zone());
          case Goal.Rest rest -> List.of(rest.zone());
        };
    int rounds = goal instanceof Goal.Visit visit ? visit.rounds() : 1;
    int[] way = new int[ids.size() * rounds];
    for (int i = 0; i < way.length; i++) {
      way[i] = zones.number(ids.get(i % ids.size()));
    }
    return new Visits(way, robots);
  }

  /** The first zone; the only one of a goal that is not a visit. */
  int zone() {
    return way[0];
  }

  /** True when a robot has been all the way. */
  boolean look(Zones zones) {
    boolean any = false;
    for (int robot = 0; robot < done.length; robot++) {
      if (done[robot] > 0 && !zones.holds(way[done[robot] - 1], robot)) {
        left[robot] = true;
      }
      if (done[robot] < way.length && mayEnter(robot) && zones.holds(way[done[robot]], robot)) {
        done[robot]++;
        left[robot] = false;
      }
      any |= done[robot] == way.length;
    }
    return any;
  }

  private boolean mayEnter(int robot) {
    return left[robot] || way[done[robot]] != way[done[robot] - 1];
  }
}
