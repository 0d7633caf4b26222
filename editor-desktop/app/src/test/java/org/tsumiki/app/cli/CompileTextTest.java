package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compile --text}: the program as text. */
final class CompileTextTest {
  @TempDir Path folder;

  @Test
  void printsTheProgramAndNothingElse() {
    CommandRun run = text("java");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("import static tsumiki.Robot.*;\n")
        .contains("robot.carSignal(RED, ON);")
        .endsWith("}" + System.lineSeparator());
    assertThat(text("python").out()).contains("    robot.car_signal(RED, ON)");
  }

  @Test
  void jsonTellsWhereBlocksStand() {
    JsonObject text = text("python", "--json").json().getAsJsonObject("text");

    assertThat(text.get("style").getAsString()).isEqualTo("python");
    JsonObject hat = text.getAsJsonArray("spans").get(0).getAsJsonObject();
    String program = text.get("text").getAsString();
    assertThat(
            program.substring(hat.get("startOffset").getAsInt(), hat.get("endOffset").getAsInt()))
        .startsWith("@on_start\ndef start():");
  }

  @Test
  void unfinishedProgramIsTextTooAndSaysWhatIsMissingAside() throws IOException {
    try (InputStream unfinished =
        Objects.requireNonNull(getClass().getResourceAsStream("/programs/unfinished.tsumiki"))) {
      String json = new String(unfinished.readAllBytes(), StandardCharsets.UTF_8);
      Path file = Samples.file(folder, "unfinished.tsumiki", json);

      CommandRun run = CommandRun.of("compile", file.toString(), "--text", "python");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).contains("___");
      assertThat(run.err()).isNotBlank();
    }
  }

  @Test
  void imageHasNoText() {
    Path image = Samples.file(folder, "image", Samples.imageBytes(folder));

    CommandRun run = CommandRun.of("compile", image.toString(), "--text", "java");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("A compiled image has no text.");
  }

  @Test
  void unknownLanguageIsWrongUse() {
    assertThat(text("cobol").exitCode()).isEqualTo(2);
  }

  private CommandRun text(String style, String... more) {
    Stream<String> arguments =
        Stream.of("compile", Samples.project(folder).toString(), "--text", style);
    return CommandRun.of(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }
}
