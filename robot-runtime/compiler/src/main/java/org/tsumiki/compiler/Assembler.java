package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.ByteSink;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.Opcode;

/**
 * Collects instructions with symbolic jump targets and turns them into bytes. Offsets are variable
 * in length, so jumps are widened until nothing changes.
 */
final class Assembler {
  /** A place in the code that jumps can lead to; bound once. */
  static final class Label {
    private int line = -1;
  }

  private record Line(Opcode opcode, int a, List<Label> target, String blockId) {}

  private final List<Line> lines = new ArrayList<>();
  private String blockId;
  private int slots;

  Assembler(String firstBlockId) {
    this.blockId = firstBlockId;
  }

  /** Everything that follows belongs to that block. */
  void block(String id) {
    blockId = id;
  }

  void add(Opcode opcode) {
    add(opcode, 0);
  }

  /** With an operand that is an index or a zigzag number. */
  void add(Opcode opcode, int operand) {
    lines.add(new Line(opcode, operand, List.of(), blockId));
  }

  void jump(Opcode opcode, Label target) {
    lines.add(new Line(opcode, 0, List.of(target), blockId));
  }

  void jump(Opcode opcode, int slot, Label target) {
    lines.add(new Line(opcode, slot, List.of(target), blockId));
  }

  void bind(Label label) {
    label.line = lines.size();
  }

  /** A number slot of its own for a loop. */
  int newSlot() {
    return slots++;
  }

  int slotCount() {
    return slots;
  }

  /** The bytes, and where each block's code begins. */
  Assembled assemble() {
    int[] offsets = new int[lines.size() + 1];
    int[] sizes = new int[lines.size()];
    boolean changed;
    do {
      changed = false;
      for (int i = 0; i < sizes.length; i++) {
        offsets[i + 1] = offsets[i] + sizes[i];
      }
      for (int i = 0; i < sizes.length; i++) {
        int size = encode(i, offsets).length();
        // Only ever wider, so that this ends.
        if (size > sizes[i]) {
          sizes[i] = size;
          changed = true;
        }
      }
    } while (changed);
    return write(offsets);
  }

  private Assembled write(int[] offsets) {
    ByteSink all = new ByteSink();
    List<DebugMap.Place> places = new ArrayList<>();
    String last = "";
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.blockId().equals(last)) {
        last = line.blockId();
        places.add(new DebugMap.Place(all.length(), last));
      }
      for (byte b : encode(i, offsets).toBytes()) {
        all.u8(b);
      }
    }
    return new Assembled(all.toBytes(), places);
  }

  private ByteSink encode(int index, int[] offsets) {
    Line line = lines.get(index);
    ByteSink bytes = new ByteSink();
    bytes.u8(line.opcode().code());
    for (Opcode.Operand kind : line.opcode().operands()) {
      switch (kind) {
        case FORWARD -> bytes.varint(Math.max(0, offsets[lineOf(line)] - offsets[index + 1]));
        case BACKWARD -> bytes.varint(Math.max(0, offsets[index] - offsets[lineOf(line)]));
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
            FUNCTION,
            SIGNED ->
            bytes.varint(line.a());
      }
    }
    return bytes;
  }

  private static int lineOf(Line line) {
    int target = line.target().getFirst().line;
    if (target < 0) {
      throw new IllegalStateException("a jump to a label that was never bound");
    }
    return target;
  }

  /** What came out. */
  record Assembled(byte[] code, List<DebugMap.Place> places) {}
}
