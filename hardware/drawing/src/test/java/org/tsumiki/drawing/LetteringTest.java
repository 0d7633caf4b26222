package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Lettering.Type;
import org.tsumiki.drawing.Mark.Anchor;

class LetteringTest {
  private static final Type TYPE = new Type(10, "#000000", Optional.empty());

  @Test
  void readingStandsOverTheMiddleOfItsWord() {
    List<Mark> marks = Lettering.line("{信号|しんごう}の", new Point(0, 0), Anchor.START, TYPE);

    Mark.Text word = (Mark.Text) marks.get(0);
    Mark.Text reading = (Mark.Text) marks.get(1);
    assertThat(word.text()).isEqualTo("信号");
    assertThat(reading.text()).isEqualTo("しんごう");
    assertThat(reading.sizeMm()).isEqualTo(5);
    assertThat(reading.at().xMm()).isEqualTo(word.at().xMm());
    assertThat(reading.at().yMm()).isBetween(9.0, 10.0);
  }

  @Test
  void wordIsAsWideAsALongReading() {
    assertThat(Lettering.widthMm("{車|くるま}", 10))
        .isCloseTo(5 * LetterWidths.of("くるま"), within(1e-9))
        .isGreaterThan(Lettering.widthMm("車", 10));
  }

  @Test
  void linesEndBetweenWords() {
    String text = "one two three four";
    List<String> lines = Lettering.wrapped(text, 10, 60);

    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join(" ", lines)).isEqualTo(text);
  }

  @Test
  void noLineOfJapaneseBeginsWithAStop() {
    String text = "定規で確かめる。切った角を、丸の真ん中に合わせて貼る。";
    for (int room = 40; room < 200; room += 5) {
      assertThat(Lettering.wrapped(text, 10, room))
          .allSatisfy(line -> assertThat(line).doesNotStartWith("。").doesNotStartWith("、"));
    }
  }
}
