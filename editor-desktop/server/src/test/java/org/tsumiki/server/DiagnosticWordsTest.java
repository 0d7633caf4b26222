package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsumiki.compiler.DiagnosticCode;
import org.tsumiki.words.Words;

final class DiagnosticWordsTest {
  @ParameterizedTest
  @EnumSource
  void everythingTheCompilerCanSayHasItsWords(DiagnosticCode code) {
    assertThat(Words.has("diagnostic." + code.id())).isTrue();
  }
}
