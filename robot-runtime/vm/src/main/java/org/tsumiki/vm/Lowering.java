package org.tsumiki.vm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.vm.LoweredProgram.Frame;

/**
 * Makes the interpreter's code of an image: registers instead of a stack, comparisons and jumps in
 * one, loops by what they can do.
 *
 * <p>A script's registers have fixed places, so that its code reaches variables, constants, locals
 * and slots alike. A procedure's are counted from its frame; it reaches variables by instructions
 * of their own, and has copies of its constants in its frame. Temporaries follow behind: the value
 * at depth d of the stack, when it is nowhere else, is in the d-th. A call's frame begins at the
 * caller's first temporary, so that its arguments, which are all that is on the stack, are the
 * callee's first locals.
 */
final class Lowering {
  private final VerifiedImage verified;
  private final ProgramImage image;
  private final int[] boardPorts;
  private final Watch watch;
  private final LoopKinds loops;
  private final Registers shared = new Registers();
  private final CodeBuffer buffer = new CodeBuffer();
  private final Frame[] frames;

  private Lowering(VerifiedImage verified, int[] boardPorts, Watch watch) {
    this.watch = watch;
    this.verified = verified;
    this.image = verified.image();
    this.boardPorts = boardPorts;
    this.loops = LoopKinds.of(verified);
    this.frames = new Frame[image.routineCount()];
  }

  /**
   * Lowers a whole program.
   *
   * @param boardPorts the board's number of each of the image's ports
   * @param watch stop points count where the stack is empty
   */
  static LoweredProgram lower(VerifiedImage verified, int[] boardPorts, Watch watch) {
    return new Lowering(verified, boardPorts, watch).run();
  }

  private LoweredProgram run() {
    shared.block(image.variables().size());
    int scripts = image.scripts().size();
    Registers[] rows = new Registers[frames.length];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new Frame();
      rows[i] = i < scripts ? shared : new Registers();
      layOut(i, rows[i]);
    }
    for (int i = 0; i < frames.length; i++) {
      Frame frame = frames[i];
      frame.size = rows[i].count();
      frame.room = frame.size + deepest(i) + 1;
      if (i >= scripts) {
        frame.numbers = rows[i].numbersFrom(frame.parameterCount);
        if (rows[i].hasTexts() || frame.textLocals.length > 0) {
          frame.texts = rows[i].textsFrom(frame.parameterCount);
        }
      }
    }
    MirrorLoops mirrors = new MirrorLoops(verified, loops);
    Map<Integer, Integer> mirrorCosts = new TreeMap<>();
    int[] entries = new int[frames.length];
    for (int i = 0; i < frames.length; i++) {
      entries[i] = buffer.size();
      frames[i].entry = buffer.size();
      RoutineLowering lowering =
          new RoutineLowering(verified, i, frames[i], rows[i], buffer, boardPorts, loops, watch);
      lowering.run();
      if (i < scripts) {
        mirrors
            .costsByPass(i)
            .forEach((pass, cost) -> mirrorCosts.put(lowering.addressOf(pass), cost));
      }
    }
    return new LoweredProgram(
        buffer, entries, frames, shared, mirrorCosts, mirrors.changedVariables());
  }

  private void layOut(int routine, Registers row) {
    Frame frame = frames[routine];
    frame.setLocals(image.localTypes(routine));
    frame.slotCount = image.routine(routine).slotCount();
    frame.cost = RoutineCosts.of(verified.instructions(routine)).routine();
    if (routine >= image.scripts().size()) {
      frame.parameterCount =
          image.procedures().get(routine - image.scripts().size()).parameters().size();
    }
    frame.firstLocal = row.block(frame.cells());
    for (Instruction instruction : verified.instructions(routine)) {
      switch (instruction.opcode()) {
        case NUMBER -> row.constant(image.numbers().get(instruction.a()));
        case INTEGER, COLOUR -> row.constant(instruction.a());
        case TRUE -> row.constant(1);
        case FALSE -> row.constant(0);
        case TEXT -> row.constant(image.texts().get(instruction.a()));
        default -> {}
      }
    }
  }

  private int deepest(int routine) {
    return verified.stacksBefore(routine).stream()
        .mapToInt(stack -> stack.map(List::size).orElse(0))
        .max()
        .orElse(0);
  }
}
