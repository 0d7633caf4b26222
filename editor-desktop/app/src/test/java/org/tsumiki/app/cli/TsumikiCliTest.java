package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
