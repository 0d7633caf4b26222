package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointingPhrasesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{右|みぎ}の ボタンを おします。",
        "{赤|あか}い ブロックを つなぎます。",
        "みどりいろの ブロック",
        "{画面|がめん}の {左|ひだり}を {見|み}ます。",
        "みぎうえの アイコン"
      })
  void pointsByColourOrSideAloneInJapanese(String line) {
    assertThat(PointingPhrases.inJapanese(line)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ロボットは {右|みぎ}に {曲|ま}がります。",
        "{右|みぎ}の タイヤを {回|まわ}します。",
        "「{右|みぎ}へ {回|まわ}る」の ブロック",
        "{赤|あか}い ランプを つける ブロック",
        "{青|あお}の {次|つぎ}に {黄色|きいろ}を つけます。"
      })
  void whatARobotDoesIsNoPointing(String line) {
    assertThat(PointingPhrases.inJapanese(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Use the red block.", "Press the button on the right.", "the upper left icon"})
  void pointsByColourOrSideAloneInEnglish(String line) {
    assertThat(PointingPhrases.inEnglish(line)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turn right at the red lamp.",
        "the block 'turn left'",
        "the right wheel",
        "Light red."
      })
  void saysWhatTheRobotDoesInEnglish(String line) {
    assertThat(PointingPhrases.inEnglish(line)).isEmpty();
  }
}
