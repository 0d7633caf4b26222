package org.tsumiki.vm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.VerifiedImage;

/** One script's instructions, laid out to be run: jumps lead to indexes, ports to the board's. */
final class Routine {
  final Opcode[] opcodes;
  final int[] a;
  final int[] b;
  private final int[] pcs;

  private Routine(int size) {
    opcodes = new Opcode[size];
    a = new int[size];
    b = new int[size];
    pcs = new int[size];
  }

  static Routine of(VerifiedImage image, int script, int[] boardPorts) {
    List<Instruction> instructions = image.instructions(script);
    Map<Integer, Integer> indexOfPc = new HashMap<>();
    for (int i = 0; i < instructions.size(); i++) {
      indexOfPc.put(instructions.get(i).pc(), i);
    }
    Routine routine = new Routine(instructions.size());
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      routine.opcodes[i] = instruction.opcode();
      routine.pcs[i] = instruction.pc();
      int[] operands = {instruction.a(), instruction.b()};
      List<Opcode.Operand> kinds = instruction.opcode().operands();
      for (int k = 0; k < kinds.size(); k++) {
        switch (kinds.get(k)) {
          case FORWARD, BACKWARD ->
              operands[k] = indexOfPc.getOrDefault(operands[k], instructions.size() - 1);
          case PORT -> operands[k] = boardPorts[operands[k]];
          case NUMBER,
              TEXT,
              VARIABLE,
              MESSAGE,
              STATE,
              LIST,
              PROCEDURE,
              LOCAL,
              SLOT,
              RGB,
              PART,
              FUNCTION,
              SIGNED -> {}
        }
      }
      routine.a[i] = operands[0];
      routine.b[i] = operands[1];
    }
    return routine;
  }

  int pcOf(int index) {
    return pcs[index];
  }
}
