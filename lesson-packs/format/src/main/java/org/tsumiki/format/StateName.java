package org.tsumiki.format;

import java.util.Optional;

/** The name of something that is on or off in time: a port, or what could be seen. */
public sealed interface StateName {

  /** An output or a button is not 0. */
  record Port(String name) implements StateName {}

  /** The colour lamp shows exactly this colour. */
  record Colour(int rgb) implements StateName {}

  /** The first robot's middle is in that place of the lesson or zone of the course. */
  record In(String place) implements StateName {}

  /** The first robot moves so. */
  record Moves(Motion motion) implements StateName {}

  /** The first robot touches something; with {@code walls} only what does not give way. */
  record Touches(boolean walls) implements StateName {}

  /** The course's task has been done, or has failed. */
  record TaskEnded(boolean done) implements StateName {}

  /** A goal of the course's task holds. Goals are counted from 1. */
  record Goal(int number) implements StateName {}

  /** A gate of the course is open. */
  record GateOpen(String gate) implements StateName {}

  /** Water stands in a zone. */
  record Filled(String zone) implements StateName {}

  /** An input is above or below a value, in the port's own unit. */
  record Input(String port, Relation relation, double value) implements StateName {}

  /** The text of the check with that id has just been said. */
  record Said(String check) implements StateName {}

  /** A variable of the program is above, below or at a value. */
  record Variable(String name, Relation relation, double value) implements StateName {}

  /** How a robot moves. */
  enum Motion {
    /** In any way. */
    MOVING,
    FORWARD,
    BACK,
    /** On the spot or about one wheel. */
    TURNING,
    TURNING_LEFT,
    TURNING_RIGHT,
    /** Not at all, after it has once moved. */
    STILL
  }

  /** How a value stands to a bound. */
  enum Relation {
    ABOVE,
    BELOW,
    EQUAL;

    /** True when it stands so. */
    public boolean holds(double value, double bound) {
      return switch (this) {
        case ABOVE -> value > bound;
        case BELOW -> value < bound;
        case EQUAL -> value == bound;
      };
    }
  }

  /** Names that stand for themselves, for messages to authors. */
  String PLAIN_NAMES =
      "moving, forward, back, turning, turning.left, turning.right, still, touching,"
          + " touching.walls, task.done, task.failed";

  /** Patterns of the others. */
  String OTHER_NAMES =
      "in.PLACE, goal.1, gate.ID, filled.ZONE, input.PORT>20, input.PORT<20, said.CHECK,"
          + " variable.NAME>3 (or < or =), led.rgb=#ff0000";

  /** The state with that name, or empty. */
  static Optional<StateName> parse(String text) {
    return StateNameParser.parse(text);
  }
}
