package org.tsumiki.bytecode;

import java.util.List;

/**
 * An image that the {@link Verifier} has proved harmless; only it can make one. With it come the
 * decoded instructions, so that nobody decodes twice.
 */
public final class VerifiedImage {
  private final ProgramImage image;
  private final List<List<Instruction>> instructions;

  VerifiedImage(ProgramImage image, List<List<Instruction>> instructions) {
    this.image = image;
    this.instructions = instructions.stream().map(List::copyOf).toList();
  }

  /** The image itself. */
  public ProgramImage image() {
    return image;
  }

  /** The instructions of one script, in the order of their pc. */
  public List<Instruction> instructions(int script) {
    return instructions.get(script);
  }
}
