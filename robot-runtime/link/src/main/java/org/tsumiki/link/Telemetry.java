package org.tsumiki.link;

import java.util.ArrayList;
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
 * @param lists all lists, in the image's order
 * @param ports values of all ports, in the order of {@link RobotInfo#ports()}, in the port's unit
 * @param pose where the robot stands, if it knows
 */
public record Telemetry(
    long tick,
    List<Running> running,
    List<VariableValue> variables,
    List<ListValue> lists,
    List<Double> ports,
    Optional<Pose> pose) {
  /** Nothing known yet. */
  public static final Telemetry NONE =
      new Telemetry(0, List.of(), List.of(), List.of(), List.of(), Optional.empty());

  /** Copies the lists. */
  public Telemetry {
    running = List.copyOf(running);
    variables = List.copyOf(variables);
    lists = List.copyOf(lists);
    ports = List.copyOf(ports);
  }

  /** The state of a program without lists. */
  public Telemetry(
      long tick,
      List<Running> running,
      List<VariableValue> variables,
      List<Double> ports,
      Optional<Pose> pose) {
    this(tick, running, variables, List.of(), ports, pose);
  }

  /**
   * A script that runs, and the instruction it is at.
   *
   * @param pc where it stands in its own routine: at a call, when it is in one
   * @param calls where it stands in the innermost calls that it is in, innermost first; at most
   *     {@link LinkLimits#MAX_RUNNING_CALLS}
   */
  public record Running(int script, int pc, List<Place> calls) {
    /** Copies the list, and cuts what is too much for the link. */
    public Running {
      calls = calls.stream().limit(LinkLimits.MAX_RUNNING_CALLS).toList();
    }

    /** A script that is in no call. */
    public Running(int script, int pc) {
      this(script, pc, List.of());
    }

    /** Where it stands, the innermost place first, its own routine last. */
    public List<Place> places() {
      List<Place> places = new ArrayList<>(calls);
      places.add(new Place(script, pc));
      return List.copyOf(places);
    }
  }

  /**
   * A list of the program.
   *
   * @param length how many things it holds
   * @param items the first {@link LinkLimits#MAX_LIST_ITEMS} of them as texts, each cut to {@link
   *     LinkLimits#MAX_ITEM_CHARS}
   */
  public record ListValue(int length, List<String> items) {
    /** Cuts what is too much for the link. */
    public ListValue {
      items = items.stream().limit(LinkLimits.MAX_LIST_ITEMS).map(LinkLimits::item).toList();
    }
  }

  /** Position in millimetres and heading in degrees, counterclockwise from the x axis. */
  public record Pose(double xMm, double yMm, double headingDeg) {}

  /** The value of a variable. */
  public sealed interface VariableValue {
    /** A number. */
    record NumberValue(double number) implements VariableValue {}

    /** Yes or no. */
    record BooleanValue(boolean truth) implements VariableValue {}

    /** A colour, as 0xrrggbb. */
    record ColourValue(int rgb) implements VariableValue {}

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
