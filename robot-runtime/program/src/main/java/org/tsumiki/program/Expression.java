package org.tsumiki.program;

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

  record Compare(String blockId, CompareOperator operator, Expression a, Expression b)
      implements Expression {}

  record Logic(String blockId, LogicOperator operator, Expression a, Expression b)
      implements Expression {}

  record Not(String blockId, Expression operand) implements Expression {}

  record Join(String blockId, Expression a, Expression b) implements Expression {}

  record GetVariable(String blockId, String variableId) implements Expression {}

  /** Whether a button is held down now. */
  record ButtonHeld(String blockId, Button button) implements Expression {}

  /** Whether a line sensor sees black. */
  record LineIsBlack(String blockId, Side side) implements Expression {}

  /** How much light a line sensor gets back: 0 black to 100 white. */
  record LineReflectance(String blockId, Side side) implements Expression {}

  /** Centimetres to the nearest thing in front. */
  record DistanceCm(String blockId) implements Expression {}

  /** The four sums; names as in Blockly's JSON. */
  enum ArithmeticOperator {
    ADD,
    MINUS,
    MULTIPLY,
    DIVIDE
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
