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
        "みぎうえの アイコン",
        "{赤|あか}く なって いる ブロックを けします。",
        "あかいのを おします。",
        "{上|うえ}の ボタンを おします。",
        "ひだりがわを クリックします。"
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
        "{青|あお}の {次|つぎ}に {黄色|きいろ}を つけます。",
        "{赤|あか}い かんを {右|みぎ}へ おします。",
        "「{動|うご}かす」の {上|うえ}の ブロック",
        "「あか」を えらびます。"
      })
  void whatARobotDoesIsNoPointing(String line) {
    assertThat(PointingPhrases.inJapanese(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use the red block.",
        "Press the button on the right.",
        "the upper left icon",
        "Take out the block in red.",
        "Press green.",
        "Click the one on the left.",
        "the button at the bottom",
        "the top icon",
        "a yellow-coloured tab"
      })
  void pointsByColourOrSideAloneInEnglish(String line) {
    assertThat(PointingPhrases.inEnglish(line)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turn right at the red lamp.",
        "the block 'turn left'",
        "the right wheel",
        "Light red.",
        "Choose 'red' in the block.",
        "Push the red one to the left.",
        "the block at the top of the script",
        "Press 'Run' at the bottom."
      })
  void saysWhatTheRobotDoesInEnglish(String line) {
    assertThat(PointingPhrases.inEnglish(line)).isEmpty();
  }
}
