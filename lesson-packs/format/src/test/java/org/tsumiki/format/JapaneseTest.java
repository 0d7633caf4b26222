package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JapaneseTest {
  private static final String SOURCE = "{信号|しんごう}が {赤|あか}に かわります。 3 {秒|びょう} {待|ま}ちます。";

  @Test
  void hiraganaKeepsTheSpacesBetweenWords() {
    assertThat(Japanese.hira(SOURCE)).isEqualTo("しんごうが あかに かわります。 3 びょう まちます。");
  }

  @Test
  void furiganaHasNone() {
    assertThat(Japanese.ruby(SOURCE)).isEqualTo("{信号|しんごう}が{赤|あか}にかわります。3{秒|びょう}{待|ま}ちます。");
  }

  @Test
  void latinWordsStayApart() {
    assertThat(Japanese.ruby("LED 1 を つける")).isEqualTo("LED 1をつける");
    assertThat(Japanese.ruby("{at} {秒|びょう}で")).isEqualTo("{at}{秒|びょう}で");
  }

  @Test
  void aListKeepsItsMarks() {
    assertThat(Japanese.ruby("- あか を\n- あお を\n1. みどり を")).isEqualTo("- あかを\n- あおを\n1. みどりを");
  }

  @Test
  void aSpaceComesBehindAFullStopThatHasNone() {
    assertThat(Japanese.hira("はい。いいえ、「そう！」 2、3 {秒|びょう}")).isEqualTo("はい。 いいえ、 「そう！」 2、3 びょう");
  }
}
