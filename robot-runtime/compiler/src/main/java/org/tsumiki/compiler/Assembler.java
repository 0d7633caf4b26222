package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tsumiki.bytecode.ByteSink;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;

/**
 * Collects instructions with symbolic operands and jump targets and turns them into bytes. Offsets
 * are variable in length, so jumps are widened until nothing changes.
 */
final class Assembler {
  /** A place in the code that jumps can lead to; bound once. */
  static final class Label {
    private int line = -1;
  }

  private record Line(Opcode opcode, Ref operand, List<Label> target, String blockId) {}

  private final List<Line> lines = new ArrayList<>();
  private String blockId;
  private int muted;

  Assembler(String firstBlockId) {
    this.blockId = firstBlockId;
  }

  /** Everything that follows belongs to that block. */
  void block(String id) {
    blockId = id;
  }

  /** What follows never runs: it is looked at, not written, until {@link #unmute}. */
  void mute() {
    muted++;
  }

  void unmute() {
    muted--;
  }

  boolean isMuted() {
    return muted > 0;
  }

  void add(Opcode opcode) {
    add(opcode, Ref.NONE);
  }

  void add(Opcode opcode, int operand) {
    add(opcode, new Ref.Plain(operand));
  }

  void add(Opcode opcode, Ref operand) {
    write(new Line(opcode, operand, List.of(), blockId));
  }

  void jump(Opcode opcode, Label target) {
    jump(opcode, 0, target);
  }

  void jump(Opcode opcode, int slot, Label target) {
    write(new Line(opcode, new Ref.Plain(slot), List.of(target), blockId));
  }

  private void write(Line line) {
    if (muted == 0) {
      lines.add(line);
    }
  }

  void bind(Label label) {
    label.line = lines.size();
  }

  /** Every operand, in the order of the code. */
  void eachOperand(Consumer<Ref> visitor) {
    lines.forEach(line -> visitor.accept(line.operand()));
  }

  /** The bytes, and where each block's code begins. */
  Assembled assemble(Tables tables) {
    int[] operands = lines.stream().mapToInt(line -> tables.index(line.operand())).toArray();
    int[] offsets = new int[lines.size() + 1];
    int[] sizes = new int[lines.size()];
    ByteSink scratch = new ByteSink();
    boolean changed;
    do {
      changed = false;
      for (int i = 0; i < sizes.length; i++) {
        offsets[i + 1] = offsets[i] + sizes[i];
      }
      for (int i = 0; i < sizes.length; i++) {
        scratch.clear();
        encode(i, operands, offsets, scratch);
        // Only ever wider, so that this ends.
        if (scratch.length() > sizes[i]) {
          sizes[i] = scratch.length();
          changed = true;
        }
      }
    } while (changed);
    return write(operands, offsets);
  }

  private Assembled write(int[] operands, int[] offsets) {
    ByteSink all = new ByteSink();
    List<DebugMap.Place> places = new ArrayList<>();
    String last = "";
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.blockId().equals(last)) {
        last = line.blockId();
        places.add(new DebugMap.Place(all.length(), last));
      }
      encode(i, operands, offsets, all);
    }
    return new Assembled(Code.of(all.toBytes()), places);
  }

  private void encode(int index, int[] operands, int[] offsets, ByteSink bytes) {
    Line line = lines.get(index);
    List<Opcode.Operand> kinds = line.opcode().operands();
    int first = kinds.isEmpty() ? 0 : operand(kinds.getFirst(), index, operands, offsets);
    int second = kinds.size() < 2 ? 0 : operand(kinds.get(1), index, operands, offsets);
    Instruction.write(bytes, line.opcode(), first, second);
  }

  private int operand(Opcode.Operand kind, int index, int[] operands, int[] offsets) {
    return switch (kind) {
      case FORWARD -> Math.max(0, offsets[lineOf(lines.get(index))] - offsets[index + 1]);
      case BACKWARD -> Math.max(0, offsets[index] - offsets[lineOf(lines.get(index))]);
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
          operands[index];
    };
  }

  private static int lineOf(Line line) {
    int target = line.target().getFirst().line;
    if (target < 0) {
      throw new IllegalStateException("a jump to a label that was never bound");
    }
    return target;
  }

  /** What came out. */
  record Assembled(Code code, List<DebugMap.Place> places) {}
}
