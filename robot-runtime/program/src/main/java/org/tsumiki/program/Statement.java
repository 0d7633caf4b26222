package org.tsumiki.program;

import java.util.List;

/** A block that does something. */
public sealed interface Statement {
  /** The block it comes from. */
  String blockId();

  /** Sends a message and goes on at once. */
  record Broadcast(String blockId, String messageId) implements Statement {}

  /** Repeats for ever. */
  record Forever(String blockId, List<Statement> body) implements Statement {
    public Forever {
      body = List.copyOf(body);
    }
  }

  /** Repeats a number of times, rounded to a whole one. */
  record Repeat(String blockId, Expression times, List<Statement> body) implements Statement {
    public Repeat {
      body = List.copyOf(body);
    }
  }

  /** Repeats until a condition holds, tested before each pass. */
  record RepeatUntil(String blockId, Expression condition, List<Statement> body)
      implements Statement {
    public RepeatUntil {
      body = List.copyOf(body);
    }
  }

  /** Does one or the other; {@code otherwise} is empty for a plain "if". */
  record If(String blockId, Expression condition, List<Statement> then, List<Statement> otherwise)
      implements Statement {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** Waits a number of seconds, at least one tick. */
  record Wait(String blockId, Expression seconds) implements Statement {}

  /** Waits until a condition holds, tested once a tick. */
  record WaitUntil(String blockId, Expression condition) implements Statement {}

  /** Turns one lamp of a traffic signal on or off. */
  record SignalLamp(String blockId, Signal signal, Lamp lamp, boolean lit) implements Statement {}

  /** Turns an LED on or off; LEDs count from 1. */
  record Led(String blockId, int number, boolean lit) implements Statement {}

  /** Beeps for a number of seconds. */
  record Beep(String blockId, Expression seconds) implements Statement {}

  /** Sounds until changed. */
  record Tone(String blockId, Expression hertz) implements Statement {}

  /** Silences the buzzer. */
  record SoundOff(String blockId) implements Statement {}

  /** Drives on, with a power of 0 to 100 percent, until changed. */
  record Drive(String blockId, Direction direction, Expression powerPercent) implements Statement {}

  /** Sets both wheels, -100 to 100 percent, until changed. */
  record DriveWheels(String blockId, Expression leftPercent, Expression rightPercent)
      implements Statement {}

  /** Stops both wheels. */
  record DriveStop(String blockId) implements Statement {}

  /** Shows and speaks a value. */
  record Say(String blockId, Expression text) implements Statement {}

  /** Gives a variable a value. */
  record SetVariable(String blockId, String variableId, Expression value) implements Statement {}

  /** Adds to a variable. */
  record ChangeVariable(String blockId, String variableId, Expression delta) implements Statement {}

  /** Which traffic signal. */
  enum Signal {
    CAR,
    WALK
  }

  /** Which lamp of it. */
  enum Lamp {
    RED,
    YELLOW,
    GREEN
  }

  /** Where to drive; left and right turn on the spot. */
  enum Direction {
    FORWARD,
    BACK,
    LEFT,
    RIGHT
  }
}
