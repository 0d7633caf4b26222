package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.compiler.Assembler.Label;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Statement;

/** Writes loops, the way out of them, and waits for a condition. */
final class LoopWriter {
  private final StatementWriter statements;
  private final ExpressionLowering lowering;
  private final RoutineCode code;
  private final Diagnostics diagnostics;
  private final Deque<Loop> inside = new ArrayDeque<>();

  LoopWriter(
      StatementWriter statements,
      ExpressionLowering lowering,
      RoutineCode code,
      Diagnostics diagnostics) {
    this.statements = statements;
    this.lowering = lowering;
    this.code = code;
    this.diagnostics = diagnostics;
  }

  /** A loop that is being written: its mark, its beginning and what comes behind it. */
  private static final class Loop {
    private final String blockId;
    private final int mark;
    private final Label begin = new Label();
    private final Label end = new Label();
    private boolean isLeft;

    Loop(String blockId, int mark) {
      this.blockId = blockId;
      this.mark = mark;
    }
  }

  /** True when what comes behind the loop can be reached. */
  boolean forever(Statement.Forever s) {
    warnEmpty(s.body(), s.blockId());
    Loop loop = begin(s.blockId());
    end(loop, s.body());
    return loop.isLeft;
  }

  void repeat(Statement.Repeat s) {
    warnEmpty(s.body(), s.blockId());
    code.push(lowering.number(s.times()));
    int rest = code.takeSlot();
    code.assembler().add(Opcode.COUNT, rest);
    Loop loop = begin(s.blockId());
    code.assembler().jump(Opcode.NEXT, rest, loop.end);
    end(loop, s.body());
    code.releaseSlot();
  }

  /** True when what comes behind the loop can be reached. */
  boolean repeatUntil(Statement.RepeatUntil s) {
    Value condition = condition(s.condition());
    if (condition instanceof Value.Flag(boolean done) && done) {
      statements.dead(() -> statements.statements(s.body()));
      return true;
    }
    boolean endless = condition instanceof Value.Flag;
    Loop loop = begin(s.blockId());
    if (!endless) {
      code.jumpUnless(Values.not(condition), loop.end);
    }
    end(loop, s.body());
    return !endless || loop.isLeft;
  }

  /** Goes on when the condition holds; false when it never does. */
  boolean waitUntil(Statement.WaitUntil s) {
    Value condition = condition(s.condition());
    if (condition instanceof Value.Flag(boolean holds) && holds) {
      return true;
    }
    Label test = new Label();
    code.assembler().bind(test);
    code.push(condition);
    code.assembler().jump(Opcode.POLL, test);
    return !(condition instanceof Value.Flag);
  }

  /**
   * Counts a variable.
   *
   * @param isNumber whether the variable, which is told with the block, can count
   */
  void count(Statement.For s, Scope scope, BiPredicate<String, String> isNumber) {
    warnEmpty(s.body(), s.blockId());
    List<Value> bounds =
        List.of(lowering.number(s.from()), lowering.number(s.to()), lowering.number(s.by()));
    if (!isNumber.test(s.variableId(), s.blockId())) {
      statements.dead(() -> inLoop(s));
      return;
    }
    Value from = bounds.get(0).isConstant() ? bounds.get(0) : kept(bounds.get(0));
    Value to = kept(bounds.get(1));
    Value size = Values.math(MathFunction.ABS, bounds.get(2));
    Value step = step(from, to, size);
    Value.Place place = scope.place(s.variableId());
    Value.Load variable = new Value.Load(place, NUMBER);
    code.store(place, from);
    Loop loop = begin(s.blockId());
    code.jumpUnless(inRange(variable, to, step), loop.end);
    inside.push(loop);
    boolean open = statements.statements(s.body());
    inside.pop();
    code.assembler().block(s.blockId());
    if (open) {
      code.change(place, step);
      code.assembler().jump(Opcode.AGAIN, loop.mark, loop.begin);
    }
    close(loop);
  }

  private void inLoop(Statement.For s) {
    inside.push(new Loop(s.blockId(), 0));
    statements.statements(s.body());
    inside.pop();
  }

  private Value kept(Value value) {
    return code.keep(value);
  }

  /** How much is added after each pass: the sign follows from the bounds, and 0 counts as 1. */
  private Value step(Value from, Value to, Value size) {
    if (size instanceof Value.Real(double constant)) {
      double step = constant == 0 ? 1 : constant;
      if (from instanceof Value.Real(double first) && to instanceof Value.Real(double last)) {
        return Values.number(last < first ? -step : step);
      }
      return signed(from, to, Values.number(step));
    }
    Value.Load step = code.borrow(NUMBER);
    code.store(step.place(), size);
    Label notZero = new Label();
    code.jumpUnless(Values.equal(step, Values.number(0)), notZero);
    code.store(step.place(), Values.number(1));
    code.assembler().bind(notZero);
    return signed(from, to, step);
  }

  private Value signed(Value from, Value to, Value size) {
    Value.Load step = code.borrow(NUMBER);
    code.store(step.place(), size);
    Label upward = new Label();
    code.jumpUnless(Values.less(to, from), upward);
    code.store(step.place(), Values.math(MathFunction.NEGATE, size));
    code.assembler().bind(upward);
    return step;
  }

  private static Value inRange(Value variable, Value to, Value step) {
    if (step instanceof Value.Real(double constant)) {
      return Values.operation(
          constant > 0 ? Opcode.LESS_OR_EQUAL : Opcode.GREATER_OR_EQUAL, BOOLEAN, variable, to);
    }
    // Up or down is known only now: what is left to go must not point against the step.
    return Values.operation(
        Opcode.GREATER_OR_EQUAL,
        BOOLEAN,
        Values.multiply(Values.subtract(to, variable), step),
        Values.number(0));
  }

  /** Jumps behind the innermost loop; nothing comes after it. */
  boolean leave(Statement.Break s) {
    Loop loop = inside.peek();
    if (loop == null) {
      diagnostics.tell(DiagnosticCode.BREAK_OUTSIDE, s.blockId());
      return false;
    }
    if (!code.assembler().isMuted()) {
      loop.isLeft = true;
    }
    code.assembler().jump(Opcode.JUMP, loop.end);
    return false;
  }

  /** A condition; one that can never change is told, unless a child put yes or no there. */
  Value condition(Expression expression) {
    Value condition = lowering.flag(expression);
    if (condition instanceof Value.Flag(boolean holds)
        && !(expression instanceof Expression.BooleanLiteral)) {
      diagnostics.tell(
          holds ? DiagnosticCode.CONDITION_ALWAYS_TRUE : DiagnosticCode.CONDITION_ALWAYS_FALSE,
          expression.blockId());
    }
    return condition;
  }

  private Loop begin(String blockId) {
    Loop loop = new Loop(blockId, code.takeSlot());
    code.assembler().bind(loop.begin);
    code.assembler().add(Opcode.PASS, loop.mark);
    return loop;
  }

  private void end(Loop loop, List<Statement> body) {
    inside.push(loop);
    boolean open = statements.statements(body);
    inside.pop();
    code.assembler().block(loop.blockId);
    if (open) {
      code.assembler().jump(Opcode.AGAIN, loop.mark, loop.begin);
    }
    close(loop);
  }

  private void close(Loop loop) {
    code.assembler().bind(loop.end);
    code.releaseSlot();
  }

  private void warnEmpty(List<Statement> body, String blockId) {
    if (body.stream().allMatch(Statement.Note.class::isInstance)) {
      diagnostics.tell(DiagnosticCode.EMPTY_LOOP, blockId);
    }
  }
}
