package org.tsumiki.program;

import java.util.List;

/** A block that gives a value. */
public sealed interface Expression {
  /** The block it comes from; for a {@link Missing} one, the block with the hole. */
  String blockId();

  /** An input with nothing in it. */
  record Missing(String blockId, String input) implements Expression {}

  record NumberLiteral(String blockId, double value) implements Expression {}

  record BooleanLiteral(String blockId, boolean value) implements Expression {}

  record TextLiteral(String blockId, String value) implements Expression {}

  record Arithmetic(String blockId, ArithmeticOperator operator, Expression a, Expression b)
      implements Expression {}

  /** A function of one number; angles in degrees. */
  record Calculate(String blockId, MathFunction function, Expression operand)
      implements Expression {}

  /** The value, but not below {@code low} and not above {@code high}. */
  record Constrain(String blockId, Expression value, Expression low, Expression high)
      implements Expression {}

  /** Whole when both ends are, else any number between. */
  record RandomNumber(String blockId, Expression from, Expression to) implements Expression {}

  /** A PID controller with a memory of its own: see {@code spec/control.md}. */
  record Pid(
      String blockId, Expression error, Expression p, Expression i, Expression d, Expression limit)
      implements Expression {}

  record Compare(String blockId, CompareOperator operator, Expression a, Expression b)
      implements Expression {}

  record Logic(String blockId, LogicOperator operator, Expression a, Expression b)
      implements Expression {}

  record Not(String blockId, Expression operand) implements Expression {}

  record Join(String blockId, Expression a, Expression b) implements Expression {}

  /** How many letters. */
  record TextLength(String blockId, Expression text) implements Expression {}

  /** One letter, counted from 1; empty outside. */
  record TextLetter(String blockId, Expression index, Expression text) implements Expression {}

  /** The letters from one place to another, both counted from 1 and included. */
  record TextPart(String blockId, Expression text, Expression from, Expression to)
      implements Expression {}

  /** Whether a part stands in a text. */
  record TextContains(String blockId, Expression text, Expression part) implements Expression {}

  /** The number that a text says; 0 when it says none. */
  record TextToNumber(String blockId, Expression text) implements Expression {}

  /** The thing at a place of a list, counted from 1. */
  record ListItem(String blockId, String listId, Expression index) implements Expression {}

  /** How many things. */
  record ListLength(String blockId, String listId) implements Expression {}

  /** The first place where the thing stands, 0 when it does not. */
  record ListIndexOf(String blockId, String listId, Expression item) implements Expression {}

  /** Whether the thing stands in the list. */
  record ListContains(String blockId, String listId, Expression item) implements Expression {}

  /** All things with spaces between. */
  record ListText(String blockId, String listId) implements Expression {}

  /** What a procedure returns. */
  record CallResult(String blockId, String name, List<Expression> arguments) implements Expression {
    public CallResult {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A colour.
   *
   * @param rgb red, green and blue, 8 bits each, red highest
   */
  record ColourLiteral(String blockId, int rgb) implements Expression {}

  /** A colour from percents. */
  record ColourOf(String blockId, Expression red, Expression green, Expression blue)
      implements Expression {}

  /** How much of one light is in a colour, in percent. */
  record ColourPart(String blockId, Channel part, Expression colour) implements Expression {}

  /** Whether the program is in that state. */
  record StateIs(String blockId, String stateId) implements Expression {}

  /** How long the program has been in its state. */
  record StateSeconds(String blockId) implements Expression {}

  /** Seconds since the program started or the timer was reset. */
  record TimerSeconds(String blockId) implements Expression {}

  /** Centimetres that a wheel has rolled; back counts down. */
  record TravelCm(String blockId, Side side) implements Expression {}

  /** Degrees turned; right counts up, beyond 360 too. */
  record HeadingDegrees(String blockId) implements Expression {}

  /** Whether something touches the front. */
  record BumperPressed(String blockId) implements Expression {}

  /** The colour under the robot. */
  record ColourSeen(String blockId) implements Expression {}

  record GetVariable(String blockId, String variableId) implements Expression {}

  /** Whether a button is held down now. */
  record ButtonHeld(String blockId, Button button) implements Expression {}

  /** Whether a line sensor sees black. */
  record LineIsBlack(String blockId, Side side) implements Expression {}

  /** How much light a line sensor gets back: 0 black to 100 white. */
  record LineReflectance(String blockId, Side side) implements Expression {}

  /** Centimetres to the nearest thing in front. */
  record DistanceCm(String blockId) implements Expression {}

  /** What the air, the soil or the water is like, in its unit. */
  record Environment(String blockId, Surroundings what) implements Expression {}

  /** The sums of two numbers; names as in Blockly's JSON. */
  enum ArithmeticOperator {
    ADD,
    MINUS,
    MULTIPLY,
    DIVIDE,
    POWER,
    /** Has the sign of the second number. */
    MODULO,
    MIN,
    MAX
  }

  /** The functions of one number; names as in Blockly's JSON. */
  enum MathFunction {
    ABS,
    NEGATE,
    FLOOR,
    CEILING,
    ROUND,
    SQRT,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    LN,
    LOG10,
    EXP,
    POW10
  }

  /** One of the three lights of a colour. */
  enum Channel {
    RED,
    GREEN,
    BLUE
  }

  /** The comparisons; names as in Blockly's JSON. */
  enum CompareOperator {
    EQ,
    NEQ,
    LT,
    LTE,
    GT,
    GTE
  }

  /** And, or; names as in Blockly's JSON. */
  enum LogicOperator {
    AND,
    OR
  }
}
