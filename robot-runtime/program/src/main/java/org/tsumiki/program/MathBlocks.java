package org.tsumiki.program;

import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Expression.LogicOperator;
import org.tsumiki.program.Expression.MathFunction;

/** Reads numbers, sums, comparisons and logic. */
final class MathBlocks {
  private final BlockReader reader;

  MathBlocks(BlockReader reader) {
    this.reader = reader;
  }

  Expression expression(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "math_number" -> new Expression.NumberLiteral(id, block.number("NUM"));
      case "math_arithmetic" ->
          new Expression.Arithmetic(
              id,
              block.choice("OP", ArithmeticOperator.class),
              value(block, "A", depth),
              value(block, "B", depth));
      case "math_single" ->
          new Expression.Calculate(
              id, block.choice("OP", MathFunction.class), value(block, "NUM", depth));
      case "math_constrain" ->
          new Expression.Constrain(
              id,
              value(block, "VALUE", depth),
              value(block, "LOW", depth),
              value(block, "HIGH", depth));
      case "math_random" ->
          new Expression.RandomNumber(id, value(block, "FROM", depth), value(block, "TO", depth));
      case "math_pid" ->
          new Expression.Pid(
              id,
              value(block, "ERROR", depth),
              value(block, "P", depth),
              value(block, "I", depth),
              value(block, "D", depth),
              value(block, "LIMIT", depth));
      default -> logic(block, depth);
    };
  }

  private Expression logic(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "logic_compare" ->
          new Expression.Compare(
              id,
              block.choice("OP", CompareOperator.class),
              value(block, "A", depth),
              value(block, "B", depth));
      case "logic_operation" ->
          new Expression.Logic(
              id,
              block.choice("OP", LogicOperator.class),
              value(block, "A", depth),
              value(block, "B", depth));
      case "logic_negate" -> new Expression.Not(id, value(block, "BOOL", depth));
      case "logic_boolean" ->
          new Expression.BooleanLiteral(id, block.flag("BOOL", "TRUE", "FALSE"));
      default -> throw BlockReader.noValue(block);
    };
  }

  private Expression value(Block block, String input, int depth) throws Refusal {
    return reader.value(block, input, depth);
  }
}
