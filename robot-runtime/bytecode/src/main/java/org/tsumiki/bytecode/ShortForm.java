package org.tsumiki.bytecode;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that stand for an instruction together with its first operand. Most instructions of most
 * programs take one byte so. They mean exactly what the long form means.
 */
enum ShortForm {
  INTEGER(0x60, 16, Opcode.INTEGER),
  LOAD(0x70, 16, Opcode.LOAD),
  STORE(0x80, 16, Opcode.STORE),
  WRITE(0x90, 8, Opcode.WRITE),
  LOAD_LOCAL(0x98, 8, Opcode.LOAD_LOCAL),
  STORE_LOCAL(0xA0, 8, Opcode.STORE_LOCAL),
  CHANGE(0xA8, 8, Opcode.CHANGE),
  JUMP_UNLESS(0xB0, 32, Opcode.JUMP_UNLESS),
  JUMP(0xD0, 16, Opcode.JUMP),
  NUMBER(0xE0, 8, Opcode.NUMBER),
  TEXT(0xE8, 8, Opcode.TEXT),
  READ(0xF0, 4, Opcode.READ),
  PASS(0xF4, 4, Opcode.PASS),
  AGAIN(0xF8, 4, Opcode.AGAIN);

  private static final @Nullable ShortForm[] BY_BYTE = new @Nullable ShortForm[256];
  private static final @Nullable ShortForm[] BY_OPCODE =
      new @Nullable ShortForm[Opcode.values().length];

  static {
    for (ShortForm form : values()) {
      BY_OPCODE[form.opcode.ordinal()] = form;
      for (int i = 0; i < form.count; i++) {
        BY_BYTE[form.first + i] = form;
      }
    }
  }

  private final int first;
  private final int count;
  private final Opcode opcode;

  /**
   * A row of bytes.
   *
   * @param first the byte for operand 0
   * @param count how many operands have a byte: 0 to {@code count - 1}
   */
  ShortForm(int first, int count, Opcode opcode) {
    this.first = first;
    this.count = count;
    this.opcode = opcode;
  }

  Opcode opcode() {
    return opcode;
  }

  int count() {
    return count;
  }

  /** The form that this byte belongs to, or null when it belongs to none. */
  static @Nullable ShortForm ofByte(int code) {
    return BY_BYTE[code];
  }

  /** The first operand that this byte of the form stands for. */
  int operand(int code) {
    return code - first;
  }

  /** The byte for that instruction with that first operand, or -1 when there is none. */
  static int byteFor(Opcode opcode, int operand) {
    ShortForm form = BY_OPCODE[opcode.ordinal()];
    return form == null || operand < 0 || operand >= form.count ? -1 : form.first + operand;
  }
}
