package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class TextTest {
  private static final Text MIXED = Text.of("a🍎字b");

  @Test
  void aLetterIsACodePoint() {
    assertThat(MIXED.letters()).isEqualTo(4);
    assertThat(MIXED.letter(2)).hasToString("🍎");
    assertThat(MIXED.letter(3)).hasToString("字");
    assertThat(MIXED.part(2, 3)).hasToString("🍎字");
    assertThat(MIXED.part(2, 3).letters()).isEqualTo(2);
  }

  @Test
  void outsideThereIsTheEmptyText() {
    assertThat(MIXED.letter(0).isEmpty()).isTrue();
    assertThat(MIXED.letter(5).isEmpty()).isTrue();
    assertThat(MIXED.letter(Double.NaN).isEmpty()).isTrue();
    assertThat(MIXED.letter(-1e300).isEmpty()).isTrue();
    assertThat(MIXED.part(3, 2).isEmpty()).isTrue();
    assertThat(MIXED.part(Double.NaN, 2).isEmpty()).isTrue();
    assertThat(MIXED.part(-5, 1e300)).hasToString("a🍎字b");
  }

  @Test
  void placesAreRoundedHalvesUp() {
    assertThat(MIXED.letter(0.5)).hasToString("a");
    assertThat(MIXED.letter(3.5)).hasToString("b");
    assertThat(MIXED.letter(0.49).isEmpty()).isTrue();
  }

  @Test
  void twoTextsThatGrowOutOfTheSameOneDoNotDisturbEachOther() {
    Text base = Text.of("ab").join(Text.of("cd"));
    Text one = base.join(Text.of("1"));
    Text other = base.join(Text.of("2"));
    assertThat(one).hasToString("abcd1");
    assertThat(other).hasToString("abcd2");
    assertThat(base).hasToString("abcd");
    assertThat(base.join(base)).hasToString("abcdabcd");
  }

  @Test
  void growingAtTheEndCopiesOnlyWhatIsNewMostTimes() {
    Text text = Text.EMPTY;
    long copied = 0;
    for (int i = 0; i < 100_000; i++) {
      Text piece = Text.of("v" + i);
      copied += text.copiedByJoining(piece);
      text = text.join(piece);
    }
    assertThat(copied).isLessThan(4L * text.length());
  }

  @Test
  void aSearchPaysForAllThatItCompares() {
    List<Integer> paid = new ArrayList<>();
    Text many = Text.of("a".repeat(2_000));
    assertThat(many.contains(Text.of("a".repeat(999) + "b"), paid::add)).isFalse();
    assertThat(paid.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(900_000);
  }

  @Property(tries = 300)
  void doesWhatStringsDo(
      @ForAll @Size(max = 12) List<String> pieces,
      @ForAll @IntRange(min = -3, max = 20) int from,
      @ForAll @IntRange(min = -3, max = 20) int to) {
    Text text = Text.EMPTY;
    StringBuilder string = new StringBuilder();
    for (String piece : pieces) {
      String whole =
          new String(
              piece.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).toArray(),
              0,
              (int) piece.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).count());
      text = text.join(Text.of(whole));
      string.append(whole);
      assertThat(text.contains(Text.of(whole), units -> {})).isTrue();
    }
    assertThat(text).hasToString(string.toString());
    assertThat(text.sameAs(Text.of(string.toString()))).isTrue();
    int[] letters = string.codePoints().toArray();
    int first = Math.max(1, from);
    int last = Math.min(letters.length, to);
    String part = first <= last ? new String(letters, first - 1, last - first + 1) : "";
    assertThat(text.part(from, to)).hasToString(part);
  }
}
