package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.ReadingLevel;

class CourseInWordsTest {

  private static String told(CoursePlan plan, ReadingLevel level) {
    return CourseMap.inWords(MapView.of(plan, level));
  }

  @Test
  void lineIsToldAsAFingerWouldFollowIt() {
    assertThat(told(SampleCourses.line(), ReadingLevel.ENGLISH))
        .contains(
            "A black line, 2 cm wide, begins at (47, 20): straight to the right for 56 cm, a curve"
                + " to the left (radius 30 cm, 180 degrees), straight to the left for 56 cm, a"
                + " curve to the left (radius 30 cm, 180 degrees). That leads back to where it"
                + " began.",
            "There are walls all around.",
            "A box of 6 by 16 cm stays at (145, 20).");
  }

  @Test
  void dashesAreOneLineAndLikeAreasAreToldTogether() {
    assertThat(told(Courses.load("crossing"), ReadingLevel.ENGLISH))
        .contains(
            "A dashed white line, 0.4 cm wide, in 6 pieces, goes from (2, 30) to (78, 30).",
            "5 areas that are white, 12 by 2.2 cm each,",
            "Car signal is at (25, 51).");
  }

  @Test
  void taskIsPartOfIt() {
    assertThat(told(SampleCourses.everything(), ReadingLevel.ENGLISH))
        .contains(
            "To do: drive to Lever, Goal in this order, 2 times.",
            "To do: bring 2 of blue can to \"Goal\".",
            "To do: fill \"Paddy\" with water to between 80 and 100 % and shut the gate.",
            "Points there: red can 10 points, robot 5 points.",
            "Do not touch walls. Do not touch any black post.");
  }

  @Test
  void theCrabIsCalledACrab() {
    assertThat(told(Courses.load("kani"), ReadingLevel.HIRAGANA))
        .contains("あかい かにが (90, 59)", "あかい かに 30てん")
        .doesNotContain("つみき");
    assertThat(told(Courses.load("kani"), ReadingLevel.ENGLISH))
        .contains("One red crab: (90, 59).");
  }

  @Test
  void postsAreCountedAsLongThings() {
    assertThat(told(Courses.load("slalom"), ReadingLevel.HIRAGANA)).contains("ポールが 3 ぼん: ");
    assertThat(told(Courses.load("slalom"), ReadingLevel.KANJI)).contains("ポールが3本: ");
  }

  @Test
  void thoseWhoReadKanaHearNoKanji() {
    assertThat(told(SampleCourses.everything(), ReadingLevel.HIRAGANA))
        .contains("くろい せん（はば 2 センチ）", "あおい かんが 2 こ")
        .doesNotContainPattern("[\\u4e00-\\u9fff]");
  }
}
