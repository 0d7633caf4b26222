package org.tsumiki.bytecode;

import java.util.List;

/**
 * Port names that an image writes as a number instead of as text. Part of the format: names are
 * only ever added, at the end.
 */
public final class WellKnownPorts {
  private static final List<String> NAMES =
      List.of(
          "signal.car.red",
          "signal.car.yellow",
          "signal.car.green",
          "signal.walk.red",
          "signal.walk.green",
          "led.1",
          "buzzer",
          "motor.left",
          "motor.right",
          "button.a",
          "button.b",
          "line.left",
          "line.right",
          "distance.front",
          "encoder.left",
          "encoder.right",
          "heading",
          "bumper.front",
          "colour.down",
          "led.rgb");

  private WellKnownPorts() {}

  /** All of them: the first has number 1. */
  public static List<String> names() {
    return NAMES;
  }

  /** The number of that name, or 0 when it is none of them. */
  static int numberOf(String name) {
    return NAMES.indexOf(name) + 1;
  }
}
