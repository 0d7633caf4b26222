package org.tsumiki.vm;

import java.io.ByteArrayOutputStream;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.Opcode;

/** Writes code by hand, for tests. Jumps ahead are written when it is known where they lead. */
final class CodeAssembler {
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  int pc() {
    return bytes.size();
  }

  CodeAssembler emit(Opcode opcode, int... operands) {
    bytes.write(opcode.code());
    for (int operand : operands) {
      number(operand);
    }
    return this;
  }

  CodeAssembler integer(int value) {
    return emit(Opcode.INTEGER, value << 1 ^ value >> 31);
  }

  private void number(int value) {
    int left = value;
    while (left >= MORE) {
      bytes.write(left & 0x7f | MORE);
      left >>>= 7;
    }
    bytes.write(left);
  }

  /** A jump ahead to a place yet unknown; gives what {@link #land} wants. */
  int jump(Opcode opcode, int... operands) {
    emit(opcode, operands);
    bytes.write(MORE);
    bytes.write(MORE);
    bytes.write(0);
    return pc();
  }

  /** The jump leads here. */
  void land(int jump) {
    byte[] all = bytes.toByteArray();
    int distance = pc() - jump;
    all[jump - 3] = (byte) (distance & 0x7f | MORE);
    all[jump - 2] = (byte) (distance >> 7 & 0x7f | MORE);
    all[jump - 1] = (byte) (distance >> 14);
    bytes.reset();
    bytes.writeBytes(all);
  }

  /** A jump back to a pc. */
  void back(Opcode opcode, int to, int... operands) {
    int from = pc();
    emit(opcode, operands);
    number(from - to);
  }

  Code code() {
    return Code.of(bytes.toByteArray());
  }
}
