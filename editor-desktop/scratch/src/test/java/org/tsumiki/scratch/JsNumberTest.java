package org.tsumiki.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What JavaScript's Number() gives, as node 20 printed it. */
final class JsNumberTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "' 12 ', 12",
    "'', 0",
    "' ', 0",
    ".5, 0.5",
    "5., 5",
    "-3e2, -300",
    "0x1F, 31",
    "0b101, 5",
    "0o17, 15",
    "1e400, Infinity",
    "-Infinity, -Infinity"
  })
  void readsWhatJavaScriptReads(String text, double number) {
    assertThat(JsNumber.parse(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1a", "1 2", "--1", "0x", "1e", ".", "NaN", "1_000", "-0x1"})
  void findsNoNumberWhereJavaScriptFindsNone(String text) {
    assertThat(JsNumber.parse(text)).isEmpty();
  }

  @Test
  void aTextIsPlainWhenTheNumberIsWrittenTheSame() {
    assertThat(JsNumber.isPlain("10")).isTrue();
    assertThat(JsNumber.isPlain("-0.25")).isTrue();
    assertThat(JsNumber.isPlain("007")).isFalse();
    assertThat(JsNumber.isPlain("1.50")).isFalse();
    assertThat(JsNumber.isPlain("")).isFalse();
  }

  @Test
  void aVeryLongTextIsNoNumber() {
    assertThat(JsNumber.parse("1".repeat(1_000_000) + "x")).isEmpty();
  }
}
