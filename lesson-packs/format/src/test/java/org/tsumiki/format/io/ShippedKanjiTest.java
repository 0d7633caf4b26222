package org.tsumiki.format.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsumiki.format.KanjiYears;

/** The table that has been in force since April 2020. */
class ShippedKanjiTest {
  private final KanjiYears years = ShippedKanji.read();

  @Test
  void eachSchoolYearHasAsManyAsTheNoticeSays() {
    List<Long> counts = IntStream.rangeClosed(1, 6).mapToObj(years::count).toList();

    assertThat(counts).containsExactly(80L, 160L, 200L, 202L, 193L, 191L);
  }

  @Test
  void joyoHasTwoThousandOneHundredThirtySixAndFourUsualForms() {
    long all = IntStream.rangeClosed(1, KanjiYears.ALL).mapToLong(years::count).sum();

    assertThat(all).isEqualTo(2136 + 4);
  }

  @Test
  void whatMovedIn2020IsWhereItIsNow() {
    assertThat(years.yearOf('潟')).isEqualTo(4);
    assertThat(years.yearOf('胃')).isEqualTo(6);
    assertThat(years.yearOf('囲')).isEqualTo(5);
    assertThat(years.yearOf('城')).isEqualTo(4);
  }

  @Test
  void whatIsOnNoListIsNeverTaught() {
    assertThat(years.yearOf('鱻')).isEqualTo(KanjiYears.NEVER);
    assertThat(years.yearOf("𠮟".codePointAt(0))).isEqualTo(KanjiYears.ALL);
    assertThat(years.yearOf('々')).isEqualTo(1);
  }
}
