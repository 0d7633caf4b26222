package org.tsumiki.bytecode;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instructions, with their byte and the kinds of their operands. What each does to the stack is
 * in {@code spec/image.md}, and the {@link Verifier} holds programs to it.
 */
public enum Opcode {
  END(0x00),
  NUMBER(0x01, Operand.NUMBER),
  INTEGER(0x02, Operand.SIGNED),
  TEXT(0x03, Operand.TEXT),
  TRUE(0x04),
  FALSE(0x05),
  LOAD(0x08, Operand.VARIABLE),
  STORE(0x09, Operand.VARIABLE),
  CHANGE(0x0A, Operand.VARIABLE),
  ADD(0x10),
  SUBTRACT(0x11),
  MULTIPLY(0x12),
  DIVIDE(0x13),
  LESS(0x18),
  LESS_OR_EQUAL(0x19),
  GREATER(0x1A),
  GREATER_OR_EQUAL(0x1B),
  EQUAL_NUMBERS(0x1C),
  EQUAL_BOOLEANS(0x1D),
  EQUAL_TEXTS(0x1E),
  AND(0x20),
  OR(0x21),
  NOT(0x22),
  NUMBER_TO_TEXT(0x28),
  BOOLEAN_TO_TEXT(0x29),
  JOIN(0x2A),
  READ(0x30, Operand.PORT),
  READ_FLAG(0x31, Operand.PORT),
  WRITE(0x32, Operand.PORT),
  SAY(0x33),
  SEND(0x34, Operand.MESSAGE),
  JUMP(0x40, Operand.FORWARD),
  JUMP_UNLESS(0x41, Operand.FORWARD),
  PASS(0x42, Operand.SLOT),
  AGAIN(0x43, Operand.SLOT, Operand.BACKWARD),
  COUNT(0x44, Operand.SLOT),
  NEXT(0x45, Operand.SLOT, Operand.FORWARD),
  WAIT(0x48),
  POLL(0x49, Operand.BACKWARD);

  /** What follows the opcode byte: each operand is one unsigned LEB128 number. */
  public enum Operand {
    /** Index into the table of numbers. */
    NUMBER,
    /** Index into the table of texts. */
    TEXT,
    /** Index into the table of variables. */
    VARIABLE,
    /** Index into the table of ports. */
    PORT,
    /** Number of a message. */
    MESSAGE,
    /** Number of one of the script's slots. */
    SLOT,
    /** A whole number, zigzag coded. */
    SIGNED,
    /** Bytes ahead, from the end of this instruction. */
    FORWARD,
    /** Bytes back, from the start of this instruction. */
    BACKWARD
  }

  private static final @Nullable Opcode[] BY_BYTE = new @Nullable Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_BYTE[opcode.code] = opcode;
    }
  }

  private final int code;
  private final List<Operand> operands;

  Opcode(int code, Operand... operands) {
    this.code = code;
    this.operands = Arrays.stream(operands).toList();
  }

  /** The byte in the image. */
  public int code() {
    return code;
  }

  /** What follows it. */
  public List<Operand> operands() {
    return operands;
  }

  /** The opcode with that byte, or null when there is none. */
  static @Nullable Opcode ofByte(int code) {
    return BY_BYTE[code & 0xff];
  }
}
