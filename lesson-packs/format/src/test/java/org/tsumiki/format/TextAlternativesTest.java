package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAlternativesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A picture of the course.                                       | weak-text-alternative",
        "The map shows the whole course with all of its zones           | weak-text-alternative",
        "A robot on a line.                                             | weak-text-alternative",
        "Koro looks happy because the cake is ready and warm.           | no-place-in-alternative",
        "A floor of 4 squares. Two squares ahead of the robot is a desk | whole",
        "Two plots. One goes up and down, the other is soon straight.   | whole",
      })
  void anEnglishOneTellsWhatIsWhere(String text, String code) {
    assertThat(TextAlternatives.inEnglish(text).map(TextProblem::code).orElse("whole"))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "コースの {絵|え}です。                                        ; weak-text-alternative",
        "コロが {走|はし}る コースを {空|そら}から {見|み}た {地図|ちず}です。 ; weak-text-alternative",
        "ケーキが やけたので、コロは とても うれしそうに して います。    ; no-place-in-alternative",
        "4ますの ゆかです。ロボットの {二|ふた}つ おくに つくえが あります。 ; whole",
      })
  void aJapaneseOneTellsWhatIsWhere(String text, String code) {
    assertThat(TextAlternatives.inJapanese(text).map(TextProblem::code).orElse("whole"))
        .isEqualTo(code);
  }
}
