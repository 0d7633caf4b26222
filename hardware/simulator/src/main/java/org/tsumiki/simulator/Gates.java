package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.course.CoursePlan.Filling;
import org.tsumiki.course.CoursePlan.Gate;

/**
 * Gates that open while somebody stands in their zone, and the water that runs through them. Looked
 * at with the sensors. A gate never shuts on anybody: it waits until nobody stands in it.
 */
final class Gates {
  private static final double SECONDS_PER_SAMPLE = World.STEP_SECONDS * World.STEPS_PER_SAMPLE;
  private static final int NO_ZONE = -1;

  /** A gate that shuts leaves so much room to whoever has just gone through. */
  private static final double ROOM_MM = 3;

  private final List<Gate> plans;
  private final Cast cast;
  private final Zones zones;
  private final List<String> zoneIds;
  private final Obstacles obstacles;
  private final int[] openZones;
  private final int[][] openers;
  private final int[] filledZones;
  private final double[] fillOfSample;
  private final boolean[] open;

  /** For each zone, from 0 to 1. */
  private final double[] levels;

  private final double[] toldLevels;

  Gates(
      List<Gate> plans,
      Cast cast,
      Zones zones,
      List<String> zoneIds,
      Obstacles obstacles,
      double flow) {
    this.plans = plans;
    this.cast = cast;
    this.zones = zones;
    this.zoneIds = zoneIds;
    this.obstacles = obstacles;
    openZones = plans.stream().mapToInt(gate -> zoneIds.indexOf(gate.openZone())).toArray();
    openers = plans.stream().map(gate -> cast.ofKinds(gate.openKinds())).toArray(int[][]::new);
    filledZones =
        plans.stream()
            .mapToInt(
                gate -> gate.fills().map(fill -> zoneIds.indexOf(fill.zone())).orElse(NO_ZONE))
            .toArray();
    fillOfSample =
        plans.stream()
            .mapToDouble(gate -> gate.fills().map(fill -> part(fill) * flow).orElse(0.0))
            .toArray();
    open = new boolean[plans.size()];
    levels = new double[zoneIds.size()];
    toldLevels = new double[zoneIds.size()];
  }

  private static double part(Filling fill) {
    return SECONDS_PER_SAMPLE / fill.seconds();
  }

  /** Opens, shuts and lets water run; true when a gate has shut. */
  boolean look(long tick, Events events) {
    boolean shut = false;
    for (int gate = 0; gate < open.length; gate++) {
      boolean wanted = zones.holdsAny(openZones[gate], openers[gate]);
      if (wanted != open[gate] && (wanted || nobodyIn(gate))) {
        move(gate, wanted, tick, events);
        shut |= !wanted;
      }
      if (open[gate] && filledZones[gate] != NO_ZONE) {
        run(gate, tick, events);
      }
    }
    return shut;
  }

  private boolean nobodyIn(int gate) {
    int piece = obstacles.pieceOfGate(gate);
    for (Solid solid : cast.solids()) {
      if (obstacles.distance(piece, solid.xMm, solid.yMm) < solid.radiusMm + ROOM_MM) {
        return false;
      }
    }
    return true;
  }

  private void move(int gate, boolean wanted, long tick, Events events) {
    open[gate] = wanted;
    obstacles.openGate(gate, wanted);
    events.tell(new WorldEvent.GateMoved(tick, plans.get(gate).id(), wanted));
    if (!wanted && filledZones[gate] != NO_ZONE) {
      tellLevel(filledZones[gate], tick, events);
    }
  }

  private void run(int gate, long tick, Events events) {
    int zone = filledZones[gate];
    if (levels[zone] < 1) {
      levels[zone] = Math.min(1, levels[zone] + fillOfSample[gate]);
      if (levels[zone] == 1) {
        tellLevel(zone, tick, events);
      }
    }
  }

  private void tellLevel(int zone, long tick, Events events) {
    if (levels[zone] != toldLevels[zone]) {
      toldLevels[zone] = levels[zone];
      events.tell(new WorldEvent.Filled(tick, zoneIds.get(zone), levels[zone]));
    }
  }

  boolean isOpen(int gate) {
    return open[gate];
  }

  int count() {
    return open.length;
  }

  double level(int zone) {
    return levels[zone];
  }

  /** True when no water can run into the zone now. */
  boolean isShutOff(int zone) {
    for (int gate = 0; gate < open.length; gate++) {
      if (open[gate] && filledZones[gate] == zone) {
        return false;
      }
    }
    return true;
  }

  /** True while the water in a zone rises. */
  boolean waterRuns() {
    for (int gate = 0; gate < open.length; gate++) {
      if (open[gate] && filledZones[gate] != NO_ZONE && levels[filledZones[gate]] < 1) {
        return true;
      }
    }
    return false;
  }

  void addTo(StateHash hash) {
    for (boolean gate : open) {
      hash.add(gate ? 1 : 0);
    }
    if (open.length > 0) {
      for (double level : levels) {
        hash.add(level);
      }
    }
  }
}
