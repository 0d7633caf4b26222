package org.tsumiki.simulator;

import org.tsumiki.devices.PortSpec;
import org.tsumiki.simulator.WorldEvent.Motion;

/**
 * Watches one robot drive and see lines, as a person would: short movements and shivers at an edge
 * are not worth a word.
 */
final class Onlooker {
  /** The part of the way to the present speed that an average makes in one sample: 150 ms. */
  private static final double AVERAGING = 1.0 / 30;

  /** Slower than this says nothing about where it goes. */
  private static final double SLOW_MM_PER_S = 5;

  /** From this part of the way forward on, the turn is the main thing. */
  private static final double TURN_PART = 0.9;

  /** Who has turned goes forward again only below this part: from one turn to the other at once. */
  private static final double STILL_TURNS_PART = 0.7;

  private static final double DARK_BELOW_PERCENT = 40;
  private static final double BRIGHT_ABOVE_PERCENT = 60;

  private final int number;
  private final SimulatedRobot robot;
  private final int[] linePorts;
  private final boolean[] dark;
  private boolean first = true;
  private double leftMmPerS;
  private double rightMmPerS;
  private Motion told = Motion.STANDS;
  private Motion seen = Motion.STANDS;
  private long seenSince;

  Onlooker(int number, SimulatedRobot robot) {
    this.number = number;
    this.robot = robot;
    linePorts = new int[robot.lineEyes().length];
    for (int i = 0; i < linePorts.length; i++) {
      linePorts[i] = robot.lineEyes()[i].port();
    }
    dark = new boolean[linePorts.length];
  }

  void look(long tick, Events events) {
    watchLines(tick, events);
    watchMotion(tick, events);
    first = false;
  }

  private void watchLines(long tick, Events events) {
    WorldPorts ports = robot.ports();
    for (int i = 0; i < linePorts.length; i++) {
      double value = ports.read(linePorts[i]);
      boolean now = dark[i] ? value < BRIGHT_ABOVE_PERCENT : value < DARK_BELOW_PERCENT;
      if (now != dark[i]) {
        dark[i] = now;
        if (!first) {
          PortSpec spec = ports.specs().get(linePorts[i]);
          events.tell(new WorldEvent.SawLine(tick, number, spec.name(), now));
        }
      }
    }
  }

  /** A robot that has come to a stand since the last look. */
  void tellStanding(long tick, Events events) {
    if (!robot.body().moves()) {
      tell(Motion.STANDS, tick, events);
    }
  }

  private void watchMotion(long tick, Events events) {
    RobotBody body = robot.body();
    if (!body.moves()) {
      leftMmPerS = 0;
      rightMmPerS = 0;
      seen = Motion.STANDS;
      tell(Motion.STANDS, tick, events);
      return;
    }
    leftMmPerS += (body.leftMmPerS() - leftMmPerS) * AVERAGING;
    rightMmPerS += (body.rightMmPerS() - rightMmPerS) * AVERAGING;
    Motion now = motion();
    if (now != seen) {
      seen = now;
      seenSince = tick;
    } else if (tick - seenSince >= WorldEvent.Drove.CLEAR_TICKS) {
      tell(now, tick, events);
    }
  }

  private Motion motion() {
    double ahead = (leftMmPerS + rightMmPerS) / 2;
    double turn = (rightMmPerS - leftMmPerS) / 2;
    if (Math.abs(ahead) < SLOW_MM_PER_S && Math.abs(turn) < SLOW_MM_PER_S) {
      return seen;
    }
    boolean hasTurned = told == Motion.TURN_LEFT || told == Motion.TURN_RIGHT;
    if (Math.abs(turn) > (hasTurned ? STILL_TURNS_PART : TURN_PART) * Math.abs(ahead)) {
      return turn > 0 ? Motion.TURN_LEFT : Motion.TURN_RIGHT;
    }
    return ahead > 0 ? Motion.FORWARD : Motion.BACKWARD;
  }

  private void tell(Motion motion, long tick, Events events) {
    if (motion != told) {
      told = motion;
      events.tell(new WorldEvent.Drove(tick, number, motion));
    }
  }
}
