package org.tsumiki.bytecode;

import java.util.List;
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
  /** Byte of a whole number that has this much added. */
  private static final int INTEGER_ABOVE = 0x07;

  private static final int ABOVE = 16;

  /**
   * Appends the shortest form of an instruction.
   *
   * @param a first operand; a jump's is the distance in bytes
   * @param b second operand, likewise
   */
  public static void write(ByteSink sink, Opcode opcode, int a, int b) {
    List<Operand> operands = opcode.operands();
    int shortForm = operands.isEmpty() ? -1 : ShortForm.byteFor(opcode, a);
    if (shortForm >= 0) {
      sink.u8(shortForm);
    } else if (opcode == Opcode.INTEGER && a >= ABOVE) {
      sink.u8(INTEGER_ABOVE);
      sink.varint(a - ABOVE);
    } else {
      sink.u8(opcode.code());
      if (!operands.isEmpty()) {
        sink.varint(operands.getFirst() == Operand.SIGNED ? a << 1 ^ a >> 31 : a);
      }
    }
    if (operands.size() > 1) {
      sink.varint(b);
    }
  }

  /** Decodes the instruction that starts at {@code pc}. */
  static Instruction at(byte[] bytes, int pc) throws MalformedException {
    return new Decoder(bytes, pc).decode();
  }

  /** Reads one instruction. */
  private static final class Decoder {
    private final byte[] bytes;
    private final int pc;
    private int at;

    Decoder(byte[] bytes, int pc) {
      this.bytes = bytes;
      this.pc = pc;
      this.at = pc + 1;
    }

    Instruction decode() throws MalformedException {
      int code = bytes[pc] & 0xff;
      ShortForm form = ShortForm.ofByte(code);
      if (form != null) {
        return of(form.opcode(), form.operand(code));
      }
      if (code == INTEGER_ABOVE) {
        int above = (int) Math.min((long) varint() + ABOVE, Integer.MAX_VALUE);
        return of(Opcode.INTEGER, above);
      }
      Opcode opcode = Opcode.ofByte(code);
      if (opcode == null) {
        throw new MalformedException("unknown-opcode", pc, "there is no such instruction");
      }
      if (opcode.operands().isEmpty()) {
        return new Instruction(pc, at, opcode, 0, 0);
      }
      int raw = varint();
      boolean signed = opcode.operands().getFirst() == Operand.SIGNED;
      return of(opcode, signed ? (raw >>> 1) ^ -(raw & 1) : raw);
    }

    /** With its first operand read, but for jumps. */
    private Instruction of(Opcode opcode, int first) throws MalformedException {
      List<Operand> operands = opcode.operands();
      boolean two = operands.size() > 1;
      int second = two ? varint() : 0;
      return new Instruction(
          pc,
          at,
          opcode,
          resolve(operands.getFirst(), first),
          two ? resolve(operands.get(1), second) : 0);
    }

    private int varint() throws MalformedException {
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
      return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private int resolve(Operand operand, int raw) {
      return switch (operand) {
        case FORWARD -> (int) Math.min((long) at + raw, Integer.MAX_VALUE);
        case BACKWARD -> pc - raw;
        case SIGNED,
            NUMBER,
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
}
