package org.tsumiki.simulator;

/**
 * Something that a person who watches would tell. Each is told once, when it has become clear: a
 * wheel that shivers or a sensor at the edge of a line makes no second sentence.
 */
public sealed interface WorldEvent {
  /** When, in milliseconds of virtual time. */
  long tick();

  /** How a robot moves. */
  enum Motion {
    /** Straight or in a curve. */
    FORWARD,
    BACKWARD,
    /** Turns on the spot or about one wheel. */
    TURN_LEFT,
    TURN_RIGHT,
    STANDS
  }

  /** What can stand in a robot's way. */
  enum Obstacle {
    WALL,
    BOX,
    THING,
    ROBOT,
    GATE
  }

  /** The robot now moves so; that it stands is told at once, another motion when it is clear. */
  record Drove(long tick, int robot, Motion motion) implements WorldEvent {
    /** A motion is told when it has lasted so long. */
    public static final long CLEAR_TICKS = 250;
  }

  /** A line sensor has come onto dark print, or off it. */
  record SawLine(long tick, int robot, String port, boolean dark) implements WorldEvent {}

  /**
   * The robot has run into something, or something into it.
   *
   * @param id the thing's, robot's or gate's; empty for walls and boxes
   */
  record Touched(long tick, int robot, Obstacle what, String id) implements WorldEvent {}

  /** The robot has come away from something that it touched. */
  record LetGo(long tick, int robot, Obstacle what, String id) implements WorldEvent {}

  /**
   * The middle of a robot or thing has come into a zone.
   *
   * @param who the robot's or thing's id
   */
  record Entered(long tick, String who, String zone) implements WorldEvent {}

  /** The middle of a robot or thing has left a zone. */
  record LeftZone(long tick, String who, String zone) implements WorldEvent {}

  /** A gate has opened or shut. */
  record GateMoved(long tick, String gate, boolean open) implements WorldEvent {}

  /**
   * Water stands in a zone: it is full, or its gate has shut.
   *
   * @param level from 0 (empty) to 1 (full)
   */
  record Filled(long tick, String zone, double level) implements WorldEvent {}

  /** A goal holds now; goals are numbered from 0 as in the course file. */
  record GoalReached(long tick, int goal) implements WorldEvent {}

  /** A goal holds no more. */
  record GoalLost(long tick, int goal) implements WorldEvent {}

  /** All goals hold. */
  record TaskDone(long tick) implements WorldEvent {}

  /**
   * What must never happen has happened.
   *
   * @param robot which did it
   * @param avoid which of the task's rules it broke, from 0
   */
  record TaskFailed(long tick, int robot, int avoid) implements WorldEvent {}
}
