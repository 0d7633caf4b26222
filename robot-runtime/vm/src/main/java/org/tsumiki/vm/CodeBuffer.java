package org.tsumiki.vm;

import java.util.Arrays;

/**
 * The interpreter's code while it grows. Knows the last instruction, as long as it may be changed.
 */
final class CodeBuffer {
  private static final int NONE = -1;

  private int[] code = new int[256];
  private int[] pcs = new int[256];
  private int[] waitPcs = new int[256];
  private int size;
  private int pc;

  /** The last instruction, or {@link #NONE} when something jumps to behind it. */
  private int last = NONE;

  /** The operand of the last instruction that says where its result goes, or {@link #NONE}. */
  private int lastResult = NONE;

  int size() {
    return size;
  }

  /** What comes next is made of the image's instruction with this pc. */
  void at(int imagePc) {
    pc = imagePc;
  }

  /** Something jumps here: what came before stays as it is. */
  void label() {
    last = NONE;
    lastResult = NONE;
  }

  /** Adds an instruction without a result; gives its address. */
  int emit(int op, int... operands) {
    int address = size;
    int length = Op.length(op);
    if (size + length > code.length) {
      code = Arrays.copyOf(code, 2 * code.length);
      pcs = Arrays.copyOf(pcs, code.length);
      waitPcs = Arrays.copyOf(waitPcs, code.length);
    }
    code[size] = op;
    System.arraycopy(operands, 0, code, size + 1, operands.length);
    Arrays.fill(pcs, size, size + length, pc);
    Arrays.fill(waitPcs, size, size + length, pc);
    size += length;
    last = address;
    lastResult = NONE;
    return address;
  }

  /** Adds an instruction whose first operand is the register of its result. */
  int emitResult(int op, int... operands) {
    int address = emit(op, operands);
    lastResult = address + 1;
    return address;
  }

  /** The result of the last instruction is in this operand. */
  void resultIn(int operandAddress) {
    lastResult = operandAddress;
  }

  /** Lets the last instruction put its result elsewhere, when it is the one in that register. */
  boolean redirect(int from, int to) {
    if (lastResult == NONE || code[lastResult] != from) {
      return false;
    }
    code[lastResult] = to;
    return true;
  }

  /** The last instruction's op when its result is in that register, else {@link #NONE}. */
  int opOfResult(int register) {
    return lastResult != NONE && lastResult == last + 1 && code[lastResult] == register
        ? code[last]
        : NONE;
  }

  /** The last instruction's op, {@link #NONE} when it must stay as it is. */
  int lastOp() {
    return last == NONE ? NONE : code[last];
  }

  int lastOperand(int number) {
    return code[last + number];
  }

  void changeLastOp(int op) {
    code[last] = op;
  }

  /** Takes the last instruction away. */
  void dropLast() {
    size = last;
    label();
  }

  void set(int address, int value) {
    code[address] = value;
  }

  int get(int address) {
    return code[address];
  }

  /** A script that waits at this instruction stands at that pc. */
  void standsAt(int address, int imagePc) {
    waitPcs[address] = imagePc;
  }

  int[] code() {
    return Arrays.copyOf(code, size);
  }

  int[] pcs() {
    return Arrays.copyOf(pcs, size);
  }

  int[] waitPcs() {
    return Arrays.copyOf(waitPcs, size);
  }
}
