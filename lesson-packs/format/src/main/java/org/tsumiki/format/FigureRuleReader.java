package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tsumiki.program.Vocabulary;

/** Reads what a check asks of places, ways, words, figures and blocks. */
final class FigureRuleReader {
  private static final double MAX_SECONDS = ScenarioReader.MAX_SECONDS;
  private static final double MAX_DEGREES = 36_000;
  private static final double MAX_CM = 100_000;
  private static final double MAX_FIGURE = 1e9;
  private static final int MAX_COUNT = 1000;

  private FigureRuleReader() {}

  static Optional<Rule> read(String kind, Fields fields) {
    return switch (kind) {
      case "stops-in" ->
          Optional.of(
              new Rule.StopsIn(
                  fields.text("place"),
                  RuleReader.ticks(fields.optionalNumber("within", 0.1, MAX_SECONDS))));
      case "faces" ->
          Optional.of(
              new Rule.Faces(
                  fields.number("degrees", -MAX_DEGREES, MAX_DEGREES),
                  fields.number("toleranceDeg", 0, MAX_DEGREES)));
      case "drives" ->
          Optional.of(
              new Rule.Drives(
                  fields.number("cm", 0, MAX_CM), fields.number("toleranceCm", 0, MAX_CM)));
      case "route" -> route(fields);
      case "task" ->
          Optional.of(
              new Rule.Task(RuleReader.ticks(fields.optionalNumber("seconds", 0.1, MAX_SECONDS))));
      case "points" ->
          Optional.of(new Rule.Points(fields.wholeNumber("min", -MAX_COUNT, MAX_COUNT)));
      case "says" -> says(fields);
      case "tells" -> tells(fields);
      case "measure" -> measure(fields);
      case "uses" -> uses(fields);
      default -> RuleReader.unknown(kind, fields);
    };
  }

  private static Optional<Rule> route(Fields fields) {
    List<String> places = fields.texts("places");
    int rounds = fields.has("rounds") ? fields.wholeNumber("rounds", 1, 100) : 1;
    if (places.isEmpty() || (places.size() == 1 && rounds > 1)) {
      fields.report(
          "places",
          "too-few-states",
          "A route of " + places.size() + " places says nothing.",
          "List the places in the order in which they are to be visited.");
      return Optional.empty();
    }
    return Optional.of(new Rule.Route(places, rounds));
  }

  private static Optional<Rule> says(Fields fields) {
    boolean whole = !fields.has("contains");
    List<String> ways = fields.texts(whole ? "texts" : "contains");
    int times = fields.has("times") ? fields.wholeNumber("times", 1, MAX_COUNT) : 1;
    return spoken(fields, whole ? "texts" : "contains", ways, whole)
        .map(text -> new Rule.Says(text, times));
  }

  private static Optional<Rule> tells(Fields fields) {
    List<SpokenText> texts = new ArrayList<>();
    for (List<String> ways : fields.textLists("list")) {
      spoken(fields, "list", ways, true).ifPresent(texts::add);
    }
    if (texts.isEmpty()) {
      fields.report(
          "list",
          "too-few-states",
          "The list of what is to be said is empty.",
          "Write e.g. [[\"1\"], [\"あか\", \"赤\", \"red\"]].");
      return Optional.empty();
    }
    return Optional.of(new Rule.Tells(texts));
  }

  private static Optional<SpokenText> spoken(
      Fields fields, String key, List<String> ways, boolean whole) {
    if (ways.isEmpty() || ways.stream().anyMatch(String::isBlank)) {
      fields.report(
          key,
          "empty-text",
          "Nothing is said there.",
          "List the texts that may be said, e.g. [\"あか\", \"赤\", \"red\"].");
      return Optional.empty();
    }
    return Optional.of(new SpokenText(ways, whole));
  }

  private static Optional<Rule> measure(Fields fields) {
    String of = fields.text("of");
    Optional<Quantity> quantity = of.isEmpty() ? Optional.empty() : Quantity.parse(of);
    if (!of.isEmpty() && quantity.isEmpty()) {
      fields.report(
          "of",
          "unknown-quantity",
          "\"" + of + "\" cannot be measured.",
          "Use speed, x, y, heading, swing, off-line, time-of:STATE, length-of:STATE,"
              + " variable:NAME or log:NAME.");
    }
    Optional<Rule.Measure.How> how = how(fields);
    OptionalDouble min = fields.optionalNumber("min", -MAX_FIGURE, MAX_FIGURE);
    OptionalDouble max = fields.optionalNumber("max", min.orElse(-MAX_FIGURE), MAX_FIGURE);
    Optional<PortState> during =
        fields.has("during") ? PortReader.state(fields, "during") : Optional.empty();
    if (min.isEmpty() && max.isEmpty()) {
      fields.report(
          "of", "missing-key", "The figure has no bound.", "Give \"min\", \"max\" or both.");
      return Optional.empty();
    }
    return quantity.flatMap(q -> how.map(h -> new Rule.Measure(q, h, min, max, during)));
  }

  private static Optional<Rule.Measure.How> how(Fields fields) {
    String text = fields.text("how");
    for (Rule.Measure.How how : Rule.Measure.How.values()) {
      if (how.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(how);
      }
    }
    if (!text.isEmpty()) {
      fields.report(
          "how",
          "unknown-quantity",
          "There is no \"how\" called \"" + text + "\".",
          "Use last, max, min, mean or count.");
    }
    return Optional.empty();
  }

  private static Optional<Rule> uses(Fields fields) {
    List<String> blocks = types(fields, "blocks");
    List<String> inside = fields.has("inside") ? types(fields, "inside") : List.of();
    OptionalInt max =
        fields.has("max")
            ? OptionalInt.of(fields.wholeNumber("max", 0, MAX_COUNT))
            : OptionalInt.empty();
    int min =
        fields.has("min") ? fields.wholeNumber("min", 0, MAX_COUNT) : (max.isPresent() ? 0 : 1);
    if (min > max.orElse(MAX_COUNT) || (min == 0 && max.isEmpty())) {
      fields.report(
          "min",
          "out-of-range",
          "So many blocks cannot be asked for.",
          "Let \"min\" be 1 or more, or give a \"max\" that is not below it.");
      return Optional.empty();
    }
    return Optional.of(new Rule.Uses(blocks, min, max, inside));
  }

  private static List<String> types(Fields fields, String key) {
    List<String> types = fields.texts(key);
    for (String type : types) {
      if (!Vocabulary.isKnown(type)) {
        fields.report(
            key,
            "unknown-block",
            "There is no block \"" + type + "\".",
            "Use a name of robot-runtime/program/spec/blocks.md.");
      }
    }
    if (types.isEmpty()) {
      fields.report(key, "empty-text", "No block is named.", "Name at least one block type.");
    }
    return types;
  }
}
