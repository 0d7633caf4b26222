package org.tsumiki.braille;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letter for letter, after the Rules of Unified English Braille. */
class EnglishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait|⠺⠁⠊⠞",
        "Stop|⠠⠎⠞⠕⠏",
        "LED 1|⠠⠠⠇⠑⠙⠀⠼⠁",
        "wait 0.5 seconds|⠺⠁⠊⠞⠀⠼⠚⠲⠑⠀⠎⠑⠉⠕⠝⠙⠎",
        "1,000|⠼⠁⠂⠚⠚⠚",
        "4a|⠼⠙⠰⠁",
        "4x|⠼⠙⠭",
        "4A|⠼⠙⠠⠁",
        "30 cm|⠼⠉⠚⠀⠉⠍",
        "(90°)|⠐⠣⠼⠊⠚⠘⠚⠐⠜",
        "50%|⠼⠑⠚⠨⠴",
        "3 + 5 = 8|⠼⠉⠀⠐⠖⠀⠼⠑⠀⠐⠶⠀⠼⠓",
        "a > b|⠁⠀⠈⠜⠀⠃",
        "“Go!”|⠦⠠⠛⠕⠖⠴",
        "it's|⠊⠞⠄⠎",
        "x-axis|⠭⠤⠁⠭⠊⠎",
        "−5|⠐⠤⠼⠑",
        "left → right|⠇⠑⠋⠞⠀⠳⠕⠀⠗⠊⠛⠓⠞",
        "Why?|⠠⠺⠓⠽⠦",
        "LEDs|⠠⠇⠠⠑⠠⠙⠎"
      })
  void isWrittenLetterForLetter(String text, String cells) {
    Translation translation = Braille.english(text);

    assertThat(translation.cells().unicode()).isEqualTo(cells);
    assertThat(translation.unknown()).isEmpty();
  }

  @Test
  void tellsWhatHasNoBraille() {
    Translation translation = Braille.english("go 信 on");

    assertThat(translation.unknown()).containsExactly("信");
    assertThat(translation.cells().unicode()).isEqualTo("⠛⠕⠀⠐⠿⠀⠕⠝");
  }
}
