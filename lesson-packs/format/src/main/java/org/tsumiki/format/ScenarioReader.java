package org.tsumiki.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.devices.PortSpec;

/** Reads a lesson's scenarios. */
final class ScenarioReader {
  /** Longest run in seconds; grading has to stay quick for a whole class. */
  static final double MAX_SECONDS = 600;

  private static final double MAX_MM = 10_000;
  private static final double MAX_DEGREES = 360;

  private ScenarioReader() {}

  static List<Scenario> read(Fields lesson) {
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields fields : lesson.objects("scenarios", "scenario")) {
      Scenario scenario = scenario(fields);
      if (!seen.add(scenario.id())) {
        fields.report(
            "id",
            "duplicate-id",
            "Two scenarios are called \"" + scenario.id() + "\".",
            "Give each its own id.");
      }
      scenarios.add(scenario);
    }
    if (scenarios.isEmpty()) {
      lesson.report(
          "scenarios",
          "no-scenario",
          "The lesson has no scenario, so its program would never run.",
          "Add one, e.g. {\"id\": \"alone\", \"untilSeconds\": 30, \"presses\": []}.");
    }
    return scenarios;
  }

  private static Scenario scenario(Fields fields) {
    String id = PackReader.id(fields, "id");
    double until = fields.number("untilSeconds", 1, MAX_SECONDS);
    List<Scenario.Press> presses = new ArrayList<>();
    if (fields.has("presses")) {
      fields.objects("presses", "press").forEach(press -> presses.add(press(press, until)));
    }
    List<Scenario.InputCurve> inputs = new ArrayList<>();
    if (fields.has("inputs")) {
      fields
          .objects("inputs", "input")
          .forEach(input -> curve(input, until).ifPresent(inputs::add));
    }
    Optional<String> course =
        fields.has("course") ? Optional.of(fields.text("course")) : Optional.empty();
    Optional<Scenario.Start> start =
        fields.has("start") ? fields.object("start").map(ScenarioReader::start) : Optional.empty();
    fields.refuseOthers();
    return new Scenario(id, Ticks.ofSeconds(until), presses, course, start, inputs);
  }

  private static Scenario.Start start(Fields fields) {
    double x = fields.number("x", 0, MAX_MM);
    double y = fields.number("y", 0, MAX_MM);
    double heading = fields.number("headingDeg", -MAX_DEGREES, MAX_DEGREES);
    fields.refuseOthers();
    return new Scenario.Start(x, y, heading);
  }

  private static Optional<Scenario.InputCurve> curve(Fields fields, double untilSeconds) {
    Optional<PortSpec> port = PortReader.sensor(fields, "port");
    List<Scenario.InputCurve.Point> points = new ArrayList<>();
    double before = 0;
    for (List<Double> pair : fields.numberLists("points")) {
      if (pair.size() != 2 || pair.getFirst() < before || pair.getFirst() > untilSeconds) {
        fields.report(
            "points",
            "out-of-range",
            "The points are not in time, or lie outside the run.",
            "Write them as [second, value] by rising second, from 0 to untilSeconds.");
        continue;
      }
      before = pair.getFirst();
      double value = pair.getLast();
      points.add(new Scenario.InputCurve.Point(Ticks.ofSeconds(before), value));
      port.filter(spec -> value < spec.min() || value > spec.max())
          .ifPresent(spec -> refuseValue(fields, spec));
    }
    double noise = fields.optionalNumber("noise", 0, MAX_MM).orElse(0);
    fields.refuseOthers();
    return points.isEmpty()
        ? Optional.empty()
        : port.map(spec -> new Scenario.InputCurve(spec.name(), points, noise));
  }

  private static void refuseValue(Fields fields, PortSpec spec) {
    fields.report(
        "points",
        "out-of-range",
        "The sensor " + spec.name() + " never shows such a value.",
        "Use values from " + spec.min() + " to " + spec.max() + ".");
  }

  private static Scenario.Press press(Fields fields, double untilSeconds) {
    String port = PortReader.button(fields, "button");
    double at = fields.number("atSeconds", 0, MAX_SECONDS);
    double jitter = fields.optionalNumber("jitterSeconds", 0, MAX_SECONDS).orElse(0);
    double hold = fields.optionalNumber("holdSeconds", 0.001, MAX_SECONDS).orElse(0.3);
    if (at + jitter + hold > untilSeconds) {
      fields.report(
          "atSeconds",
          "out-of-range",
          "The button can still be down when the run ends.",
          "Press earlier, or make untilSeconds longer.");
    }
    fields.refuseOthers();
    return new Scenario.Press(
        port, Ticks.ofSeconds(at), Ticks.ofSeconds(jitter), Math.max(1, Ticks.ofSeconds(hold)));
  }
}
