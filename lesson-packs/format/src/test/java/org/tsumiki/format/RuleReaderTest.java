package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the keys of a check become, and which are refused. */
class RuleReaderTest {
  private final Findings findings = new Findings("test");

  @Test
  void readsPlacesAndWays() {
    assertThat(rule("\"kind\": \"stops-in\", \"place\": \"shop\", \"within\": 8"))
        .contains(new Rule.StopsIn("shop", OptionalLong.of(8_000)));
    assertThat(rule("\"kind\": \"faces\", \"degrees\": -90, \"toleranceDeg\": 8"))
        .contains(new Rule.Faces(-90, 8));
    assertThat(rule("\"kind\": \"drives\", \"cm\": 50, \"toleranceCm\": 4"))
        .contains(new Rule.Drives(50, 4));
    assertThat(rule("\"kind\": \"route\", \"places\": [\"a\", \"b\"], \"rounds\": 2"))
        .contains(new Rule.Route(List.of("a", "b"), 2));
  }

  @Test
  void readsTasksWordsAndFigures() {
    assertThat(rule("\"kind\": \"task\"")).contains(new Rule.Task(OptionalLong.empty()));
    assertThat(rule("\"kind\": \"points\", \"min\": 20")).contains(new Rule.Points(20));
    assertThat(rule("\"kind\": \"says\", \"contains\": [\"cm\"], \"times\": 2"))
        .contains(new Rule.Says(new SpokenText(List.of("cm"), false), 2));
    assertThat(rule("\"kind\": \"tells\", \"list\": [[\"1\"], [\"あか\", \"red\"]]"))
        .contains(
            new Rule.Tells(
                List.of(
                    new SpokenText(List.of("1"), true),
                    new SpokenText(List.of("あか", "red"), true))));
    assertThat(rule("\"kind\": \"measure\", \"of\": \"log:speed\", \"how\": \"mean\", \"max\": 3"))
        .contains(
            new Rule.Measure(
                new Quantity.Log("speed"),
                Rule.Measure.How.MEAN,
                OptionalDouble.empty(),
                OptionalDouble.of(3),
                Optional.empty()));
  }

  @Test
  void usesAsksForOneBlockUnlessItSetsALimit() {
    String loop = "\"kind\": \"uses\", \"blocks\": [\"control_repeat\"]";

    assertThat(rule(loop))
        .contains(new Rule.Uses(List.of("control_repeat"), 1, OptionalInt.empty(), List.of()));
    assertThat(rule(loop + ", \"max\": 2"))
        .contains(new Rule.Uses(List.of("control_repeat"), 0, OptionalInt.of(2), List.of()));
  }

  @Test
  void aButtonMayBeAnyState() {
    String answer =
        "\"kind\": \"responds-within\", \"seconds\": 1, \"state\": {\"on\": [\"buzzer\"]}";

    assertThat(rule(answer + ", \"after\": {\"on\": [\"input.water.level>80\"]}"))
        .contains(
            new Rule.RespondsWithin(
                PortState.on("input.water.level>80"), PortState.on("buzzer"), 1_000));
    assertThat(rule(answer + ", \"button\": \"button.a\""))
        .contains(new Rule.RespondsWithin(PortState.on("button.a"), PortState.on("buzzer"), 1_000));
  }

  @Test
  void placesInOrderNeedNoLabelAndNoHaste() {
    assertThat(
            rule("\"kind\": \"order\", \"states\": [{\"on\": [\"in.a\"]}, {\"on\": [\"in.b\"]}]"))
        .contains(
            new Rule.Order(
                List.of(
                    new Rule.Order.Phase(Optional.empty(), List.of("in.a")),
                    new Rule.Order.Phase(Optional.empty(), List.of("in.b"))),
                1,
                Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signal.car.red",
        "motor.left",
        "button.a",
        "bumper.front",
        "led.rgb",
        "led.rgb=#ff0000",
        "in.shop",
        "moving",
        "turning.left",
        "still",
        "touching.walls",
        "task.done",
        "goal.1",
        "gate.north",
        "filled.rice",
        "input.distance.front<200",
        "input.water.level>80",
        "variable.かず=3",
        "variable.n>-2.5",
        "said.hello",
      })
  void knowsStates(String name) {
    assertThat(StateName.parse(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signal.car.blue",
        "distance.front",
        "input.distance.front",
        "input.motor.left>3",
        "goal.0",
        "in.",
        "jumping",
        "led.rgb=red",
        "variable.n",
        "variable.n>many",
      })
  void refusesWhatIsNoState(String name) {
    rule("\"kind\": \"ends-with\", \"state\": {\"on\": [\"" + name + "\"]}");

    assertThat(codes()).contains("unknown-port");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-check-kind | \"kind\": \"jumps\"",
        "missing-key        | \"kind\": \"stops-in\"",
        "missing-key        | \"kind\": \"faces\", \"degrees\": 90",
        "too-few-states     | \"kind\": \"route\", \"places\": []",
        "empty-text         | \"kind\": \"says\", \"texts\": []",
        "wrong-type         | \"kind\": \"tells\", \"list\": [\"1\"]",
        "unknown-quantity   | \"kind\": \"measure\", \"of\": \"weight\", \"how\": \"max\", \"max\":"
            + " 1",
        "unknown-quantity   | \"kind\": \"measure\", \"of\": \"x\", \"how\": \"most\", \"max\": 1",
        "missing-key        | \"kind\": \"measure\", \"of\": \"x\", \"how\": \"max\"",
        "out-of-range       | \"kind\": \"measure\", \"of\": \"x\", \"how\": \"max\", \"min\": 3,"
            + " \"max\": 1",
        "unknown-block      | \"kind\": \"uses\", \"blocks\": [\"light_laser\"]",
        "out-of-range       | \"kind\": \"uses\", \"blocks\": [\"drive_go\"], \"min\": 3, \"max\":"
            + " 2",
      })
  void refuses(String code, String keys) {
    rule(keys);

    assertThat(codes()).contains(code);
    assertThat(findings.all()).allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
  }

  private List<String> codes() {
    return findings.all().stream().map(Finding::code).toList();
  }

  private Optional<Rule> rule(String keys) {
    Findings.Place place = findings.in(Optional.of("lesson"), "lesson/lesson.json");
    JsonParser.Result.Parsed parsed = (JsonParser.Result.Parsed) JsonParser.parse("{" + keys + "}");
    Fields fields = new Fields((JsonNode.ObjectNode) parsed.root(), "check \"test\"", place);
    Texts texts =
        Texts.read(
            new Findings("texts"),
            new Texts.Folder(Optional.of("lesson"), "lesson/", "lesson", SectionPlan.LESSON),
            Map.of(),
            new Languages(SmallPack.SURROUNDINGS, KanjiYears.ALL));
    return RuleReader.read(fields, texts);
  }
}
