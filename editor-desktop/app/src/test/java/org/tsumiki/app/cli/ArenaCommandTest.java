package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the arena says when there is nothing to see; windows themselves: {@code ArenaWindowTest}.
 */
class ArenaCommandTest {
  /** A machine without a screen, whatever the one is like that runs the test. */
  private static final Map<String, String> NO_DISPLAY = Map.of("LANG", "C.UTF-8");

  @TempDir private Path folder = Path.of("");

  private static CommandRun arena(String... arguments) {
    List<String> all = new ArrayList<>(List.of("arena", "--json"));
    all.addAll(List.of(arguments));
    return CommandRun.in(NO_DISPLAY, all.toArray(String[]::new));
  }

  private static void assertFails(CommandRun run, int exitCode, String code) {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.error().get("code").getAsString()).isEqualTo(code);
    assertThat(run.error().get("message").getAsString()).isNotBlank();
    assertThat(run.error().get("remedy").getAsString()).isNotBlank();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatThereIsNoDisplay() {
    assertFails(arena("--course", "line"), 3, "no-window");
    assertFails(arena("--follow", "ws://127.0.0.1:1/arena"), 3, "no-window");
  }

  @Test
  void saysThatThereIsNoSuchCourse() {
    assertFails(arena("--course", "nowhere"), 2, "unknown-course");
  }

  @Test
  void saysWhatIsWrongWithACourseFile() {
    Path file = Samples.file(folder, "mine.json", "{\"format\": \"tsumiki-course\"");

    assertFails(arena("--course", file.toString()), 1, "not-json");
  }

  @Test
  void saysWhatIsWrongWithAReplay() {
    assertFails(
        arena("--replay", folder.resolve("gone.tsumiki-replay").toString()), 2, "no-such-file");
    Path file = Samples.file(folder, "broken.tsumiki-replay", "{\"format\": \"tsumiki-replay\"");

    assertFails(arena("--replay", file.toString()), 1, "not-json");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsTheReplayThatARunKept() {
    Path kept = folder.resolve("kept.tsumiki-replay");
    String program = Samples.project(folder).toString();
    assertThat(CommandRun.of("run", program, "--replay-out", kept.toString()).exitCode()).isZero();

    assertFails(arena("--replay", kept.toString()), 3, "no-window");
  }

  @Test
  void saysThatAProgramCannotBeRead() {
    assertFails(arena(folder.resolve("gone.tsumiki").toString()), 2, "no-such-file");
    assertFails(
        arena(Samples.file(folder, "odd.tsumiki", new byte[] {1, (byte) 0xff}).toString()),
        1,
        "not-a-project");
  }

  @Test
  void hasNoRoomForMoreProgramsThanRobots() {
    String program = Samples.project(folder).toString();

    assertFails(arena("--course", "crossing", program, program), 2, "too-many-programs");
  }

  @Test
  void saysThatAProgramUsesWhatTheCourseLacks() {
    assertFails(arena("--course", "line", Samples.project(folder).toString()), 1, "missing-port");
  }

  @Test
  void saysWhichOptionIsWrong() {
    assertFails(arena("--size", "large"), 2, "bad-size");
    assertFails(arena("--level", "latin"), 2, "wrong-use");
    assertFails(arena("--at", "-1"), 2, "out-of-range");
    assertFails(arena("--fps", "NaN"), 2, "out-of-range");
    assertFails(arena("--press", "button.a"), 2, "bad-press");
    assertFails(arena("--press", "button.z@1"), 2, "unknown-button");
    assertFails(arena("--follow", "file:///etc/hosts"), 2, "bad-address");
  }
}
