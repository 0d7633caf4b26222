package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final String EXAMPLES = "../../lesson-packs/examples/courses/";

  @TempDir private Path folder = Path.of("");

  private String recorded() {
    String replay = folder.resolve("kani.tsumiki-replay").toString();
    CommandRun run =
        CommandRun.of(
            "run",
            EXAMPLES + "kani/solution-red.tsumiki",
            "--with",
            EXAMPLES + "kani/solution-blue.tsumiki",
            "--course",
            "kani",
            "--seed",
            "5",
            "--until",
            "9",
            "--replay-out",
            replay);
    assertThat(run.exitCode()).isZero();
    return replay;
  }

  @Test
  void aRunThatWasKeptIsTheSameWhenItIsLivedAgain() {
    String replay = recorded();
    CommandRun check = CommandRun.of("replay", "check", replay, "--json");
    assertThat(check.exitCode()).isZero();
    JsonObject report = check.json();
    assertThat(report.get("same").getAsBoolean()).isTrue();
    assertThat(report.get("course").getAsString()).isEqualTo("kani");
    assertThat(report.get("seed").getAsLong()).isEqualTo(5);
    assertThat(report.get("ticks").getAsLong()).isEqualTo(9000);
    assertThat(report.getAsJsonArray("programs")).hasSize(2);
    assertThat(CommandRun.of("replay", "check", replay).out())
        .contains("the same, bit for bit", "\"kani\", seed 5, 9.000 s");
  }

  @Test
  void namesTheFirstBadSecondOfARunThatWasAltered() throws IOException {
    Path replay = Path.of(recorded());
    String text = Files.readString(replay);
    Files.writeString(replay, text.replace("\"seed\":\"5\"", "\"seed\":\"6\""));
    CommandRun check = CommandRun.of("replay", "check", replay.toString(), "--json");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.json().get("same").getAsBoolean()).isFalse();
    JsonObject differs = check.json().getAsJsonObject("differs");
    assertThat(differs.get("second").getAsLong()).isEqualTo(1);
    assertThat(differs.get("what").getAsString()).isEqualTo("state");
    assertThat(CommandRun.of("replay", "check", replay.toString()).out())
        .contains("The first bad second is 1");
  }

  @Test
  void saysThatAnotherSimulatorRecordedIt() throws IOException {
    Path replay = Path.of(recorded());
    String text = Files.readString(replay);
    Files.writeString(replay, text.replaceFirst("\"simulator\":\\d+", "\"simulator\":999"));
    CommandRun check = CommandRun.of("replay", "check", replay.toString(), "--json");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.json().get("otherSimulator").getAsBoolean()).isTrue();
    assertThat(CommandRun.of("replay", "check", replay.toString()).out()).contains("version 999");
  }

  @Test
  void refusesWhatIsNoReplayWithItsPlace() throws IOException {
    Path broken = Files.writeString(folder.resolve("x.tsumiki-replay"), "{}");
    CommandRun check = CommandRun.of("replay", "check", broken.toString(), "--json");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.error().get("code").getAsString()).isEqualTo("not-a-replay");
    assertThat(check.error().get("remedy").getAsString()).isNotBlank();
    assertThat(CommandRun.of("replay", "check", "nowhere.tsumiki-replay").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("replay").exitCode()).isEqualTo(2);
  }

  @Test
  void aReplayThatCannotBeWrittenIsSaid() {
    CommandRun run =
        CommandRun.of(
            "run",
            EXAMPLES + "maze/solution.tsumiki",
            "--until",
            "1",
            "--replay-out",
            folder.resolve("nowhere/x.tsumiki-replay").toString(),
            "--json");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.error().get("code").getAsString()).isEqualTo("not-writable");
  }
}
