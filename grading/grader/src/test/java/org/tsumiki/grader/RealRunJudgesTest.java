package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.format.PortState;
import org.tsumiki.format.Quantity;
import org.tsumiki.format.Rule;
import org.tsumiki.format.Rule.Measure.How;
import org.tsumiki.format.SpokenText;

/** For each kind of check and each of its outcomes a small real program that earns it. */
class RealRunJudgesTest {
  private static final String NOTHING =
      """
      event_start
        text_note TEXT="nothing"
      """;

  private static String drive(int cm) {
    return """
    event_start
      drive_distance DIRECTION=forward CM=%d POWER=40
    """
        .formatted(cm);
  }

  private static String turn(String side, int degrees) {
    return """
    event_start
      drive_turn DIRECTION=%s DEGREES=%d POWER=30
    """
        .formatted(side, degrees);
  }

  private static final String FOR_EVER =
      """
      event_start
        drive_go DIRECTION=forward POWER=60
        control_wait SECONDS=100
      """;

  @Test
  void stopsIn() {
    Rule near = new Rule.StopsIn("near", OptionalLong.empty());

    assertThat(says(near, drive(40))).isEqualTo("passed");
    assertThat(says(near, NOTHING)).isEqualTo("never");
    assertThat(says(near, drive(20))).startsWith("before at=").endsWith("distance=10");
    assertThat(says(near, drive(70))).startsWith("past at=").endsWith("distance=20");
    assertThat(Trial.inYard().until(3).says(near, FOR_EVER)).isEqualTo("moving at=3000");
  }

  @Test
  void stopsInAtAMoment() {
    Rule soon = new Rule.StopsIn("near", OptionalLong.of(1_000));

    assertThat(says(soon, drive(40))).isEqualTo("moving at=1000");
  }

  @Test
  void aMissingDistanceIsNeverTold0() {
    Rule near = new Rule.StopsIn("near", OptionalLong.empty());
    String justBefore =
        """
        event_start
          drive_distance DIRECTION=forward CM=29.9 POWER=20
        """;

    assertThat(says(near, justBefore)).startsWith("before at=").endsWith("distance=1");
  }

  @Test
  void faces() {
    Rule right = new Rule.Faces(90, 6);

    assertThat(says(right, turn("right", 90))).isEqualTo("passed");
    assertThat(says(right, NOTHING)).isEqualTo("never");
    assertThat(says(right, turn("right", 45)))
        .startsWith("less at=")
        .contains("degrees=4")
        .endsWith("wanted=90");
    assertThat(says(right, turn("right", 180))).startsWith("more at=").endsWith("wanted=90");
    assertThat(says(right, turn("left", 90))).startsWith("less at=").contains("degrees=-9");
    assertThat(says(new Rule.Faces(-720, 20), turn("left", 720))).isEqualTo("passed");
  }

  /** What each turn is wrong by adds up: it must neither roll on nor be taken for the next one. */
  @ParameterizedTest
  @CsvSource({"line, 30", "line, 80", "maze, 30", "maze, 50", "maze, 80"})
  void eightTurnsEndNearWhereTheyBeganWithAndWithoutWaits(String course, int power) {
    String turns =
        """
        event_start
          control_repeat TIMES=8
            drive_turn DIRECTION=right DEGREES=90 POWER=%d
        """
            .formatted(power);
    Rule round = new Rule.Faces(720, 6);

    assertThat(Trial.on(course).until(60).says(round, turns)).isEqualTo("passed");
    assertThat(Trial.on(course).until(60).says(round, turns + "    control_wait SECONDS=0.5\n"))
        .isEqualTo("passed");
  }

  @Test
  void drives() {
    Rule fifty = new Rule.Drives(50, 3);

    assertThat(says(fifty, drive(50))).isEqualTo("passed");
    assertThat(says(fifty, NOTHING)).isEqualTo("never");
    assertThat(says(fifty, drive(30))).startsWith("less at=").endsWith("cm=30 wanted=50");
    assertThat(says(fifty, drive(80))).startsWith("more at=").endsWith("cm=80 wanted=50");
  }

  @Test
  void route() {
    Rule there = new Rule.Route(List.of("near", "far"), 1);
    String back =
        """
        event_start
          drive_distance DIRECTION=forward CM=90 POWER=50
          drive_distance DIRECTION=back CM=40 POWER=50
        """;

    assertThat(says(there, drive(90))).isEqualTo("passed");
    assertThat(says(there, NOTHING)).startsWith("never after=the start");
    assertThat(says(there, drive(50)))
        .startsWith("stopped at=")
        .endsWith("after=near square distance=30 expected=far circle");
    assertThat(says(new Rule.Route(List.of("far", "near"), 1), back))
        .startsWith("wrong at=")
        .endsWith("after=the start came=near square expected=far circle");
    assertThat(says(new Rule.Route(List.of("near", "far"), 2), drive(90)))
        .startsWith("stopped at=")
        .contains("after=far circle")
        .endsWith("expected=near square");
  }

  @Test
  void task() {
    Rule done = new Rule.Task(OptionalLong.of(11_000));

    assertThat(says(done, drive(90))).isEqualTo("passed");
    assertThat(says(done, drive(50))).isEqualTo("never goal=go to near square → far circle");
    assertThat(says(new Rule.Task(OptionalLong.of(500)), drive(90)))
        .startsWith("late at=")
        .endsWith("wanted=0.5");
    assertThat(says(new Rule.Task(OptionalLong.empty()), FOR_EVER)).startsWith("failed at=");
  }

  @Test
  void points() {
    assertThat(says(new Rule.Points(10), drive(90))).isEqualTo("passed");
    assertThat(says(new Rule.Points(10), NOTHING)).isEqualTo("never");
    assertThat(says(new Rule.Points(10), drive(40))).isEqualTo("few at=12000 count=5 wanted=10");
  }

  @Test
  void says() {
    Rule red = new Rule.Says(new SpokenText(List.of("あか", "Red"), true), 2);

    assertThat(says(red, say("あか", "red "))).isEqualTo("passed");
    assertThat(says(red, NOTHING)).isEqualTo("never");
    assertThat(says(red, say("blue"))).isEqualTo("other at=0 came=blue");
    assertThat(says(red, say("あか"))).isEqualTo("few at=0 count=1 wanted=2");
    assertThat(says(new Rule.Says(new SpokenText(List.of("5"), false), 1), say("It is 5 cm")))
        .isEqualTo("passed");
  }

  @Test
  void tells() {
    Rule count =
        new Rule.Tells(
            List.of(
                new SpokenText(List.of("1"), true),
                new SpokenText(List.of("2"), true),
                new SpokenText(List.of("に", "Go"), true)));

    assertThat(says(count, say("1", "2", "go"))).isEqualTo("passed");
    assertThat(says(count, NOTHING)).isEqualTo("never");
    assertThat(says(count, say("1", "3"))).isEqualTo("wrong at=0 after=1 came=3 expected=2");
    assertThat(says(count, say("1", "2"))).isEqualTo("stopped at=0 after=2 expected=Go");
    assertThat(says(count, say("1", "2", "go", "4"))).isEqualTo("much at=0 came=4");
  }

  private static String say(String... texts) {
    StringBuilder outline = new StringBuilder("event_start\n");
    for (String text : texts) {
      outline.append("  text_say TEXT=\"").append(text).append("\"\n");
    }
    return outline.toString();
  }

  @Test
  void neverWithSomethingThatMustBe() {
    Rule rule = new Rule.Never(PortState.on("touching.walls"), Optional.of(PortState.on("in.far")));

    assertThat(says(rule, drive(90))).isEqualTo("passed");
    assertThat(says(rule, drive(40))).isEqualTo("missing");
    assertThat(says(rule, FOR_EVER)).startsWith("happened at=");
  }

  @Test
  void measure() {
    Rule x = measure(new Quantity.X(), How.LAST, 100, 120);

    assertThat(says(x, drive(90))).isEqualTo("passed");
    assertThat(says(x, drive(40)))
        .startsWith("less at=")
        .contains("value=6")
        .endsWith("wanted=100");
    assertThat(says(measure(new Quantity.X(), How.MAX, 0, 50), drive(90)))
        .startsWith("more at=")
        .endsWith("wanted=50");
    assertThat(says(measure(new Quantity.Log("speed"), How.MEAN, 0, 50), drive(10)))
        .isEqualTo("never");
    assertThat(says(measure(new Quantity.Heading(), How.LAST, 80, 100), turn("right", 90)))
        .isEqualTo("passed");
    assertThat(says(measure(new Quantity.Speed(), How.MAX, 5, 100), drive(50))).isEqualTo("passed");
    assertThat(says(measure(new Quantity.OffLine(), How.MAX, 0, 0), drive(50))).isEqualTo("passed");
    assertThat(says(measure(new Quantity.TimeOf("in.near"), How.MIN, 0.2, 9), drive(50)))
        .isEqualTo("passed");
    assertThat(says(measure(new Quantity.LengthOf("moving"), How.MAX, 0.5, 9), drive(50)))
        .isEqualTo("passed");
  }

  @Test
  void measuresVariablesAndPlots() {
    String counts =
        """
        event_start
          variables_set VAR=n VALUE=0
          control_repeat TIMES=5
            variables_change VAR=n DELTA=2
            data_log NAME=n VALUE=$n
            control_wait SECONDS=0.1
        """;

    assertThat(says(measure(new Quantity.Variable("n"), How.LAST, 10, 10), counts))
        .isEqualTo("passed");
    assertThat(says(measure(new Quantity.Log("n"), How.COUNT, 5, 5), counts)).isEqualTo("passed");
    assertThat(says(measure(new Quantity.Log("n"), How.MEAN, 6, 6), counts)).isEqualTo("passed");
    assertThat(says(new Rule.EndsWith(PortState.on("variable.n=10")), counts)).isEqualTo("passed");
    assertThat(says(new Rule.Repeats(PortState.on("variable.n>20"), 1, Optional.empty()), counts))
        .isEqualTo("never");
  }

  @Test
  void swingTellsATwoStateFollowerFromASmoothDrive() {
    String zigzag =
        """
        event_start
          control_repeat TIMES=10
            drive_wheels LEFT=10 RIGHT=40
            control_wait SECONDS=0.1
            drive_wheels LEFT=40 RIGHT=10
            control_wait SECONDS=0.1
        """;
    Rule calm = measure(new Quantity.Swing(), How.MEAN, 0, 10);

    assertThat(says(calm, zigzag)).startsWith("more at=").contains("value=30");
    assertThat(says(calm, FOR_EVER)).isEqualTo("never");
  }

  @Test
  void uses() {
    String loop =
        """
        event_start
          control_repeat TIMES=4
            drive_turn DIRECTION=right DEGREES=10 POWER=30
        ---
        drive_stop
        """;
    assertThat(says(uses(1, 0, "control_repeat"), loop)).isEqualTo("passed");
    assertThat(says(uses(1, 0, "drive_stop"), loop)).isEqualTo("missing count=0 wanted=1");
    assertThat(says(uses(0, 1, "drive_turn", "control_repeat"), loop))
        .isEqualTo("many count=2 wanted=1");
    Rule inside =
        new Rule.Uses(List.of("drive_turn"), 1, OptionalInt.empty(), List.of("control_repeat"));
    assertThat(says(inside, loop)).isEqualTo("passed");
    assertThat(says(inside, turn("right", 10))).isEqualTo("missing count=0 wanted=1");
  }

  private static Rule uses(int min, int max, String... blocks) {
    return new Rule.Uses(
        List.of(blocks), min, max > 0 ? OptionalInt.of(max) : OptionalInt.empty(), List.of());
  }

  @Test
  void statesOfWhatCouldBeSeen() {
    assertThat(seen("in.near", drive(40))).isEqualTo("passed");
    assertThat(seen("in.near", drive(10))).isEqualTo("never");
    assertThat(seen("moving", drive(10))).isEqualTo("passed");
    assertThat(seen("forward", drive(30))).isEqualTo("passed");
    assertThat(seen("back", drive(30))).isEqualTo("never");
    assertThat(seen("turning", turn("left", 90))).isEqualTo("passed");
    assertThat(seen("turning.left", turn("left", 90))).isEqualTo("passed");
    assertThat(seen("turning.right", turn("left", 90))).isEqualTo("never");
    assertThat(seen("still", drive(30))).isEqualTo("passed");
    assertThat(seen("still", NOTHING)).isEqualTo("never");
    assertThat(seen("touching", FOR_EVER)).isEqualTo("passed");
    assertThat(seen("task.done", drive(90))).isEqualTo("passed");
    assertThat(seen("task.failed", FOR_EVER)).isEqualTo("passed");
    assertThat(seen("goal.1", drive(90))).isEqualTo("passed");
    assertThat(seen("goal.2", drive(50))).isEqualTo("never");
    assertThat(seen("input.distance.front<300", FOR_EVER)).isEqualTo("passed");
    assertThat(seen("input.distance.front<300", NOTHING)).isEqualTo("never");
  }

  @Test
  void aTextThatWasSaidIsAState() {
    Trial trial = Trial.inYard().hears("hello", "Hello!");
    Rule answered =
        new Rule.RespondsWithin(PortState.on("moving"), PortState.on("said.hello"), 3_000);

    assertThat(trial.says(answered, drive(20) + "  text_say TEXT=\"hello!\"\n"))
        .isEqualTo("passed");
    assertThat(trial.says(answered, drive(20))).startsWith("never at=");
  }

  @Test
  void gatesAndWaterAreStates() {
    assertThat(
            Trial.on("paddy")
                .says(
                    new Rule.Eventually(PortState.on("gate.gate"), OptionalLong.empty(), List.of()),
                    NOTHING))
        .isEqualTo("never");
  }

  @Test
  void theColourOfTheLamp() {
    String red =
        """
        event_start
          light_rgb COLOUR=#ff0000
          control_wait SECONDS=1
          light_rgb COLOUR=#00ff00
        """;
    assertThat(seen("led.rgb=#ff0000", red)).isEqualTo("passed");
    assertThat(seen("led.rgb=#0000ff", red)).isEqualTo("never");
    assertThat(says(new Rule.EndsWith(PortState.on("led.rgb=#00FF00")), red)).isEqualTo("passed");
  }

  @Test
  void placesInOrderNeedNoHaste() {
    Rule order =
        new Rule.Order(
            List.of(
                new Rule.Order.Phase(Optional.empty(), List.of("in.near")),
                new Rule.Order.Phase(Optional.empty(), List.of("in.far"))),
            1,
            Long.MAX_VALUE);

    assertThat(says(order, drive(90))).isEqualTo("passed");
    assertThat(says(order, drive(50)))
        .startsWith("stopped at=")
        .endsWith("after=near square expected=far circle");
  }

  private static String seen(String state, String program) {
    return says(new Rule.Eventually(PortState.on(state), OptionalLong.empty(), List.of()), program);
  }

  private static Rule measure(Quantity of, How how, double min, double max) {
    return new Rule.Measure(
        of, how, OptionalDouble.of(min), OptionalDouble.of(max), Optional.empty());
  }

  private static String says(Rule rule, String program) {
    return Trial.inYard().says(rule, program);
  }
}
