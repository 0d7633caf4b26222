package org.tsumiki.agent;

import java.util.List;
import java.util.Locale;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;

/**
 * Tries the parts of a board one after the other and says what to look for. Nothing moves unless
 * somebody wants it to; each output is safe again before the next part, and at the end whatever
 * happens.
 */
final class SelfTest {
  private static final int ON_MILLIS = 1000;
  private static final int NUDGE_MILLIS = 400;
  private static final int WATCH_MILLIS = 4000;
  private static final int LOOK_MILLIS = 10;
  private static final double NUDGE_PERCENT = 30;
  private static final double TONE_HZ = 880;
  private static final List<Light> LIGHTS =
      List.of(
          new Light("red", 0xff0000), new Light("green", 0x00ff00), new Light("blue", 0x0000ff));

  private final Board board;
  private final boolean motors;
  private final RobotLog out;
  private final Waiting waiting;

  private record Light(String name, double value) {}

  /** Lets time pass. */
  interface Waiting {
    void millis(int millis) throws InterruptedException;
  }

  SelfTest(Board board, boolean motors, RobotLog out, Waiting waiting) {
    this.board = board;
    this.motors = motors;
    this.out = out;
    this.waiting = waiting;
  }

  /** Goes through all parts. */
  void run() throws InterruptedException {
    Ports ports = board.ports();
    try {
      List<PortSpec> specs = ports.specs();
      for (int port = 0; port < specs.size(); port++) {
        PortSpec spec = specs.get(port);
        if (spec.direction() == PortSpec.Direction.OUTPUT) {
          output(port, spec);
        } else {
          input(port, spec);
        }
      }
    } finally {
      ports.allSafe();
    }
  }

  private void output(int port, PortSpec spec) throws InterruptedException {
    switch (spec.kind()) {
      case LAMP -> hold(port, 1, ON_MILLIS, spec.name() + ": this lamp is lit now, and no other.");
      case TONE_HZ -> hold(port, TONE_HZ, ON_MILLIS, spec.name() + ": it beeps now.");
      case COLOUR_RGB -> {
        for (Light light : LIGHTS) {
          hold(port, light.value(), ON_MILLIS, spec.name() + ": it is " + light.name() + " now.");
        }
      }
      case MOTOR_PERCENT -> motor(port, spec);
      case BUTTON,
          REFLECTANCE_PERCENT,
          DISTANCE_MM,
          TRAVEL_MM,
          HEADING_DEG,
          TEMPERATURE_CELSIUS,
          HUMIDITY_PERCENT,
          PRESSURE_HPA,
          MOISTURE_PERCENT,
          LEVEL_PERCENT ->
          out.line(spec.name() + ": nobody knows how to try this.");
    }
  }

  private void motor(int port, PortSpec spec) throws InterruptedException {
    if (!motors) {
      out.line(spec.name() + ": left out. Lift the wheels off the table, and add --motors.");
      return;
    }
    String nudges = spec.name() + ": this wheel turns forwards a little now.";
    hold(port, NUDGE_PERCENT, NUDGE_MILLIS, nudges);
    hold(port, -NUDGE_PERCENT, NUDGE_MILLIS, spec.name() + ": and backwards.");
  }

  private void hold(int port, double value, int millis, String sentence)
      throws InterruptedException {
    out.line(sentence);
    try {
      board.ports().write(port, value);
      waiting.millis(millis);
    } finally {
      board.ports().write(port, PortSpec.SAFE_VALUE);
    }
    waiting.millis(NUDGE_MILLIS);
  }

  private void input(int port, PortSpec spec) throws InterruptedException {
    out.line(spec.name() + ": " + wish(spec.kind()));
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int passed = 0; passed < WATCH_MILLIS; passed += LOOK_MILLIS) {
      for (int i = 0; i < LOOK_MILLIS; i++) {
        board.step();
      }
      double value = board.ports().read(port);
      least = Math.min(least, value);
      most = Math.max(most, value);
      waiting.millis(LOOK_MILLIS);
    }
    out.line("    " + seen(spec.kind(), least, most));
  }

  private static String wish(PortSpec.Kind kind) {
    return switch (kind) {
      case BUTTON -> "press it now.";
      case REFLECTANCE_PERCENT -> "move black and white paper under it now.";
      case DISTANCE_MM -> "move your hand to and fro in front of it now.";
      case TRAVEL_MM -> "turn its wheel by hand now.";
      case HEADING_DEG -> "turn the robot on the table now.";
      case COLOUR_RGB -> "move something colourful under it now.";
      case TEMPERATURE_CELSIUS, HUMIDITY_PERCENT -> "breathe on it now.";
      case PRESSURE_HPA -> "it should say about 1013 hPa near the sea, less on a mountain.";
      case MOISTURE_PERCENT, LEVEL_PERCENT -> "dip it into a glass of water now, and out again.";
      case LAMP, TONE_HZ, MOTOR_PERCENT -> "look at it now.";
    };
  }

  private static String seen(PortSpec.Kind kind, double least, double most) {
    if (least == most) {
      String same =
          kind == PortSpec.Kind.BUTTON
              ? (most == 0 ? "It was not pressed" : "It was down all the time")
              : String.format(Locale.ROOT, "It said %s all the time", value(kind, most));
      return same + ": if that is wrong, check its wires (board wiring).";
    }
    return kind == PortSpec.Kind.BUTTON
        ? "It was pressed: good."
        : "It said " + value(kind, least) + " to " + value(kind, most) + ".";
  }

  private static String value(PortSpec.Kind kind, double value) {
    return switch (kind) {
      case COLOUR_RGB -> String.format(Locale.ROOT, "#%06x", Math.round(value));
      case DISTANCE_MM, TRAVEL_MM -> rounded(value) + " mm";
      case HEADING_DEG -> rounded(value) + " degrees";
      case TEMPERATURE_CELSIUS -> rounded(value) + " degrees Celsius";
      case PRESSURE_HPA -> rounded(value) + " hPa";
      case REFLECTANCE_PERCENT, HUMIDITY_PERCENT, MOISTURE_PERCENT, LEVEL_PERCENT, MOTOR_PERCENT ->
          rounded(value) + " %";
      case LAMP, TONE_HZ, BUTTON -> rounded(value);
    };
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
