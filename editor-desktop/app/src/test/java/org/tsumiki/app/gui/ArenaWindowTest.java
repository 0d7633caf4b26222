package org.tsumiki.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.EngineChoice;

/** The arena's window itself, looked at from outside: where robots are, and what keys do. */
@NeedsDisplay
class ArenaWindowTest {
  private static final Path PROGRAM =
      Path.of("..", "..", "lesson-packs", "examples", "courses", "line", "solution.tsumiki");
  private static final Course COURSE = Course.of(ArenaScreen.COURSE);
  private static final int STEPS = 50;
  private static final long STEP_TICKS = 100;

  @TempDir private Path home = Path.of("");

  @Test
  void keysGoBackAndForthInARunAndTheRobotIsWhereTheSimulatorHasIt()
      throws IOException, InterruptedException {
    try (ArenaUnderTest arena = ArenaUnderTest.open(home, "--course", "line", PROGRAM.toString())) {
      arena.lookUntil("arena-1-begins", ArenaScreen::showsACourse);
      arena.press("SPACE", 1);
      arena.press("LEFT", 4 * STEPS);
      BufferedImage start =
          arena.lookUntil("arena-2-start", screen -> ArenaScreen.robotIsAt(screen, poseAt(0)));
      assertThat(ArenaScreen.robotIsAt(start, poseAt(STEPS * STEP_TICKS))).isFalse();

      arena.press("RIGHT", STEPS);
      Pose later = poseAt(STEPS * STEP_TICKS);
      BufferedImage on =
          arena.lookUntil("arena-3-on", screen -> ArenaScreen.robotIsAt(screen, later));
      assertThat(ArenaScreen.robotIsAt(on, poseAt(0))).isFalse();

      arena.press("LEFT", STEPS);
      arena.lookUntil("arena-4-back", screen -> ArenaScreen.robotIsAt(screen, poseAt(0)));
      arena.press("ESCAPE", 1);
      assertThat(arena.exitCode()).isZero();
    }
  }

  private static VerifiedImage image() {
    return ProjectReader.read(text()) instanceof ReadResult.Read(var project)
            && Compiler.compile(project.program()) instanceof CompileResult.Compiled compiled
            && Verifier.verify(compiled.image()) instanceof VerifyResult.Verified(var image)
        ? image
        : fail("the program of the course is sound");
  }

  private static String text() {
    try {
      return Files.readString(PROGRAM);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Pose poseAt(long tick) {
    List<RunEntry> entries = List.of(new RunEntry(image(), List.of()));
    return switch (SimulatedRun.run(entries, COURSE, 0, tick, EngineChoice.INTERPRETER)) {
      case RunOutcome.Ran(var result) -> result.pose();
      case RunOutcome.CannotRun(String port) -> throw new AssertionError(port);
    };
  }
}
