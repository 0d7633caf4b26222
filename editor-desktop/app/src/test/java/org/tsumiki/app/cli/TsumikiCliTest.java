package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsumikiCliTest {
  @Test
  void unknownOptionIsWrongUseWithOneSentence() {
    CommandRun run = CommandRun.of("doctor", "--colour");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("--colour").contains("--help");
  }

  @Test
  void unknownOptionWithJsonIsAnErrorDocument() {
    CommandRun run = CommandRun.of("doctor", "--colour", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().keySet()).containsExactly("code", "message", "where", "remedy");
  }

  @Test
  void mistypedCommandIsNamedInTheAnswer() {
    CommandRun run = CommandRun.of("docter");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).startsWith("docter: ");
  }

  @Test
  void helpGoesToStdoutAndIsNoError() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: ./tsumiki");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536"})
  void portThatCannotBeIsWrongUseOfRobot(String port) {
    CommandRun run = CommandRun.of("robot", "--port", port, "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("where").getAsString()).isEqualTo("--port");
  }

  @Test
  void runningOutOfMemoryIsSaidWithoutAStackTrace() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream full =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    Terminal terminal =
        new Terminal(full, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of());

    assertThat(new TsumikiCli(terminal).run("packs", "list")).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .hasLineCount(1)
        .contains("Java heap space. ")
        .doesNotContain("\tat ");
  }

  @Test
  void localeVariablesGiveTheLanguageInTheirUsualOrder() {
    assertThat(languageOf(Map.of("LANG", "ja_JP.UTF-8"))).isEqualTo(Language.JAPANESE);
    assertThat(languageOf(Map.of("LANG", "ja_JP.UTF-8", "LC_ALL", "C.UTF-8")))
        .isEqualTo(Language.ENGLISH);
    assertThat(languageOf(Map.of())).isEqualTo(Language.ENGLISH);
  }

  private static Language languageOf(Map<String, String> environment) {
    return new Terminal(System.out, System.err, environment).language();
  }
}
