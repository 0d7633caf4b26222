package org.tsumiki.arena.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.arena.picture.Mark;

class LineBreaksTest {
  private static final Mark.Style STYLE = new Mark.Style(16, false);

  /** Every sign is one wide. */
  private static List<String> lines(String text, double room) {
    return new LineBreaks((shown, style) -> shown.length(), STYLE).lines(text, room);
  }

  @Test
  void leavesWhatFitsInOneLine() {
    assertThat(lines("ゴールで止まる", 7)).containsExactly("ゴールで止まる");
    assertThat(lines("", 7)).isEmpty();
  }

  @Test
  void leavesNoSignAloneOnTheLastLine() {
    assertThat(lines("赤い缶を全部赤の棚に運ぶ", 11)).containsExactly("赤い缶を全部赤の", "棚に運ぶ");
  }

  @Test
  void breaksJapaneseBeforeANewWord() {
    assertThat(lines("田んぼに水を60から90 % 入れる", 12)).containsExactly("田んぼに水を60から", "90 % 入れる");
  }

  @Test
  void breaksBetweenWordsWhereThereAreSpaces() {
    assertThat(lines("Bring every red can to Red shelf", 20))
        .containsExactly("Bring every red", "can to Red shelf");
    assertThat(lines("あかい かんを ぜんぶ はこぶ", 10)).containsExactly("あかい かんを", "ぜんぶ はこぶ");
  }

  @Test
  void keepsNamesBetweenArrowsWhole() {
    assertThat(lines("Go to Left end → Upper right → Start", 21))
        .containsExactly("Go to Left end →", "Upper right → Start");
    assertThat(lines("Go round Left end → Upper right → Right end → Start, 2 times", 21))
        .containsExactly("Go round Left end →", "Upper right →", "Right end →", "Start, 2 times");
  }

  @Test
  void keepsAPercentSignWithItsNumber() {
    assertThat(lines("あたいは 90 %", 7)).containsExactly("あたいは", "90 %");
  }

  @Test
  void breaksAWordThatIsLongerThanALine() {
    assertThat(lines("ABCDEFGHIJ", 6)).containsExactly("ABCDE", "FGHIJ");
  }
}
