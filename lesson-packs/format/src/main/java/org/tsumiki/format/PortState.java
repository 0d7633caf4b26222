package org.tsumiki.format;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on ports at one moment: all of {@code on} are not 0, and all of {@code off} are 0.
 *
 * @param on ports that are lit, sounding, turning or held down
 * @param off ports that are not
 */
public record PortState(List<String> on, List<String> off) {
  /** Copies the lists; at least one port must be named. */
  public PortState {
    on = List.copyOf(on);
    off = List.copyOf(off);
    if (on.isEmpty() && off.isEmpty()) {
      throw new IllegalArgumentException("a state names at least one port");
    }
  }

  /** That port is on; others do not matter. */
  public static PortState on(String port) {
    return new PortState(List.of(port), List.of());
  }

  /** All ports that it names. */
  public List<String> ports() {
    return Stream.concat(on.stream(), off.stream()).toList();
  }
}
