package org.tsumiki.arena.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaletteTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wordsCanBeReadOnEveryGround(boolean highContrast) {
    Palette palette = Palette.of(highContrast);
    double least = highContrast ? 7 : 4.5;

    for (Colour ground : new Colour[] {palette.table(), palette.card()}) {
      assertThat(palette.ink().contrastTo(ground)).isGreaterThan(least);
      assertThat(palette.soft().contrastTo(ground)).isGreaterThan(least);
    }
    for (Colour ground :
        new Colour[] {palette.accent(), palette.good(), palette.bad(), palette.soft()}) {
      assertThat(Colour.WHITE.contrastTo(ground)).isGreaterThan(least > 5 ? 7 : 4.5);
    }
    Colour chosen = palette.card().mixed(palette.accent(), 0.08);
    assertThat(palette.accent().contrastTo(chosen)).isGreaterThan(4.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#d92d20", "#1d4ed8", "#f4c542", "#15803d", "#777777"})
  void inkCanBeReadOnAnyColour(String code) {
    Colour colour = Colour.of(code);

    assertThat(colour.ink().contrastTo(colour)).isGreaterThan(4.5);
  }
}
