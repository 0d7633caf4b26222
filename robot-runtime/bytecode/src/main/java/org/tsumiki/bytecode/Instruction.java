package org.tsumiki.bytecode;

import org.tsumiki.bytecode.Opcode.Operand;

/**
 * One decoded instruction.
 *
 * @param pc byte where it starts
 * @param nextPc byte where the next one starts
 * @param a first operand: an index, a whole number, or the pc that a jump leads to; 0 without one
 * @param b second operand, likewise
 */
public record Instruction(int pc, int nextPc, Opcode opcode, int a, int b) {

  /** Decodes the instruction that starts at {@code pc}. */
  static Instruction at(byte[] bytes, int pc) throws MalformedException {
    Opcode opcode = Opcode.ofByte(bytes[pc]);
    if (opcode == null) {
      throw new MalformedException("unknown-opcode", pc, "there is no such instruction");
    }
    int at = pc + 1;
    int[] raw = new int[2];
    for (int i = 0; i < opcode.operands().size(); i++) {
      long value = 0;
      int shift = 0;
      int b;
      do {
        if (at >= bytes.length || shift > 28) {
          throw new MalformedException("truncated", pc, "an instruction stops in the middle");
        }
        b = bytes[at++];
        value |= (long) (b & 0x7f) << shift;
        shift += 7;
      } while ((b & 0x80) != 0);
      raw[i] = (int) Math.min(value, Integer.MAX_VALUE);
    }
    int nextPc = at;
    for (int i = 0; i < opcode.operands().size(); i++) {
      raw[i] = resolve(opcode.operands().get(i), raw[i], pc, nextPc);
    }
    return new Instruction(pc, nextPc, opcode, raw[0], raw[1]);
  }

  private static int resolve(Operand operand, int raw, int pc, int nextPc) {
    return switch (operand) {
      case SIGNED -> (raw >>> 1) ^ -(raw & 1);
      case FORWARD -> (int) Math.min((long) nextPc + raw, Integer.MAX_VALUE);
      case BACKWARD -> pc - raw;
      case NUMBER,
          TEXT,
          VARIABLE,
          PORT,
          MESSAGE,
          STATE,
          LIST,
          PROCEDURE,
          LOCAL,
          SLOT,
          RGB,
          PART,
          FUNCTION ->
          raw;
    };
  }
}
