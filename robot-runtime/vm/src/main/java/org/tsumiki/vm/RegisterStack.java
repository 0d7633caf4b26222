package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.vm.LoweredProgram.Frame;

/**
 * The stack of the image's code while it is lowered: for each value the register where it is.
 * Values stay in variables, locals and constants as long as they can; their own place is a
 * temporary behind the frame, one for each depth.
 */
final class RegisterStack {
  private final Frame frame;
  private final CodeBuffer code;
  private final List<Integer> registers = new ArrayList<>();

  /** Types of the values before the present instruction. */
  private List<ValueType> types = List.of();

  RegisterStack(Frame frame, CodeBuffer code) {
    this.frame = frame;
    this.code = code;
  }

  void types(List<ValueType> before) {
    types = before;
  }

  /** Ways meet here: all values are in their temporaries. */
  void meet(List<ValueType> shape, boolean arrives) {
    if (arrives) {
      types = shape;
      settle(shape.size());
    }
    registers.clear();
    for (int depth = 0; depth < shape.size(); depth++) {
      registers.add(temporary(depth));
    }
    code.label();
  }

  void push(int register) {
    registers.add(register);
  }

  int pop() {
    return registers.removeLast();
  }

  void clear() {
    registers.clear();
  }

  /** The temporary that the next value pushed belongs into. */
  int fresh() {
    return temporary(registers.size());
  }

  void swap() {
    int right = pop();
    int left = pop();
    push(right);
    push(left);
  }

  /** Moves all values into their temporaries. */
  void settle() {
    settle(registers.size());
  }

  /** Moves the lowest values into their temporaries. */
  void settle(int count) {
    for (int depth = 0; depth < count; depth++) {
      settleOne(depth);
    }
  }

  /** A local or variable is about to change: values that are still in it move out. */
  void leave(int register) {
    for (int depth = 0; depth < registers.size(); depth++) {
      if (registers.get(depth) == register) {
        settleOne(depth);
      }
    }
  }

  private void settleOne(int depth) {
    int register = registers.get(depth);
    int wanted = temporary(depth);
    if (register != wanted) {
      code.emitResult(
          types.get(depth) == ValueType.TEXT ? Op.MOVE_TEXT : Op.MOVE, wanted, register);
      registers.set(depth, wanted);
    }
  }

  private int temporary(int depth) {
    return frame.size + depth;
  }
}
