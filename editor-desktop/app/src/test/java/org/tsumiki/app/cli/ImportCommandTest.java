package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String PROJECT =
      """
      {"targets":[{"isStage":true,"name":"Stage","variables":{},"lists":{},"broadcasts":{},
      "blocks":{"a":{"opcode":"event_whenflagclicked","next":"b","topLevel":true,"x":0,"y":0},
      "b":{"opcode":"looks_say","next":"c","inputs":{"MESSAGE":[1,[10,"hello"]]}},
      "c":{"opcode":"motion_movesteps","next":null,"inputs":{"STEPS":[1,[4,"10"]]}}}}],
      "meta":{"semver":"3.0.0"}}\
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void writesAProjectThatRunsAndListsWhatWasNotTaken() throws IOException {
    Path file = sb3("game.sb3", PROJECT);

    CommandRun run = CommandRun.of("import", file.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("2 of 3 blocks taken")
        .contains("move … steps [motion_movesteps]: left out; a remark stands where it was");
    CommandRun played = CommandRun.of("run", folder.resolve("game.tsumiki").toString());
    assertThat(played.out()).contains("hello");
  }

  @Test
  void saysTheSameInOneJsonDocument() throws IOException {
    Path target = folder.resolve("other.tsumiki");

    CommandRun run =
        CommandRun.of(
            "import", sb3("game.sb3", PROJECT).toString(), "-o", target.toString(), "--json");

    assertThat(run.json().get("taken").getAsInt()).isEqualTo(2);
    assertThat(
            run.json()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .get("opcode")
                .getAsString())
        .isEqualTo("motion_movesteps");
    assertThat(target).exists();
  }

  @Test
  void speaksJapanese() throws IOException {
    CommandRun run =
        CommandRun.in(Map.of("LANG", "ja_JP.UTF-8"), "import", sb3("game.sb3", PROJECT).toString());

    assertThat(run.out()).contains("取り込めなかったもの").contains("歩動かす");
  }

  @Test
  void neverWritesOverAProjectThatNobodyNamed() throws IOException {
    Path file = sb3("game.sb3", PROJECT);
    Path mine = Files.writeString(folder.resolve("game.tsumiki"), "mine");

    CommandRun run = CommandRun.of("import", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("-o");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void refusesWhatIsNoScratchProject() throws IOException {
    Path file = Files.writeString(folder.resolve("x.sb3"), "hello");

    CommandRun run = CommandRun.of("import", file.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error().get("code").getAsString()).isEqualTo("not-scratch");
    assertThat(CommandRun.of("import", folder.resolve("none.sb3").toString()).exitCode())
        .isEqualTo(2);
  }

  private Path sb3(String name, String projectJson) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("project.json"));
      zip.write(projectJson.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
