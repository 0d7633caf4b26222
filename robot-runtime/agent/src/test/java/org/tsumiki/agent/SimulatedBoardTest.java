package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.TaskView;
import org.tsumiki.simulator.WorldEvent;

/** A simulated board as a run leaves it. */
class SimulatedBoardTest {
  private static final int LONGEST_TICKS = 30_000;

  @Test
  void theWorldGoesOnUntilTheTaskIsJudged() throws IOException {
    SimulatedBoard board = afterDriving("rest-ahead.json", 40, 600);

    long restTick = untilSettled(board);

    assertThat(board.snapshot().task().state()).isEqualTo(TaskView.State.DONE);
    assertThat(board.takeHappened()).contains(new WorldEvent.TaskDone(restTick));
  }

  @Test
  void weatherThatSomebodyMakesStaysFromRunToRunAndIsRecorded() throws IOException {
    SimulatedBoard board =
        new SimulatedBoard("hata", Course.of(Courses.find("rice-field").orElseThrow()), 7);
    board.set("water.level", 12);
    board.set("button.a", 1);
    board.set("no.such.port", 1);

    board.begin(program(), Set.of());

    assertThat(board.ports().read(board.ports().indexOf("water.level"))).isEqualTo(12);
    assertThat(board.ports().read(board.ports().indexOf("button.a"))).isZero();
    assertThat(board.recording())
        .hasValueSatisfying(recording ->
            assertThat(recording.inputs())
                .containsExactly(new ScriptedInput(0, "water.level", 12)));
  }

  @Test
  void aRobotThatHasRolledOutIsToldToStandOnce() throws IOException {
    SimulatedBoard board = afterDriving("rest-ahead.json", 40, 600);
    board.takeHappened();

    assertThat(board.moves()).isTrue();
    untilSettled(board);
    board.sampled();

    assertThat(board.takeHappened())
        .filteredOn(WorldEvent.Drove.class::isInstance)
        .singleElement()
        .isEqualTo(new WorldEvent.Drove(board.snapshot().tick(), 0, WorldEvent.Motion.STANDS));
  }

  @Test
  void aBallRollsOnAfterTheProgramsEnd() throws IOException {
    SimulatedBoard board = afterDriving("ball-ahead.json", 80, 1000);

    assertThat(untilSettled(board)).isBetween(1_200L, 15_000L);
  }

  private static void drive(SimulatedBoard board, double percent) {
    Ports ports = board.ports();
    ports.write(ports.indexOf(StandardPorts.MOTOR_LEFT.name()), percent);
    ports.write(ports.indexOf(StandardPorts.MOTOR_RIGHT.name()), percent);
  }

  /** A board whose program has driven straight ahead so fast and so long, and has ended. */
  private static SimulatedBoard afterDriving(String course, double percent, int ticks)
      throws IOException {
    SimulatedBoard board = new SimulatedBoard("hana", course(course), 7);
    board.begin(program(), Set.of());
    for (int tick = 0; tick < ticks; tick++) {
      drive(board, percent);
      board.step();
    }
    drive(board, 0);
    board.ended();
    return board;
  }

  /** Lets time pass as long as the board says that it moves; the tick it came to. */
  private static long untilSettled(SimulatedBoard board) {
    for (int i = 0; i < LONGEST_TICKS && board.moves(); i++) {
      board.step();
    }
    assertThat(board.moves()).isFalse();
    board.sampled();
    return board.snapshot().tick();
  }

  private static VerifiedImage program() {
    if (ImageCodec.decode(TestPrograms.driveAndEnd()) instanceof DecodeResult.Decoded decoded
        && Verifier.verify(decoded.image()) instanceof VerifyResult.Verified(VerifiedImage image)) {
      return image;
    }
    throw new AssertionError("no program");
  }

  private static Course course(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SimulatedBoardTest.class.getResourceAsStream("/courses/" + file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (Courses.read(text)) {
        case CourseReadResult.Read(CoursePlan plan) -> Course.of(plan);
        case CourseReadResult.Refused refused -> throw new AssertionError(refused.problem());
      };
    }
  }
}
