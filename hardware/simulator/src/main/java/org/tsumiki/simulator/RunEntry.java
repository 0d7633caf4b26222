package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.bytecode.VerifiedImage;

/**
 * What one robot brings to a run.
 *
 * @param image its program
 * @param inputs buttons of that robot that somebody presses, in any order
 */
public record RunEntry(VerifiedImage image, List<ScriptedInput> inputs) {
  /** Keeps the list from changing. */
  public RunEntry {
    inputs = List.copyOf(inputs);
  }
}
