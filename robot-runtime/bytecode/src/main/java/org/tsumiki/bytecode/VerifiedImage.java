package org.tsumiki.bytecode;

import java.util.List;
import java.util.Optional;

/**
 * An image that the {@link Verifier} has proved harmless; only it can make one. With it come the
 * decoded instructions, so that nobody decodes twice.
 */
public final class VerifiedImage {
  private final ProgramImage image;
  private final List<CheckedRoutine> routines;

  VerifiedImage(ProgramImage image, List<CheckedRoutine> routines) {
    this.image = image;
    this.routines = List.copyOf(routines);
  }

  /**
   * A routine's instructions, in the order of their pc, and the types on the stack before each;
   * empty where no way leads to an instruction.
   */
  record CheckedRoutine(
      List<Instruction> instructions, List<Optional<List<ValueType>>> stacksBefore) {
    CheckedRoutine {
      instructions = List.copyOf(instructions);
      stacksBefore = List.copyOf(stacksBefore);
    }
  }

  /** The image itself. */
  public ProgramImage image() {
    return image;
  }

  /** The instructions of one routine, in the order of their pc. */
  public List<Instruction> instructions(int routine) {
    return routines.get(routine).instructions();
  }

  /**
   * The types on the stack before each instruction of a routine, the lowest first; empty where no
   * way leads to that instruction, so that it never runs.
   */
  public List<Optional<List<ValueType>>> stacksBefore(int routine) {
    return routines.get(routine).stacksBefore();
  }
}
