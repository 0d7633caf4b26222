package org.tsumiki.scratch;

import java.util.List;
import java.util.Optional;

/**
 * A block that the child has made.
 *
 * @param sprite place of the sprite that it belongs to
 * @param code Scratch's name of it, with {@code %s} and {@code %b} where arguments go
 * @param name its name in the new project
 * @param warp it ran without screen refresh
 */
record Procedure(int sprite, String code, String name, List<Parameter> parameters, boolean warp) {
  Procedure {
    parameters = List.copyOf(parameters);
  }

  /**
   * One argument.
   *
   * @param argumentId what calls name it by
   * @param scratchName what the body names it by
   * @param variable the variable of the new project
   * @param key where {@link Kinds} keeps what is passed
   * @param truth it takes a yes or no
   * @param standard what it is when a call does not say
   */
  record Parameter(
      String argumentId,
      String scratchName,
      Variable variable,
      String key,
      boolean truth,
      String standard) {}

  Optional<Parameter> parameter(String scratchName) {
    return parameters.stream()
        .filter(parameter -> parameter.scratchName().equals(scratchName))
        .findFirst();
  }
}
