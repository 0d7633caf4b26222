package org.tsumiki.compiler;

import java.util.Map;
import java.util.Optional;

/**
 * Something that the compiler has to say about a block. Its words, at each reading level, are in
 * the message catalogue under {@code diagnostic.<code>}.
 *
 * @param code stable name, e.g. {@code missing-input}
 * @param blockId the block, where there is one
 * @param arguments what the words have holes for, by name
 */
public record Diagnostic(
    Severity severity, String code, Optional<String> blockId, Map<String, String> arguments) {

  public Diagnostic {
    arguments = Map.copyOf(arguments);
  }

  /** Whether the program can run all the same. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
