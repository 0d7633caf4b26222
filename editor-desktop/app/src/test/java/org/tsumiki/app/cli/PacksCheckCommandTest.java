package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PacksCheckCommandTest {
  private static final Path PACK =
      Path.of("../../lesson-packs/packs/src/main/resources/org/tsumiki/packs/traffic-signal");

  @Test
  void tellsWhatEveryProgramOfALessonGot() {
    CommandRun run =
        CommandRun.of("packs", "check", PACK.toString(), "--lesson", "one-light", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("lessons").getAsInt()).isEqualTo(1);
    assertThat(run.json().getAsJsonArray("findings")).isEmpty();
    JsonObject tooShort = program(run.json().getAsJsonArray("graded"), "one-second");
    assertThat(tooShort.get("passed").getAsBoolean()).isFalse();
    assertThat(tooShort.get("check").getAsString()).isEqualTo("three-seconds");
    assertThat(tooShort.get("outcome").getAsString()).isEqualTo("short");
    assertThat(tooShort.get("runs").getAsInt()).isEqualTo(3);
    assertThat(program(run.json().getAsJsonArray("graded"), "solution").get("score").getAsInt())
        .isEqualTo(100);
  }

  @Test
  void aLessonThatIsNotThereIsSaid() {
    CommandRun run =
        CommandRun.of("packs", "check", PACK.toString(), "--lesson", "no-light", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code").getAsString()).isEqualTo("unknown-lesson");
  }

  @Test
  void anOutlineIsGradedForTheLessonInWhoseFolderItLies() {
    CommandRun run =
        CommandRun.of(
            "grade", PACK.resolve("one-light/wrong-one-second.blocks").toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    JsonObject check = run.json().getAsJsonArray("checks").get(1).getAsJsonObject();
    assertThat(check.get("atTick").getAsLong()).isEqualTo(1_000);
    assertThat(check.get("scenario").getAsString()).isEqualTo("alone");
    assertThat(check.get("seed").getAsLong()).isEqualTo(1);
    assertThat(check.get("outcome").getAsString()).isEqualTo("short");
  }

  private static JsonObject program(JsonArray graded, String name) {
    return graded.asList().stream()
        .map(one -> one.getAsJsonObject())
        .filter(one -> one.get("program").getAsString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
