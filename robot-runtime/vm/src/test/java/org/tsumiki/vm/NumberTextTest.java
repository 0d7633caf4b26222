package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "-0.0, 0",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "1e-9, 0",
    "-2.5, -2.5",
    "123456789012, 123456789012",
    "1e15, 1.0E15",
    "NaN, NaN",
    "Infinity, Infinity",
    "3.14159265358979, 3.141593"
  })
  void writesNumbersAsChildrenReadThem(double number, String text) {
    assertThat(NumberText.of(number)).isEqualTo(text);
  }
}
