package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tsumiki.program.LevelledText;

/** Reads what a check asks of states in time: the keys beside {@code kind}. */
final class RuleReader {
  static final List<String> KINDS =
      List.of(
          "eventually",
          "never-together",
          "at-least-before",
          "holds-for",
          "order",
          "repeats",
          "responds-within",
          "stays-until",
          "ends-with",
          "never",
          "stops-in",
          "faces",
          "drives",
          "route",
          "task",
          "points",
          "says",
          "tells",
          "measure",
          "uses");

  private static final double MAX_SECONDS = ScenarioReader.MAX_SECONDS;

  private RuleReader() {}

  /** The rule, or empty with a finding; {@code texts} are the lesson's. */
  static Optional<Rule> read(Fields fields, Texts texts) {
    String kind = fields.text("kind");
    return switch (kind) {
      case "eventually" -> state(fields, "state").map(state -> eventually(fields, state));
      case "never-together" ->
          Optional.of(new Rule.NeverTogether(PortReader.names(fields, "ports", 2)));
      case "at-least-before" -> atLeastBefore(fields);
      case "holds-for" -> state(fields, "state").map(state -> holdsFor(fields, state));
      case "order" -> order(fields, texts);
      case "repeats" -> state(fields, "state").map(state -> repeats(fields, state));
      case "responds-within" -> respondsWithin(fields);
      case "stays-until" -> staysUntil(fields);
      case "ends-with" -> state(fields, "state").map(Rule.EndsWith::new);
      case "never" ->
          state(fields, "state")
              .map(state ->
                  new Rule.Never(
                      state, fields.has("once") ? state(fields, "once") : Optional.empty()));
      case "" -> Optional.empty();
      default -> FigureRuleReader.read(kind, fields);
    };
  }

  static Optional<Rule> unknown(String kind, Fields fields) {
    fields.report(
        "kind",
        "unknown-check-kind",
        "There is no kind of check called \"" + kind + "\".",
        "Use one of: " + String.join(", ", KINDS) + ".");
    return Optional.empty();
  }

  /** The buttons that a rule waits for: without a press in a scenario it would ask nothing. */
  static List<String> buttons(Rule rule) {
    return rule instanceof Rule.RespondsWithin responds
        ? responds.after().on().stream().filter(name -> name.startsWith("button.")).toList()
        : List.of();
  }

  private static Optional<PortState> state(Fields fields, String key) {
    return PortReader.state(fields, key);
  }

  private static Rule eventually(Fields fields, PortState state) {
    OptionalDouble within = fields.optionalNumber("withinSeconds", 0.1, MAX_SECONDS);
    List<String> instead =
        fields.has("instead") ? PortReader.names(fields, "instead", 1) : List.of();
    return new Rule.Eventually(state, ticks(within), instead);
  }

  private static Optional<Rule> atLeastBefore(Fields fields) {
    Optional<PortState> state = state(fields, "state");
    Optional<PortState> before = state(fields, "before");
    long seconds = ticks(fields, "seconds", 0.1);
    long tolerance = tolerance(fields);
    return state.flatMap(s -> before.map(b -> new Rule.AtLeastBefore(s, b, seconds, tolerance)));
  }

  private static Rule holdsFor(Fields fields, PortState state) {
    double min = fields.number("minSeconds", 0.1, MAX_SECONDS);
    OptionalDouble max = fields.optionalNumber("maxSeconds", min, MAX_SECONDS);
    return new Rule.HoldsFor(state, Ticks.ofSeconds(min), ticks(max), tolerance(fields));
  }

  private static Optional<Rule> order(Fields fields, Texts texts) {
    List<Rule.Order.Phase> phases = new ArrayList<>();
    for (Fields phase : fields.objects("states", "state")) {
      List<String> on = PortReader.names(phase, "on", 1);
      phases.add(new Rule.Order.Phase(label(phase, on, texts), on));
      phase.refuseOthers();
    }
    int passes = fields.has("passes") ? fields.wholeNumber("passes", 1, 100) : 1;
    long dark =
        ticks(fields.optionalNumber("darkUpToSeconds", 0, MAX_SECONDS))
            .orElse(areAllPlaces(phases) ? Long.MAX_VALUE : Ticks.PER_SECOND / 2);
    if (phases.size() < 2) {
      fields.report(
          "states",
          "too-few-states",
          "An order of " + phases.size() + " states says nothing.",
          "List at least two states.");
      return Optional.empty();
    }
    return Optional.of(new Rule.Order(phases, passes, dark));
  }

  /** A state that is one place is called by the place's words. */
  private static Optional<LevelledText> label(Fields phase, List<String> on, Texts texts) {
    boolean isPlace = on.size() == 1 && on.getFirst().startsWith("in.");
    return isPlace && !phase.has("label")
        ? Optional.empty()
        : Optional.of(texts.child("label " + PackReader.id(phase, "label")));
  }

  /** From place to place a robot is nowhere for as long as it takes. */
  private static boolean areAllPlaces(List<Rule.Order.Phase> phases) {
    return phases.stream()
        .flatMap(phase -> phase.on().stream())
        .allMatch(name -> name.startsWith("in."));
  }

  private static Rule repeats(Fields fields, PortState state) {
    int times = fields.wholeNumber("times", 1, 1000);
    Optional<PortState> during = fields.has("during") ? state(fields, "during") : Optional.empty();
    return new Rule.Repeats(state, times, during);
  }

  private static Optional<Rule> respondsWithin(Fields fields) {
    Optional<PortState> after = buttonOr(fields, "after");
    long within = ticks(fields, "seconds", 0.1);
    return state(fields, "state")
        .flatMap(state -> after.map(a -> new Rule.RespondsWithin(a, state, within)));
  }

  private static Optional<Rule> staysUntil(Fields fields) {
    Optional<PortState> until = buttonOr(fields, "until");
    OptionalDouble start = fields.optionalNumber("startWithinSeconds", 0.001, MAX_SECONDS);
    long startWithin = Ticks.ofSeconds(start.orElse(1));
    return state(fields, "state")
        .flatMap(state -> until.map(u -> new Rule.StaysUntil(state, u, startWithin)));
  }

  /** A state under that key, or a button under {@code button}. */
  private static Optional<PortState> buttonOr(Fields fields, String key) {
    if (fields.has(key)) {
      return state(fields, key);
    }
    String button = PortReader.button(fields, "button");
    return button.isEmpty() ? Optional.empty() : Optional.of(PortState.on(button));
  }

  private static long tolerance(Fields fields) {
    return Ticks.ofSeconds(fields.optionalNumber("toleranceSeconds", 0, 10).orElse(0.1));
  }

  private static long ticks(Fields fields, String key, double min) {
    return Ticks.ofSeconds(fields.number(key, min, MAX_SECONDS));
  }

  static OptionalLong ticks(OptionalDouble seconds) {
    return seconds.isPresent()
        ? OptionalLong.of(Ticks.ofSeconds(seconds.getAsDouble()))
        : OptionalLong.empty();
  }
}
