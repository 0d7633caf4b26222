package org.tsumiki.program;

import java.util.List;
import java.util.Optional;

/** A block that does something. */
public sealed interface Statement {
  /** The block it comes from. */
  String blockId();

  /** Sends a message and goes on at once. */
  record Broadcast(String blockId, String messageId) implements Statement {}

  /** Sends a message and waits until the scripts that it started have ended. */
  record BroadcastAndWait(String blockId, String messageId) implements Statement {}

  /** Goes to a state at the next tick. */
  record GoToState(String blockId, String stateId) implements Statement {}

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

  /** Counts a variable from one number to another; the bounds are worked out once. */
  record For(
      String blockId,
      String variableId,
      Expression from,
      Expression to,
      Expression by,
      List<Statement> body)
      implements Statement {
    public For {
      body = List.copyOf(body);
    }
  }

  /** Leaves the innermost loop. */
  record Break(String blockId) implements Statement {}

  /** Ends this script, all others, or the program. */
  record Stop(String blockId, StopMode mode) implements Statement {}

  /** Turns one lamp of a traffic signal on or off. */
  record SignalLamp(String blockId, Signal signal, Lamp lamp, boolean lit) implements Statement {}

  /** Turns an LED on or off; LEDs count from 1. */
  record Led(String blockId, int number, boolean lit) implements Statement {}

  /** Sets the colour lamp; black is off. */
  record Rgb(String blockId, Expression colour) implements Statement {}

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

  /**
   * Drives straight so far, softly, and waits until it is done.
   *
   * @param direction {@link Direction#FORWARD} or {@link Direction#BACK}
   */
  record DriveDistance(String blockId, Direction direction, Expression cm, Expression powerPercent)
      implements Statement {}

  /**
   * Turns on the spot so far, softly, and waits until it is done.
   *
   * @param direction {@link Direction#LEFT} or {@link Direction#RIGHT}
   */
  record DriveTurn(String blockId, Direction direction, Expression degrees, Expression powerPercent)
      implements Statement {}

  /** Both wheels for so long, softly; waits until it is done. */
  record DriveTime(
      String blockId, Expression leftPercent, Expression rightPercent, Expression seconds)
      implements Statement {}

  /** How fast the three soft blocks gain power. */
  record DriveAcceleration(String blockId, Expression percentPerSecond) implements Statement {}

  /** Shows and speaks a value. */
  record Say(String blockId, Expression text) implements Statement {}

  /** A remark for people: does nothing. */
  record Note(String blockId, String text) implements Statement {}

  /** Puts a value on the plot of that name. */
  record Log(String blockId, String name, Expression value) implements Statement {}

  /** The timer starts from 0 again. */
  record ResetTimer(String blockId) implements Statement {}

  /** Puts a thing at the end of a list. */
  record AddToList(String blockId, String listId, Expression item) implements Statement {}

  /** Puts a thing into a list so that it is at that place, counted from 1. */
  record InsertInList(String blockId, String listId, Expression item, Expression index)
      implements Statement {}

  /** Puts a thing in the place of another, counted from 1. */
  record ReplaceInList(String blockId, String listId, Expression index, Expression item)
      implements Statement {}

  /** Takes a thing out of a list, counted from 1. */
  record RemoveFromList(String blockId, String listId, Expression index) implements Statement {}

  /** Takes everything out of a list. */
  record ClearList(String blockId, String listId) implements Statement {}

  /** From here on, in this script or procedure, the name means a variable of its own. */
  record DeclareLocal(String blockId, String variableId, Expression value) implements Statement {}

  /** Runs a procedure and drops its result. */
  record CallProcedure(String blockId, String name, List<Expression> arguments)
      implements Statement {
    public CallProcedure {
      arguments = List.copyOf(arguments);
    }
  }

  /** Ends a procedure, with or without a result. */
  record Return(String blockId, Optional<Expression> value) implements Statement {}

  /** Gives a variable a value. */
  record SetVariable(String blockId, String variableId, Expression value) implements Statement {}

  /** Adds to a variable. */
  record ChangeVariable(String blockId, String variableId, Expression delta) implements Statement {}

  /** What a stop block ends. */
  enum StopMode {
    /** This script; in a procedure only the procedure. */
    THIS,
    /** All scripts but this one. */
    OTHERS,
    /** The program. */
    ALL
  }

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
