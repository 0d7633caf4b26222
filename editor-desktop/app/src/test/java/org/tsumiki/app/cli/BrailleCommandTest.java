package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.braille.Braille;

/** What the command line makes for fingers. */
class BrailleCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void packsPrintBringsBrailleAndTactileSheets() throws IOException {
    CommandRun run =
        CommandRun.of(
            "packs",
            "print",
            "sensing/colour-cards",
            "--braille",
            "--tactile",
            "--level",
            "ruby",
            "-o",
            folder.toString(),
            "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "colour-cards.brf", "tactile-cards.pdf", "tactile-angles.pdf", "tactile-blocks.pdf");
    String brf = Files.readString(folder.resolve("colour-cards.brf"), StandardCharsets.US_ASCII);
    assertThat(brf).endsWith("\f");
    assertThat(brf.split("\f")[0].split("\r\n").length).isLessThanOrEqualTo(18);
    assertThat(brf).contains(Braille.ofKana("おはなし").ascii());
  }

  @Test
  void brailleIsMadeOnlyWhenItIsAskedFor() throws IOException {
    CommandRun.of("packs", "print", "sensing/colour-cards", "-o", folder.toString());

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .noneMatch(name -> name.endsWith(".brf") || name.startsWith("tactile"));
    }
  }

  @Test
  void aProgramIsReadInWordsAndInBraille() {
    String file = Samples.project(folder).toString();

    CommandRun words = CommandRun.of("read", file, "--level", "hira", "--json");
    CommandRun braille = CommandRun.of("read", file, "--braille", "--level", "hira");

    assertThat(words.exitCode()).isZero();
    assertThat(words.json().get("scripts").toString()).contains("スタート したとき");
    assertThat(braille.out()).contains(Braille.ofKana("スタート したとき").ascii());
  }

  @Test
  void aCourseIsPrintedForFingers() throws IOException {
    Path pdf = folder.resolve("maze.pdf");

    CommandRun run =
        CommandRun.of("course", "print", "maze", "--tactile", "-o", pdf.toString(), "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("pages").getAsInt()).isEqualTo(2);
    assertThat(CommandRun.of("course", "map", "maze", "--tactile").out())
        .startsWith("<svg ")
        .contains("class=\"braille\"");
  }
}
