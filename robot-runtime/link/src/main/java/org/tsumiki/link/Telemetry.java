package org.tsumiki.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the robot does at one moment.
 *
 * @param tick milliseconds of virtual time since the start of the program
 * @param running the scripts that run, each with where it is
 * @param variables values of all variables, in the image's order
 * @param ports values of all ports, in the order of {@link RobotInfo#ports()}, in the port's unit
 * @param pose where the robot stands, if it knows
 */
public record Telemetry(
    long tick,
    List<Running> running,
    List<VariableValue> variables,
    List<Double> ports,
    Optional<Pose> pose) {
  /** Nothing known yet. */
  public static final Telemetry NONE =
      new Telemetry(0, List.of(), List.of(), List.of(), Optional.empty());

  /** Copies the lists. */
  public Telemetry {
    running = List.copyOf(running);
    variables = List.copyOf(variables);
    ports = List.copyOf(ports);
  }

  /** A script that runs, and the instruction it is at. */
  public record Running(int script, int pc) {}

  /** Position in millimetres and heading in degrees, counterclockwise from the x axis. */
  public record Pose(double xMm, double yMm, double headingDeg) {}

  /** The value of a variable. */
  public sealed interface VariableValue {
    /** A number. */
    record NumberValue(double number) implements VariableValue {}

    /** Yes or no. */
    record BooleanValue(boolean truth) implements VariableValue {}

    /** A text, cut to {@link LinkLimits#MAX_VARIABLE_CHARS}. */
    record TextValue(String text) implements VariableValue {
      /** Cuts what is too long. */
      public TextValue {
        text = LinkLimits.variable(text);
      }
    }
  }

  /** Port values by name; ports of which nothing is known yet are left out. */
  public Map<String, Double> portsByName(RobotInfo robot) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < ports.size() && i < robot.ports().size(); i++) {
      named.put(robot.ports().get(i), ports.get(i));
    }
    return named;
  }
}
