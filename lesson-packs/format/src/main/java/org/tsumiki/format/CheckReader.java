package org.tsumiki.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.program.LevelledText;

/** Reads a lesson's checks. */
final class CheckReader {
  private static final int MAX_WEIGHT = 10;

  private CheckReader() {}

  static List<Check> read(Fields lesson, List<Scenario> scenarios, Texts texts) {
    List<Check> checks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Fields> all = lesson.objects("checks", "check");
    for (Fields fields : all) {
      String id = PackReader.id(fields, "id");
      if (!seen.add(id)) {
        fields.report(
            "id", "duplicate-id", "Two checks are called \"" + id + "\".", "Give each its own id.");
      }
      check(id, fields, scenarios, texts).ifPresent(checks::add);
    }
    if (all.isEmpty() || (!checks.isEmpty() && checks.stream().allMatch(Check::extra))) {
      lesson.report(
          "checks",
          "no-check",
          "No check has to be passed, so every program would do.",
          "Add a check that is not \"extra\".");
    }
    return checks;
  }

  private static Optional<Check> check(
      String id, Fields fields, List<Scenario> scenarios, Texts texts) {
    boolean extra = fields.flag("extra");
    int weight = fields.has("weight") ? fields.wholeNumber("weight", 1, MAX_WEIGHT) : 1;
    List<Scenario> where = scenarios(fields, scenarios);
    Optional<Rule> rule = RuleReader.read(fields, texts);
    if (rule.isEmpty()) {
      texts.has("check " + id);
      return Optional.empty();
    }
    fields.refuseOthers();
    RuleReader.buttons(rule.get()).forEach(button -> refuseUnpressed(fields, button, where));
    Texts.Rows rows = texts.rows("check " + id);
    LevelledText text = rows.row("text");
    LevelledText passed = rows.row("passed");
    Map<Outcome, LevelledText> feedback = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      if (rule.get().outcomes().contains(outcome)) {
        feedback.put(outcome, rows.feedback(outcome.id(), rule.get().placeholders(outcome)));
      } else {
        rows.mayHave(outcome.id());
      }
    }
    rows.refuseOthers();
    List<String> ids = where.stream().map(Scenario::id).toList();
    return Optional.of(
        new Check(id, text, passed, feedback, extra, weight, ids, rule.get(), fields.line()));
  }

  private static List<Scenario> scenarios(Fields fields, List<Scenario> scenarios) {
    if (!fields.has("scenarios")) {
      return scenarios;
    }
    List<Scenario> chosen = new ArrayList<>();
    for (String id : fields.texts("scenarios")) {
      Optional<Scenario> scenario = scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
      scenario.ifPresentOrElse(
          chosen::add,
          () ->
              fields.report(
                  "scenarios",
                  "unknown-scenario",
                  "The lesson has no scenario \"" + id + "\".",
                  "Name one of: " + scenarios.stream().map(Scenario::id).toList() + "."));
    }
    if (chosen.isEmpty()) {
      fields.report(
          "scenarios",
          "no-scenario",
          "The check is judged in no scenario.",
          "Name one, or leave \"scenarios\" out to judge it in all.");
    }
    return chosen;
  }

  private static void refuseUnpressed(Fields fields, String button, List<Scenario> where) {
    for (Scenario scenario : where) {
      if (scenario.presses().stream().noneMatch(press -> press.port().equals(button))) {
        fields.report(
            "button",
            "never-pressed",
            "In the scenario \"" + scenario.id() + "\" nobody presses " + button + ".",
            "Add a press there, or name only scenarios with one in \"scenarios\".");
      }
    }
  }
}
