package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.course.CoursePlan.Zone;

/** Who has its middle in which zone. Looked at with the sensors, for those who have moved only. */
final class Zones {
  private final List<Zone> plans;
  private final Cast cast;
  private final Region[] regions;
  private final double[] lastX;
  private final double[] lastY;

  /** For each zone, for each of the cast. */
  private final boolean[][] inside;

  /** What has been told of that, and when it changed. */
  private final boolean[][] told;

  private final long[][] changedTick;

  /** How many are where nobody has been told they are. */
  private int untold;

  private boolean first = true;

  Zones(List<Zone> plans, Cast cast) {
    this.plans = plans;
    this.cast = cast;
    regions = plans.stream().map(plan -> Region.of(plan.extent())).toArray(Region[]::new);
    lastX = new double[cast.size()];
    lastY = new double[cast.size()];
    inside = new boolean[regions.length][cast.size()];
    told = new boolean[regions.length][cast.size()];
    changedTick = new long[regions.length][cast.size()];
  }

  /** Looks again. */
  void look(long tick) {
    if (regions.length == 0) {
      return;
    }
    Solid[] solids = cast.solids();
    for (int i = 0; i < solids.length; i++) {
      Solid solid = solids[i];
      if (first || solid.xMm != lastX[i] || solid.yMm != lastY[i]) {
        lastX[i] = solid.xMm;
        lastY[i] = solid.yMm;
        lookAt(i, tick);
      }
    }
    first = false;
  }

  private void lookAt(int who, long tick) {
    for (int zone = 0; zone < regions.length; zone++) {
      boolean now = regions[zone].holds(lastX[who], lastY[who]);
      if (now != inside[zone][who]) {
        inside[zone][who] = now;
        changedTick[zone][who] = tick;
        // Whoever starts in a zone has not come into it.
        told[zone][who] = first ? now : told[zone][who];
        untold += now == told[zone][who] ? (first ? 0 : -1) : 1;
      }
    }
  }

  /** Tells who came and who went, and has not turned back since. */
  void tell(long tick, long clearTicks, Events events) {
    if (untold == 0) {
      return;
    }
    for (int zone = 0; zone < regions.length; zone++) {
      for (int who = 0; who < cast.size(); who++) {
        boolean now = inside[zone][who];
        if (now != told[zone][who] && tick - changedTick[zone][who] >= clearTicks) {
          told[zone][who] = now;
          untold--;
          String id = cast.ids().get(who);
          String zoneId = plans.get(zone).id();
          events.tell(
              now
                  ? new WorldEvent.Entered(tick, id, zoneId)
                  : new WorldEvent.LeftZone(tick, id, zoneId));
        }
      }
    }
  }

  boolean holds(int zone, int who) {
    return inside[zone][who];
  }

  boolean holdsAny(int zone, int[] whos) {
    for (int who : whos) {
      if (inside[zone][who]) {
        return true;
      }
    }
    return false;
  }

  int count(int zone, int[] whos) {
    int count = 0;
    for (int who : whos) {
      count += inside[zone][who] ? 1 : 0;
    }
    return count;
  }

  int number(String id) {
    for (int zone = 0; zone < plans.size(); zone++) {
      if (plans.get(zone).id().equals(id)) {
        return zone;
      }
    }
    throw new IllegalArgumentException("no zone " + id);
  }

  int size() {
    return regions.length;
  }

  /** What the zones give a robot now. */
  int points(int robot) {
    String id = cast.ids().get(robot);
    int points = 0;
    for (int zone = 0; zone < regions.length; zone++) {
      Zone plan = plans.get(zone);
      if (plan.owner().isEmpty() || plan.owner().get().equals(id)) {
        for (int who = 0; who < cast.size(); who++) {
          if (inside[zone][who]) {
            points += plan.points().getOrDefault(cast.kinds().get(who), 0);
          }
        }
      }
    }
    return points;
  }
}
