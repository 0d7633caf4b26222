package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;
import org.tsumiki.program.Statement.Direction;
import org.tsumiki.vm.RunEvent;

/** The drive blocks that gain and lose power softly, on a robot with lag and unequal wheels. */
final class SoftDrivingTest {
  private static final long LONG_ENOUGH_TICKS = 30_000;

  private static Expression number(double value) {
    return new NumberLiteral("number", value);
  }

  @ParameterizedTest(name = "{0} {1} cm at {2} %, seed {3}")
  @CsvSource({
    "FORWARD, 30, 50, 1",
    "FORWARD, 30, 50, 2",
    "FORWARD, 60, 100, 3",
    "FORWARD, 5, 100, 4",
    "FORWARD, 1, 30, 5",
    "FORWARD, -20, 40, 7",
    "BACK, 20, 40, 8",
    "FORWARD, 0, 40, 9"
  })
  void drivesAsFarAsTheBlockSays(Direction direction, double cm, double power, long seed) {
    RunResult run =
        run(new Statement.DriveDistance("drive", direction, number(cm), number(power)), seed);
    double wanted = direction == Direction.BACK ? -cm * 10 : cm * 10;
    PoseSample begin = run.track().getFirst();
    PoseSample end = run.track().getLast();
    double made =
        (end.xMm() - begin.xMm()) * cosine(begin) + (end.yMm() - begin.yMm()) * sine(begin);
    assertThat(made).isEqualTo(wanted, within(2.0));
    assertThat(run.outputs().get("motor.left")).isZero();
    assertThat(run.outputs().get("motor.right")).isZero();
  }

  @ParameterizedTest(name = "{0} {1} degrees at {2} %, seed {3}")
  @CsvSource({
    "RIGHT, 90, 50, 1",
    "LEFT, 90, 50, 2",
    "LEFT, 360, 100, 3",
    "RIGHT, 10, 30, 4",
    "RIGHT, -45, 40, 5",
    "LEFT, 720, 60, 6"
  })
  void turnsAsFarAsTheBlockSays(Direction direction, double degrees, double power, long seed) {
    RunResult run =
        run(new Statement.DriveTurn("turn", direction, number(degrees), number(power)), seed);
    double wanted = direction == Direction.LEFT ? -degrees : degrees;
    // Headings in the world grow to the left.
    double made = 0;
    for (int i = 1; i < run.track().size(); i++) {
      double step = run.track().get(i - 1).headingDeg() - run.track().get(i).headingDeg();
      made += step - 360 * Math.rint(step / 360);
    }
    assertThat(made).isEqualTo(wanted, within(2.0));
    assertThat(run.outputs().get("motor.left")).isZero();
    assertThat(run.outputs().get("motor.right")).isZero();
  }

  @ParameterizedTest(name = "{0}, {1} % for {2} s")
  @CsvSource({"60, 60, 2, 1", "-30, 80, 1, 2", "100, 100, 0.2, 3"})
  void drivesAsLongAsTheBlockSays(double left, double right, double seconds, long seed) {
    RunResult run =
        run(new Statement.DriveTime("time", number(left), number(right), number(seconds)), seed);
    long end =
        run.events().stream()
            .filter(RunEvent.ScriptEnded.class::isInstance)
            .mapToLong(RunEvent::tick)
            .findFirst()
            .orElseThrow();
    assertThat(end).isEqualTo(Math.round(seconds * 1_000));
    assertThat(run.outputs().get("motor.left")).isZero();
  }

  private static double cosine(PoseSample pose) {
    return StrictMath.cos(StrictMath.toRadians(pose.headingDeg()));
  }

  private static double sine(PoseSample pose) {
    return StrictMath.sin(StrictMath.toRadians(pose.headingDeg()));
  }

  private static RunResult run(Statement statement, long seed) {
    Program program =
        new Program(
            List.of(),
            List.of(),
            List.of(new Program.Script("start", new Hat.Start(), List.of(statement))),
            List.of());
    CompileResult.Compiled compiled = (CompileResult.Compiled) Compiler.compile(program);
    VerifyResult.Verified verified = (VerifyResult.Verified) Verifier.verify(compiled.image());
    Course course = Course.of(Courses.load("line"));
    return ((RunOutcome.Ran)
            SimulatedRun.run(verified.image(), course, seed, List.of(), LONG_ENOUGH_TICKS))
        .result();
  }
}
