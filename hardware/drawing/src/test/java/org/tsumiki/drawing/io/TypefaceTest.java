package org.tsumiki.drawing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tsumiki.drawing.LettersForTests;

class TypefaceTest {

  @Test
  void layoutReckonsWithTheWidthsOfTheFont() throws IOException {
    Typeface typeface = Typeface.load();
    for (int letter = ' '; letter < 0x10000; letter++) {
      String text = Character.toString(letter);
      if (typeface.writable(text).equals(text)) {
        assertThat(LettersForTests.width(text))
            .as("%s (%x)", text, letter)
            .isCloseTo(typeface.width(text), within(0.001));
      }
    }
  }

  @Test
  void letterThatIsMissingBecomesAGetaMark() throws IOException {
    assertThat(Typeface.load().writable("信号 A 😀")).isEqualTo("信号 A 〓");
  }
}
