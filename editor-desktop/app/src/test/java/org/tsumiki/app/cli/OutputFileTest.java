package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that commands write because the person named them. */
class OutputFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void imageReplacesAnOlderOneAndLeavesNothingBeside() throws IOException {
    Path image = Samples.file(folder, "out/program.image", "old");

    assertThat(compileTo(image).exitCode()).isZero();

    assertThat(Files.readAllBytes(image)).isEqualTo(Samples.imageBytes(folder));
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files).containsExactly(image);
    }
  }

  @Test
  void folderIsNeverReplacedByAnImage() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    CommandRun run = compileTo(empty);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).startsWith(empty + ": ");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void linkStaysALinkToTheFileThatIsWritten() throws IOException {
    Path image = Samples.file(folder, "program.image", "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), image);

    assertThat(compileTo(link).exitCode()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(Files.readAllBytes(image)).isEqualTo(Samples.imageBytes(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o", "--trace"})
  void missingFolderIsSaidWithoutNamesFromJava(String option) {
    String command = option.equals("-o") ? "compile" : "run";
    Path target = folder.resolve("nowhere").resolve("file");

    CommandRun run =
        CommandRun.of(command, Samples.project(folder).toString(), option, target.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(1).contains("no such folder").doesNotContain("Exception");
  }

  private CommandRun compileTo(Path target) {
    return CommandRun.of("compile", Samples.project(folder).toString(), "-o", target.toString());
  }
}
