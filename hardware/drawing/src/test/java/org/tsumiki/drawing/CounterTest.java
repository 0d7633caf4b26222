package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CounterTest {
  private static List<String> hiraOfOneToTen(Counter counter) {
    return LongStream.rangeClosed(1, 10).mapToObj(n -> counter.of(n).hira()).toList();
  }

  @Test
  void readsLongThingsAsTheNumberBeforeThemSounds() {
    assertThat(hiraOfOneToTen(Counter.LONG_THINGS))
        .containsExactly(
            "1 ぽん", "2 ほん", "3 ぼん", "4 ほん", "5 ほん", "6 ぽん", "7 ほん", "8 ぽん", "9 ほん", "10 ぽん");
    assertThat(Counter.LONG_THINGS.of(3).ruby()).isEqualTo("3{本|ぼん}");
    assertThat(Counter.LONG_THINGS.of(3).en()).isEqualTo("3");
  }

  @Test
  void countsAnimalsAndPieces() {
    assertThat(Counter.ANIMALS.of(1).hira()).isEqualTo("1 ぴき");
    assertThat(Counter.ANIMALS.of(3).ruby()).isEqualTo("3{匹|びき}");
    assertThat(Counter.PIECES.of(8).ruby()).isEqualTo("8{個|こ}");
  }
}
