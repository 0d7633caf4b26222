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
  COLOUR(0x06, Operand.RGB),
  LOAD(0x08, Operand.VARIABLE),
  STORE(0x09, Operand.VARIABLE),
  CHANGE(0x0A, Operand.VARIABLE),
  LOAD_LOCAL(0x0B, Operand.LOCAL),
  STORE_LOCAL(0x0C, Operand.LOCAL),
  CHANGE_LOCAL(0x0D, Operand.LOCAL),
  ADD(0x10),
  SUBTRACT(0x11),
  MULTIPLY(0x12),
  DIVIDE(0x13),
  MODULO(0x14),
  POWER(0x15),
  MIN(0x16),
  MAX(0x17),
  LESS(0x18),
  LESS_OR_EQUAL(0x19),
  GREATER(0x1A),
  GREATER_OR_EQUAL(0x1B),
  EQUAL_NUMBERS(0x1C),
  EQUAL_BOOLEANS(0x1D),
  EQUAL_TEXTS(0x1E),
  EQUAL_COLOURS(0x1F),
  AND(0x20),
  OR(0x21),
  NOT(0x22),
  TEXT_LENGTH(0x23),
  TEXT_LETTER(0x24),
  TEXT_CONTAINS(0x25),
  TEXT_PART(0x26),
  TEXT_TO_NUMBER(0x27),
  NUMBER_TO_TEXT(0x28),
  BOOLEAN_TO_TEXT(0x29),
  JOIN(0x2A),
  COLOUR_TO_TEXT(0x2B),
  RGB(0x2C),
  COLOUR_PART(0x2D, Operand.PART),
  MATH(0x2E, Operand.FUNCTION),
  RANDOM(0x2F),
  READ(0x30, Operand.PORT),
  READ_FLAG(0x31, Operand.PORT),
  WRITE(0x32, Operand.PORT),
  SAY(0x33),
  SEND(0x34, Operand.MESSAGE),
  LOG(0x35, Operand.TEXT),
  TIMER(0x36),
  RESET_TIMER(0x37),
  TIME(0x38),
  READ_COLOUR(0x39, Operand.PORT),
  WRITE_COLOUR(0x3A, Operand.PORT),
  GO_TO_STATE(0x3B, Operand.STATE),
  STATE_IS(0x3C, Operand.STATE),
  STATE_SECONDS(0x3D),
  JUMP(0x40, Operand.FORWARD),
  JUMP_UNLESS(0x41, Operand.FORWARD),
  PASS(0x42, Operand.SLOT),
  AGAIN(0x43, Operand.SLOT, Operand.BACKWARD),
  COUNT(0x44, Operand.SLOT),
  NEXT(0x45, Operand.SLOT, Operand.FORWARD),
  CALL(0x46, Operand.PROCEDURE),
  RETURN(0x47),
  WAIT(0x48),
  POLL(0x49, Operand.BACKWARD),
  SEND_AND_WAIT(0x4A, Operand.MESSAGE),
  STOP_OTHERS(0x4B),
  STOP_ALL(0x4C),
  LIST_ADD(0x50, Operand.LIST),
  LIST_INSERT(0x51, Operand.LIST),
  LIST_REPLACE(0x52, Operand.LIST),
  LIST_REMOVE(0x53, Operand.LIST),
  LIST_CLEAR(0x54, Operand.LIST),
  LIST_ITEM(0x55, Operand.LIST),
  LIST_LENGTH(0x56, Operand.LIST),
  LIST_INDEX_OF(0x57, Operand.LIST),
  LIST_TO_TEXT(0x58, Operand.LIST);

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
    /** Number of a state. */
    STATE,
    /** Index into the table of lists. */
    LIST,
    /** Index into the table of procedures. */
    PROCEDURE,
    /** Number of one of the routine's locals; a procedure's parameters come first. */
    LOCAL,
    /** Number of one of the routine's slots. */
    SLOT,
    /** A colour: red, green and blue, eight bits each. */
    RGB,
    /** A part of a colour: ordinal of {@link ColourPart}. */
    PART,
    /** Ordinal of a {@link MathFunction}. */
    FUNCTION,
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
