package org.tsumiki.compiler;

import static org.tsumiki.compiler.Values.add;
import static org.tsumiki.compiler.Values.constrain;
import static org.tsumiki.compiler.Values.divide;
import static org.tsumiki.compiler.Values.greater;
import static org.tsumiki.compiler.Values.multiply;
import static org.tsumiki.compiler.Values.number;
import static org.tsumiki.compiler.Values.operation;
import static org.tsumiki.compiler.Values.subtract;

import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.Assembler.Label;

/** Writes one step of a PID controller: see {@code program/spec/control.md}. */
final class PidWriter {
  /** In a procedure the controller begins anew when it was not asked for so long. */
  private static final double FORGETS_AFTER_SECONDS = 1;

  /**
   * What a controller remembers from step to step.
   *
   * @param started a Boolean: there was a step before
   * @param forgets true when it begins anew after a pause
   */
  record Memory(
      Value.Place started,
      Value.Place integral,
      Value.Place error,
      Value.Place time,
      boolean forgets) {}

  private final RoutineCode code;

  PidWriter(RoutineCode code) {
    this.code = code;
  }

  /** Leaves the output on the stack. */
  void push(Value.Pid pid) {
    Memory memory = pid.memory();
    Value error = steady(pid.error(), pid.p(), pid.i(), pid.d(), pid.limit());
    Value p = steady(pid.p(), pid.i(), pid.d(), pid.limit());
    Value i = steady(pid.i(), pid.d(), pid.limit());
    Value d = steady(pid.d(), pid.limit());
    Value limit = steady(Values.math(MathFunction.ABS, pid.limit()));
    Value seconds = seconds(memory);
    Value sum = multiply(p, error);
    if (!isZero(d)) {
      sum = add(sum, slope(d, error, seconds, memory));
    }
    Value grown = number(0);
    if (!isZero(i)) {
      grown = code.keep(add(load(memory.integral()), multiply(error, seconds)));
      sum = add(sum, multiply(i, grown));
    }
    Value output = code.keep(sum);
    Value limited = constrain(output, Values.subtract(number(0), limit), limit);
    if (!isZero(i)) {
      limited = code.keep(limited);
      grow(memory, grown, multiply(subtract(output, limited), multiply(i, error)));
    }
    code.store(memory.error(), error);
    code.push(limited);
  }

  /** Seconds since the last step; 0 in the first. */
  private Value seconds(Memory memory) {
    Value.Load seconds = code.borrow(ValueType.NUMBER);
    Label first = new Label();
    code.store(seconds.place(), number(0));
    code.jumpUnless(new Value.Load(memory.started(), ValueType.BOOLEAN), first);
    code.store(seconds.place(), subtract(Values.time(), load(memory.time())));
    if (memory.forgets()) {
      code.jumpUnless(greater(seconds, number(FORGETS_AFTER_SECONDS)), first);
      code.store(memory.integral(), number(0));
      code.store(seconds.place(), number(0));
    }
    code.assembler().bind(first);
    code.store(memory.time(), Values.time());
    code.store(memory.started(), Values.flag(true));
    return seconds;
  }

  /** D times how fast the error changes; nothing when no time has passed. */
  private Value slope(Value d, Value error, Value seconds, Memory memory) {
    Value.Load slope = code.borrow(ValueType.NUMBER);
    Label none = new Label();
    code.store(slope.place(), number(0));
    code.jumpUnless(greater(seconds, number(0)), none);
    code.store(slope.place(), multiply(d, divide(subtract(error, load(memory.error())), seconds)));
    code.assembler().bind(none);
    return slope;
  }

  /** The integral does not grow while that would only press against the limit. */
  private void grow(Memory memory, Value grown, Value pressing) {
    Label keep = new Label();
    code.jumpUnless(operation(Opcode.LESS_OR_EQUAL, ValueType.BOOLEAN, pressing, number(0)), keep);
    code.store(memory.integral(), grown);
    code.assembler().bind(keep);
  }

  /** An operand that is used more than once; {@code later} ones are still to be worked out. */
  private Value steady(Value value, Value... later) {
    boolean changes = false;
    for (Value other : later) {
      changes |= other.interrupts();
    }
    boolean plain = value instanceof Value.Load && !changes;
    return plain ? value : code.keep(value);
  }

  private static boolean isZero(Value value) {
    return value instanceof Value.Real(double n) && n == 0;
  }

  private static Value load(Value.Place place) {
    return new Value.Load(place, ValueType.NUMBER);
  }
}
