package org.tsumiki.vm;

import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.vm.LoweredProgram.Frame;

/** Lowers what a routine does with lists. */
final class ListLowering {
  private final ProgramImage image;
  private final Frame frame;
  private final CodeBuffer code;
  private final RegisterStack stack;

  ListLowering(ProgramImage image, Frame frame, CodeBuffer code, RegisterStack stack) {
    this.image = image;
    this.frame = frame;
    this.code = code;
    this.stack = stack;
  }

  void lower(Instruction i) {
    boolean text = image.lists().get(i.a()) == ValueType.TEXT;
    switch (i.opcode()) {
      case LIST_ADD -> {
        if (text) {
          code.emit(Op.ADD_TEXT, stack.pop(), i.a());
        } else {
          code.emit(Op.LIST_ADD, i.a(), stack.pop());
        }
      }
      case LIST_ITEM -> {
        int place = stack.pop();
        int register = stack.fresh();
        if (!text && isSum(place)) {
          int left = code.lastOperand(2);
          int right = code.lastOperand(3);
          code.dropLast();
          code.emitResult(Op.ITEM_AT_SUM, register, i.a(), left, right);
        } else {
          code.emitResult(text ? Op.ITEM_TEXT : Op.ITEM, register, i.a(), place);
        }
        stack.push(register);
      }
      case LIST_REPLACE -> {
        int item = stack.pop();
        int place = stack.pop();
        if (!text && isSum(place)) {
          int left = code.lastOperand(2);
          int right = code.lastOperand(3);
          code.dropLast();
          code.emit(Op.REPLACE_AT_SUM, i.a(), left, right, item);
        } else {
          code.emit(text ? Op.REPLACE_TEXT : Op.REPLACE, i.a(), place, item);
        }
      }
      case LIST_INSERT -> {
        int place = stack.pop();
        int item = stack.pop();
        code.emit(text ? Op.INSERT_TEXT : Op.INSERT, i.a(), place, item);
      }
      case LIST_REMOVE -> code.emit(text ? Op.REMOVE_TEXT : Op.REMOVE, i.a(), stack.pop());
      default -> {
        int item = stack.pop();
        int register = stack.fresh();
        code.emitResult(text ? Op.INDEX_OF_TEXT : Op.INDEX_OF, register, i.a(), item);
        stack.push(register);
      }
    }
  }

  /** True when the last instruction added up the value, which is nowhere else. */
  private boolean isSum(int value) {
    return value >= frame.size && code.opOfResult(value) == Op.ADD;
  }
}
