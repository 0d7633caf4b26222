package org.tsumiki.format;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something in a pack that its author must mend, and how.
 *
 * @param pack the pack's id, or the name of its folder when the id cannot be read
 * @param lesson the lesson's id inside the pack; empty for what concerns the whole pack
 * @param file path inside the pack, with {@code /}
 * @param line line in that file, from 1; empty when the file as a whole is meant
 * @param code short name that never changes, e.g. {@code unknown-check-kind}
 * @param message what is wrong, one sentence
 * @param remedy what to do next, one sentence
 */
public record Finding(
    String pack,
    Optional<String> lesson,
    String file,
    OptionalInt line,
    String code,
    String message,
    String remedy) {

  /** One line for people: place, message, remedy. */
  public String sentence() {
    String where = pack + "/" + file + (line.isPresent() ? ":" + line.getAsInt() : "");
    return where + ": " + message + " " + remedy + " [" + code + "]";
  }
}
