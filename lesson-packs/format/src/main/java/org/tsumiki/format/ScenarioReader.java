package org.tsumiki.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a lesson's scenarios. */
final class ScenarioReader {
  /** Longest run in seconds; grading has to stay quick for a whole class. */
  static final double MAX_SECONDS = 600;

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
    for (Fields press : fields.objects("presses", "press")) {
      presses.add(press(press, until));
    }
    fields.refuseOthers();
    return new Scenario(id, Ticks.ofSeconds(until), presses);
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
