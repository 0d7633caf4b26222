package org.tsumiki.agent.safety;

import java.nio.file.Path;

/** How an output is made safe by another process, when the agent is gone. */
public sealed interface SafeOutput {
  /** That text goes into that file of the kernel's, e.g. a duty cycle of 0. */
  record FileValue(Path file, String value) implements SafeOutput {}

  /**
   * That line of that GPIO chip goes to that level.
   *
   * @param chip e.g. {@code gpiochip0}
   * @param high the level
   */
  record PinLevel(String chip, int line, boolean high) implements SafeOutput {}
}
