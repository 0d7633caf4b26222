package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.bytecode.MathFunction;

/** {@code spec/numbers.md}, each sentence. */
final class CalculationsTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 3, 2",
    "1, -3, -2",
    "7, 3, 1",
    "-7, -3, -1",
    "5.5, 2, 1.5",
    "6, 3, 0",
    "-6, 3, 0",
    "1, 0, NaN",
    "NaN, 3, NaN"
  })
  void moduloHasTheSignOfTheDivisor(double a, double b, double rest) {
    assertThat(Calculations.modulo(a, b) + 0.0).isEqualTo(Double.valueOf(rest));
  }

  @ParameterizedTest
  @CsvSource({
    "ABS, -2.5, 2.5",
    "NEGATE, 3, -3",
    "FLOOR, -2.5, -3",
    "CEILING, 2.1, 3",
    "ROUND, 2.5, 3",
    "ROUND, -2.5, -2",
    "SQRT, 9, 3",
    "SQRT, -1, NaN",
    "SIN, 30, 0.5",
    "COS, 60, 0.5",
    "SIN, 180, 0",
    "COS, 90, 0",
    "TAN, 45, 1",
    "TAN, 90, Infinity",
    "TAN, -270, Infinity",
    "TAN, -90, -Infinity",
    "TAN, 270, -Infinity",
    "TAN, 450, Infinity",
    "LN, 1, 0",
    "LOG10, 1000, 3",
    "LN, 0, -Infinity",
    "EXP, 0, 1",
    "POW10, 3, 1000",
    "ATAN, 1, 45",
    "ASIN, 1, 90",
    "ACOS, 0, 90",
    "ASIN, 2, NaN"
  })
  void functionsGiveWhatThePageSays(MathFunction function, double x, double result) {
    assertThat(Calculations.of(function, x) + 0.0).isEqualTo(Double.valueOf(result));
  }

  @Test
  void coloursAreMadeOfPercentAndTakenApartAgain() {
    double orange = Calculations.rgb(100, 50, 0);
    assertThat(Calculations.colourText(orange)).isEqualTo("#ff8000");
    assertThat(Calculations.colourPart(0, orange)).isEqualTo(100);
    assertThat(Calculations.colourPart(1, orange)).isEqualTo(128 * 100 / 255.0);
    assertThat(Calculations.colourPart(2, orange)).isZero();
    assertThat(Calculations.rgb(-5, 1e9, Double.NaN)).isEqualTo(0x00ff00);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "-1.5, -1.5",
    "' 7 ', 7",
    "+3, 3",
    ".5, 0.5",
    "5., 5",
    "1e3, 1000",
    "１２．５, 12.5",
    "'', 0",
    "abc, 0",
    "1a, 0",
    "., 0",
    "1e, 0",
    "0x10, 0",
    "NaN, 0",
    "Infinity, 0",
    "1f, 0",
    "--1, 0",
    "1 2, 0",
    "1e999, Infinity"
  })
  void aTextSaysANumberOrZero(String text, double number) {
    assertThat(TextNumber.of(text)).isEqualTo(number);
  }

  @Test
  void randomNumbersAreThoseThatPcgPublished() {
    Pcg32 random = new Pcg32(42, 54);
    assertThat(random.nextBits()).isEqualTo(0xa15c02b7);
    assertThat(random.nextBits()).isEqualTo(0x7b47f409);
    assertThat(random.nextBits()).isEqualTo(0xba1d3330);
  }

  @Test
  void randomNumbersKeepBetweenTheirEnds() {
    Pcg32 random = new Pcg32(7, Pcg32.STREAM);
    boolean[] seen = new boolean[7];
    for (int i = 0; i < 1_000; i++) {
      double die = random.between(6, 1);
      seen[(int) die] = true;
      assertThat(die).isBetween(1.0, 6.0).isEqualTo(Math.rint(die));
      assertThat(random.between(0.5, 1)).isBetween(0.5, 1.0);
      assertThat(random.between(-3e9, 3e9)).isBetween(-3e9, 3e9);
    }
    assertThat(seen).containsExactly(false, true, true, true, true, true, true);
    assertThat(random.between(4, 4)).isEqualTo(4);
    assertThat(random.between(Double.NaN, 1)).isNaN();
    assertThat(random.between(-1073741824, 1073741823)).isBetween(-1073741824.0, 1073741823.0);
  }
}
