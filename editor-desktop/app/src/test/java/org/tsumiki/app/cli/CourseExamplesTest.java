package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.simulator.TaskView;
import org.tsumiki.simulator.TaskView.State;
import org.tsumiki.simulator.WorldEvent;
import org.tsumiki.simulator.WorldEvent.Entered;
import org.tsumiki.simulator.WorldEvent.Obstacle;
import org.tsumiki.simulator.WorldEvent.Touched;
import org.tsumiki.vm.EngineChoice;

/**
 * The programs that lie beside the courses: one does the task in every venue, one fails for the
 * reason that {@code lesson-packs/examples/README.md} tells. More venues: {@code
 * -Dtsumiki.course.seeds=50}.
 */
class CourseExamplesTest {
  private static final Path EXAMPLES = Path.of("../../lesson-packs/examples/courses");
  private static final long SEEDS = Long.getLong("tsumiki.course.seeds", 5);

  /** The mistakes are looked at in the first few venues only. */
  private static final long MISTAKE_SEEDS = Math.min(SEEDS, 3);

  private static final double TICKS_PER_SECOND = 1000;

  /** So much of a try's time may pass until the task is done: children think before they drive. */
  private static final double SHARE_OF_TIME = 0.5;

  private static final int ALL_OF_ONE_SIDE = 35;
  private static final int WITH_THE_CRAB = 65;

  static Stream<String> coursesWithGoals() {
    return Courses.ids().stream()
        .filter(id ->
            Courses.load(id).setting() instanceof Setting.Floor floor
                && !floor.task().goals().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("coursesWithGoals")
  void solutionsDoTheTaskInHalfTheTime(String id) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RunResult run = run(id, SHARE_OF_TIME, seed, "solution");

      assertThat(run.last().task().state())
          .as("%s, seed %d: %s, %s", id, seed, run.last().task(), run.pose())
          .isEqualTo(State.DONE);
    }
  }

  @Test
  void bothRobotsBringAllThatLiesOnTheirSide() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RunResult run = run("kani", SHARE_OF_TIME, seed, "solution-red", "solution-blue");

      assertThat(points(run)).as("seed %d", seed).containsExactly(ALL_OF_ONE_SIDE, ALL_OF_ONE_SIDE);
    }
  }

  @Test
  void theCrabCanBeBroughtTooMostlyButNotInEveryVenue() {
    long caught =
        seeds(SEEDS)
            .filter(seed ->
                points(run("kani", SHARE_OF_TIME, seed, "crab", "solution-blue")).getFirst()
                    == WITH_THE_CRAB)
            .count();

    assertThat(caught).isGreaterThanOrEqualTo(SEEDS * 7 / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"solution", "wrong"})
  void theCrossingIsJudgedByItsLesson(String program) {
    CommandRun run =
        CommandRun.of(
            "grade",
            EXAMPLES.resolve("crossing").resolve(program + ".tsumiki").toString(),
            "--lesson",
            "traffic-signal/crossing-button",
            "--json");

    assertThat(run.json().get("passed").getAsBoolean()).isEqualTo(program.equals("solution"));
  }

  @Test
  void whoLooksAtOneSensorOnlyDrivesStraightOnAtTheFirstBend() {
    seeds(SEEDS)
        .mapToObj(seed -> wrong("line", seed))
        .forEach(run -> {
          assertThat(run.last().task()).isEqualTo(open(false));
          assertThat(zonesEntered(run, "robot")).doesNotContain("right");
          assertThat(touched(run).getFirst().what()).isEqualTo(Obstacle.BOX);
        });
  }

  @Test
  void whoFollowsAnEdgeTurnsBackAtTheFirstGap() {
    seeds(MISTAKE_SEEDS)
        .mapToObj(seed -> wrong("gaps", seed))
        .forEach(run -> {
          assertThat(run.last().task()).isEqualTo(open(false));
          assertThat(zonesEntered(run, "robot")).containsOnly("west", "start");
        });
  }

  @Test
  void whoForgetsHowWideTheRobotIsTouchesTheFirstPost() {
    seeds(MISTAKE_SEEDS)
        .mapToObj(seed -> wrong("slalom", seed))
        .forEach(run -> {
          assertThat(run.last().task().state()).isEqualTo(State.FAILED);
          assertThat(touched(run).getFirst().id()).isEqualTo("post-1");
          assertThat(run.happened())
              .contains(new WorldEvent.TaskFailed(run.last().task().endedTick(), 0, 0));
        });
  }

  @Test
  void whoAlwaysTurnsRightNeverComesToTheFinish() {
    seeds(MISTAKE_SEEDS)
        .mapToObj(seed -> wrong("maze", seed))
        .forEach(run -> {
          assertThat(run.last().task()).isEqualTo(open(false));
          assertThat(zonesEntered(run, "robot")).isEmpty();
          assertThat(touched(run)).hasSizeGreaterThan(10);
        });
  }

  @Test
  void whoLooksForTheColourTooEarlyTouchesNoCan() {
    seeds(MISTAKE_SEEDS)
        .mapToObj(seed -> wrong("sorting", seed))
        .forEach(run -> {
          assertThat(run.last().task().state()).isEqualTo(State.OPEN);
          assertThat(run.last().task().goals()).contains(false);
          assertThat(touched(run)).isEmpty();
          assertThat(points(run)).containsExactly(0);
        });
  }

  @Test
  void whoWaitsTooLongFindsThePaddyFullAndIsHomeAllTheSame() {
    seeds(MISTAKE_SEEDS)
        .mapToObj(seed -> wrong("paddy", seed))
        .forEach(run -> {
          assertThat(run.last().task()).isEqualTo(open(false, true));
          assertThat(run.last().fill()).contains(1.0);
        });
  }

  @Test
  void whoMixesUpLeftAndRightPushesEverythingAwayFromTheGoal() {
    seeds(MISTAKE_SEEDS)
        .mapToObj(seed -> wrong("kani", seed))
        .forEach(run -> {
          assertThat(points(run)).containsExactly(0, 0);
          assertThat(touched(run).stream().map(Touched::id))
              .contains("red-can-1", "red-can-2", "red-ball");
          assertThat(run.last().things().subList(0, 3).stream().map(Pose::yMm))
              .allMatch(y -> y < 400);
        });
  }

  private static TaskView open(Boolean... goals) {
    return new TaskView(State.OPEN, List.of(goals), TaskView.NOT_YET);
  }

  private static List<Integer> points(RunResult run) {
    return run.robots().stream().map(robot -> robot.points()).toList();
  }

  private static List<String> zonesEntered(RunResult run, String who) {
    return told(run, Entered.class)
        .filter(entered -> entered.who().equals(who))
        .map(Entered::zone)
        .toList();
  }

  private static List<Touched> touched(RunResult run) {
    return told(run, Touched.class).toList();
  }

  private static <T extends WorldEvent> Stream<T> told(RunResult run, Class<T> kind) {
    return run.happened().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static LongStream seeds(long last) {
    return LongStream.rangeClosed(1, last);
  }

  private static RunResult wrong(String id, long seed) {
    return run(id, 1, seed, "wrong");
  }

  private static RunResult run(String id, double share, long seed, String... programs) {
    CoursePlan plan = Courses.load(id);
    List<RunEntry> entries =
        Stream.of(programs)
            .map(name -> ready(EXAMPLES.resolve(id).resolve(name + ".tsumiki")))
            .map(program -> new RunEntry(program.image(), List.of()))
            .toList();
    double seconds = ((Setting.Floor) plan.setting()).task().seconds();
    long untilTick = Math.round(seconds * share * TICKS_PER_SECOND);
    return switch (SimulatedRun.run(
        entries, Course.of(plan), seed, untilTick, EngineChoice.INTERPRETER)) {
      case RunOutcome.Ran(RunResult result) -> result;
      case RunOutcome.CannotRun(String port) -> throw new AssertionError(id + " has no " + port);
    };
  }

  private static ReadyProgram ready(Path file) {
    return switch (ReadyProgram.prepare(file, Language.ENGLISH)) {
      case ReadyProgram.Preparation.Ready(ReadyProgram program) -> program;
      case ReadyProgram.Preparation.NotReady(Outcome.Failure why) ->
          throw new AssertionError(file + ": " + why);
    };
  }
}
