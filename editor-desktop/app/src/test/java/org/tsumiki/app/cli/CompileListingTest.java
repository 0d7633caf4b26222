package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code compile --disassemble}: instructions to read next to the blocks. */
final class CompileListingTest {
  private static final Path PID = Path.of("../../lesson-packs/examples/pid.tsumiki");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/pid-listing.txt");

  @Test
  void theListingReadsAsItDidWhenItWasLookedAt() throws IOException {
    String listing = CommandRun.of("compile", PID.toString(), "--disassemble").out();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, listing);
    }
    assertThat(listing).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void theBlocksSpeakTheLanguageOfTheCommandLine() {
    assertThat(
            CommandRun.in(Map.of("LANG", "ja_JP.UTF-8"), "compile", PID.toString(), "--disassemble")
                .out())
        .contains("\n  … 回くり返す\n");
  }

  @Test
  void theImageOfThePidProgramIsSmall() {
    assertThat(
            CommandRun.of("compile", PID.toString(), "--json").json().get("imageBytes").getAsInt())
        .isLessThanOrEqualTo(100);
  }
}
