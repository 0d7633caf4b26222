package org.tsumiki.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.Button;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Hat;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;
import org.tsumiki.simulator.ScriptedInput;

final class NarratorTest {
  private static final CoursePlan LINE = Courses.load("line");
  private static final CoursePlan CROSSING = Courses.load("crossing");

  private static Expression number(String id, double value) {
    return new Expression.NumberLiteral(id, value);
  }

  private static Statement drive(String id, Statement.Direction direction, double cm) {
    return new Statement.DriveDistance(id, direction, number(id + "c", cm), number(id + "p", 50));
  }

  private static Statement turn(String id, Statement.Direction direction, double degrees) {
    return new Statement.DriveTurn(id, direction, number(id + "d", degrees), number(id + "p", 40));
  }

  private static Shown.Run run(CoursePlan course, Detail detail, Statement... statements) {
    return run(course, detail, List.of(), statements);
  }

  private static Shown.Run run(
      CoursePlan course, Detail detail, List<ScriptedInput> inputs, Statement... statements) {
    return shown(course, inputs, statements).run(detail);
  }

  private static Shown shown(
      CoursePlan course, List<ScriptedInput> inputs, Statement... statements) {
    Program.Script script = new Program.Script("hat", new Hat.Start(), List.of(statements));
    List<Program.Variable> variables = List.of(new Program.Variable("v", "score"));
    Program program = new Program(variables, List.of(), List.of(script), List.of());
    return new Shown("test", program, course, 1, inputs, 15_000);
  }

  private static List<String> moves(Shown.Run run) {
    return run.told().stream()
        .filter(one -> one.kind() == Told.Kind.MOVE || one.kind() == Told.Kind.TOUCH)
        .map(one -> one.texts().en())
        .toList();
  }

  @Test
  void eachMovementIsToldWhenItHasEnded() {
    Shown.Run run =
        run(
            LINE,
            Detail.NORMAL,
            drive("a", Statement.Direction.FORWARD, 30),
            turn("b", Statement.Direction.LEFT, 90),
            drive("c", Statement.Direction.BACK, 8));
    assertThat(moves(run)).containsExactly("30 cm forward.", "Turned left 90°.", "8 cm back.");
    assertThat(run.english().getFirst()).isEqualTo("The program started.");
    assertThat(run.english().getLast()).isEqualTo("The program reached its end.");
  }

  /** Its wheels slip a little, and it tells of them twenty times a second. */
  @Test
  void aRobotThatIsOnlyHeardIsToldOfFromItsWheels() {
    List<Told> told =
        shown(
                LINE,
                List.of(),
                drive("a", Statement.Direction.FORWARD, 30),
                turn("b", Statement.Direction.LEFT, 90),
                drive("c", Statement.Direction.BACK, 8))
            .heard(Detail.NORMAL, 50);
    List<String> moves =
        told.stream()
            .filter(one -> one.kind() == Told.Kind.MOVE)
            .map(one -> one.texts().en())
            .toList();
    assertThat(moves).hasSize(3);
    assertThat(moves.get(0)).matches("(29|30|31) cm forward\\.");
    assertThat(moves.get(1)).matches("Turned left (8[5-9]|9[0-5])°\\.");
    assertThat(moves.get(2)).matches("[789] cm back\\.");
    assertThat(told.getFirst().texts().en()).isEqualTo("The program started.");
    assertThat(told.getLast().texts().en()).isEqualTo("The program reached its end.");
  }

  @Test
  void aRobotThatIsOnlyHeardIsToldOfItsLamps() {
    Shown.solutions().stream()
        .filter(shown -> shown.name().startsWith("traffic-signal/"))
        .forEach(shown -> {
          List<String> seen = outputs(shown.run(Detail.NORMAL).told());
          assertThat(outputs(shown.heard(Detail.NORMAL, 50))).as(shown.name()).isEqualTo(seen);
        });
  }

  private static List<String> outputs(List<Told> told) {
    return told.stream()
        .filter(one -> one.kind() == Told.Kind.OUTPUT || one.kind() == Told.Kind.SAID)
        .map(one -> one.texts().en())
        .toList();
  }

  @Test
  void aCurveIsToldWithItsAngle() {
    Shown.Run run =
        run(
            LINE,
            Detail.NORMAL,
            new Statement.DriveTime("a", number("l", 30), number("r", 50), number("s", 2)));
    assertThat(moves(run)).hasSize(1);
    assertThat(moves(run).getFirst()).matches("\\d+ cm forward while turning left \\d+°\\.");
  }

  @Test
  void whatStopsTheRobotIsToldAfterTheWayThere() {
    Shown.Run run =
        run(
            LINE,
            Detail.NORMAL,
            turn("t", Statement.Direction.RIGHT, 90),
            new Statement.Drive("d", Statement.Direction.FORWARD, number("p", 40)),
            new Statement.Wait("w", number("s", 3)));
    assertThat(moves(run)).hasSize(3);
    assertThat(moves(run).get(1)).matches("\\d+ cm forward\\.");
    assertThat(moves(run).getLast()).startsWith("Touched ").endsWith(".");
  }

  @Test
  void aQuestionIsToldWithTheNumberThatDecided() {
    Expression near =
        new Expression.Compare(
            "c", Expression.CompareOperator.GT, new Expression.DistanceCm("d"), number("n", 500));
    Shown.Run run =
        run(
            LINE,
            Detail.EXACT,
            new Statement.If(
                "i", near, List.of(), List.of(drive("a", Statement.Direction.FORWARD, 1))));
    assertThat(run.english())
        .anySatisfy(text ->
            assertThat(text)
                .matches("Distance ahead \\(cm\\) is more than 500\\? It is [\\d.]+\\. No\\."));
  }

  @Test
  void aLoopUntilSaysWhatItsConditionSaysAndNotTheOppositeThatItsCodeAsks() {
    Expression done =
        new Expression.Compare(
            "c",
            Expression.CompareOperator.EQ,
            new Expression.GetVariable("g", "v"),
            number("n", 2));
    Statement add = new Statement.ChangeVariable("a", "v", number("one", 1));
    Statement wait = new Statement.Wait("w", number("s", 1));
    Shown.Run run =
        run(CROSSING, Detail.NORMAL, new Statement.RepeatUntil("r", done, List.of(add, wait)));
    assertThat(run.english())
        .containsExactly(
            "The program started.",
            "Score equals 2? It is 0. No.",
            "“score” is now 1.",
            "“score” is now 2.",
            "Score equals 2? It is 2. Yes.",
            "The program reached its end.");
  }

  @Test
  void aWaitIsToldWhenItBeginsAndWhenItEnds() {
    Statement wait = new Statement.WaitUntil("w", new Expression.ButtonHeld("b", Button.A));
    List<ScriptedInput> press =
        List.of(new ScriptedInput(2000, "button.a", 1), new ScriptedInput(2300, "button.a", 0));
    Shown.Run run =
        run(
            CROSSING,
            Detail.NORMAL,
            press,
            wait,
            new Statement.SignalLamp("l", Statement.Signal.CAR, Statement.Lamp.RED, true));
    assertThat(run.english())
        .containsExactly(
            "The program started.",
            "Waiting until: button A is held down.",
            "Button A is held down? Yes.",
            "The car signal turned red on.",
            "Button A was pressed.",
            "The program reached its end.");
  }

  private static Statement weaving() {
    Statement left = new Statement.DriveWheels("a", number("al", 20), number("ar", 40));
    Statement right = new Statement.DriveWheels("b", number("bl", 40), number("br", 20));
    Statement one = new Statement.Wait("w", number("ws", 0.3));
    Statement other = new Statement.Wait("x", number("xs", 0.3));
    return new Statement.Repeat("r", number("n", 5), List.of(left, one, right, other));
  }

  @Test
  void whatRepeatsQuicklyIsToldTogether() {
    Statement again = weaving();
    Shown.Run run = run(LINE, Detail.NORMAL, again);
    assertThat(moves(run))
        .anySatisfy(text ->
            assertThat(text).matches("Turned left and right \\d+ times, went \\d+ cm along\\."));
    assertThat(moves(run).size()).isLessThan(4);
    assertThat(moves(run(LINE, Detail.EXACT, again)).size()).isGreaterThan(8);
  }

  @Test
  void aLampThatBlinksIsToldOnceAndOnceMoreWhenItIsCalm() {
    Statement on = new Statement.SignalLamp("a", Statement.Signal.CAR, Statement.Lamp.RED, true);
    Statement off = new Statement.SignalLamp("b", Statement.Signal.CAR, Statement.Lamp.RED, false);
    Statement half = new Statement.Wait("w", number("ws", 0.4));
    Statement rest = new Statement.Wait("x", number("xs", 0.4));
    Statement blinking = new Statement.Repeat("r", number("n", 8), List.of(on, half, off, rest));
    Shown.Run run =
        run(CROSSING, Detail.NORMAL, blinking, new Statement.Wait("e", number("es", 3)));
    assertThat(run.english())
        .containsExactly(
            "The program started.",
            "The car signal turned red on.",
            "The car signal turned red off.",
            "The car signal turned red on.",
            "The car signal blinks red.",
            "The car signal no longer blinks red; it stays off.",
            "The program reached its end.");
  }

  @Test
  void terseLeavesQuestionsAndVariablesOut() {
    Expression yes = new Expression.LineIsBlack("c", org.tsumiki.program.Side.LEFT);
    Shown.Run run =
        run(
            LINE,
            Detail.TERSE,
            new Statement.If("i", yes, List.of(), List.of()),
            new Statement.SetVariable("s", "v", number("n", 5)),
            new Statement.Say("y", new Expression.TextLiteral("t", "hello")),
            drive("d", Statement.Direction.FORWARD, 10));
    assertThat(run.english())
        .containsExactly(
            "The program started.",
            "It said “hello”.",
            "Left “Start”.",
            "10 cm forward.",
            "The program reached its end.");
  }

  @Test
  void theSameRunIsToldTheSameWay() {
    Shown shown = RandomDrive.of(4);
    assertThat(shown.run(Detail.NORMAL).told()).isEqualTo(shown.run(Detail.NORMAL).told());
  }

  @Test
  void noSentenceHasAHoleAtAnyLevel() {
    for (Shown shown : Shown.solutions().subList(0, 12)) {
      for (Told told : shown.run(Detail.NORMAL).told()) {
        LevelledText text = told.texts();
        assertThat(List.of(text.hira(), text.kanji(), text.en()))
            .as(shown.name())
            .noneMatch(level -> level.contains("{") || level.contains("%") || level.isBlank());
      }
    }
  }

  @Test
  void aTrapSaysWhereAndWhy() {
    Narrator narrator =
        new Narrator(new Subject(CROSSING, Optional.empty(), Optional.empty()), Detail.NORMAL);
    List<Told> told =
        narrator.end(
            new Ending.Trapped(LevelledText.verbatim("wait"), LevelledText.verbatim("Too long.")));
    assertThat(told.getLast().texts().en())
        .isEqualTo("The program stopped at the block “wait”. Too long.");
  }
}
