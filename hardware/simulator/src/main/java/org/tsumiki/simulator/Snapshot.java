package org.tsumiki.simulator;

import java.util.List;

/**
 * How a world is at one tick: all that somebody needs to draw it, or to tell it in words. Lists
 * follow the course file's order.
 *
 * @param tick milliseconds of virtual time
 * @param robots in a scene one, with {@link Pose#NONE} and the scene's ports
 * @param things where they are now
 * @param thingKinds what they are: a card may have added its colour
 * @param gatesOpen for each gate
 * @param fill for each zone, from 0 (empty) to 1 (full)
 * @param cards for each card, which of its colours the seed has drawn
 */
public record Snapshot(
    long tick,
    List<RobotView> robots,
    List<Pose> things,
    List<String> thingKinds,
    List<Boolean> gatesOpen,
    List<Double> fill,
    List<Integer> cards,
    TaskView task) {
  /** Keeps the lists from changing. */
  public Snapshot {
    robots = List.copyOf(robots);
    things = List.copyOf(things);
    thingKinds = List.copyOf(thingKinds);
    gatesOpen = List.copyOf(gatesOpen);
    fill = List.copyOf(fill);
    cards = List.copyOf(cards);
  }
}
