package org.tsumiki.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.Opcode.Operand;

/** Short forms of instructions mean what the long ones mean. */
final class InstructionTest {
  private static final int LARGEST = (1 << 27) - 1;
  private static final int LARGEST_SMALL = 40;

  @Property(tries = 5_000)
  void everyInstructionIsReadAsItWasWritten(
      @ForAll Opcode opcode,
      @ForAll @IntRange(max = LARGEST) int a,
      @ForAll @IntRange(max = LARGEST) int b)
      throws MalformedException {
    assertWrittenAndRead(opcode, a, b);
    assertWrittenAndRead(opcode, a % LARGEST_SMALL, b % LARGEST_SMALL);
  }

  @Property
  void everyWholeNumberIsReadAsItWasWritten(@ForAll @IntRange(min = -LARGEST, max = LARGEST) int a)
      throws MalformedException {
    assertWrittenAndRead(Opcode.INTEGER, a, 0);
    assertWrittenAndRead(Opcode.INTEGER, a % LARGEST_SMALL, 0);
  }

  @Test
  void everyByteMeansOneThing() throws MalformedException {
    for (Opcode opcode : Opcode.values()) {
      assertThat(ShortForm.ofByte(opcode.code())).as(opcode.name()).isNull();
    }
    for (ShortForm form : ShortForm.values()) {
      for (int operand = 0; operand < form.count(); operand++) {
        int code = ShortForm.byteFor(form.opcode(), operand);
        assertThat(ShortForm.ofByte(code)).isEqualTo(form);
        assertThat(form.operand(code)).isEqualTo(operand);
      }
    }
  }

  @Test
  void longFormsOfTheSameAreStillRead() throws MalformedException {
    for (ShortForm form : ShortForm.values()) {
      for (int operand = 0; operand < form.count(); operand++) {
        int raw = form == ShortForm.INTEGER ? operand << 1 : operand;
        byte[] bytes = {(byte) form.opcode().code(), (byte) raw, 5};
        Instruction read = Instruction.at(bytes, 0);
        assertThat(meaning(read)).isEqualTo(meaning(read.opcode(), operand, 5));
      }
    }
  }

  private static void assertWrittenAndRead(Opcode opcode, int a, int b) throws MalformedException {
    ByteSink sink = new ByteSink();
    Instruction.write(sink, opcode, a, b);
    Instruction read = Instruction.at(sink.toBytes(), 0);
    assertThat(read.opcode()).isEqualTo(opcode);
    assertThat(read.nextPc()).isEqualTo(sink.length());
    assertThat(meaning(read)).isEqualTo(meaning(opcode, a, b));
  }

  /** The operands as they are written: jumps as distances. */
  private static List<Integer> meaning(Instruction read) {
    List<Integer> operands = new ArrayList<>();
    for (int i = 0; i < read.opcode().operands().size(); i++) {
      int operand = i == 0 ? read.a() : read.b();
      operands.add(
          switch (read.opcode().operands().get(i)) {
            case Operand.FORWARD -> operand - read.nextPc();
            case Operand.BACKWARD -> read.pc() - operand;
            default -> operand;
          });
    }
    return operands;
  }

  private static List<Integer> meaning(Opcode opcode, int a, int b) {
    return List.of(a, b).subList(0, opcode.operands().size());
  }
}
