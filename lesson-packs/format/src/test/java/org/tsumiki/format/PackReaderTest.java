package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.program.LevelledText;

class PackReaderTest {

  @Test
  void readsWhatThePackSays() {
    Pack pack = read();

    assertThat(pack.id()).isEqualTo("small");
    assertThat(pack.ages()).isEqualTo(new Pack.Ages(6, 15));
    assertThat(pack.title()).isEqualTo(new LevelledText("あかい もの", "{赤|あか}いもの", "red thing"));
    assertThat(pack.lessons()).hasSize(1);
  }

  @Test
  void readsTheLesson() {
    Lesson lesson = read().lesson("small/first").orElseThrow();

    assertThat(lesson.shortId()).isEqualTo("first");
    assertThat(lesson.courseId()).isEqualTo("crossing");
    assertThat(lesson.toolbox()).containsExactly("event_start", "light_signal");
    assertThat(lesson.scenarios())
        .containsExactly(
            new Scenario("alone", 10_000, List.of()),
            new Scenario(
                "pressed", 20_000, List.of(new Scenario.Press("button.a", 3_000, 2_000, 300))));
    assertThat(lesson.starter().workspaceJson()).startsWith("{\"blocks\"");
    assertThat(lesson.solution().projectJson()).contains("\"lesson\":\"small/first\"");
    assertThat(lesson.solution().workspaceJson()).contains("light_signal");
  }

  @Test
  void readsWhatAStepShows() {
    List<Lesson.Step> steps = read().lessons().getFirst().steps();

    assertThat(steps).hasSize(2);
    assertThat(steps.getFirst().toolbox()).containsExactly("event_start", "light_signal");
    assertThat(steps.getFirst().ghost().orElseThrow().workspaceJson()).contains("light_signal");
    assertThat(steps.getLast().toolbox()).isEmpty();
    assertThat(steps.getLast().hint().ruby()).isEqualTo("{赤|あか}いもの");
  }

  @Test
  void readsThePlaceAndItsWords() {
    Lesson lesson = read().lessons().getFirst();

    assertThat(lesson.places())
        .containsExactly(new Place("yard", new Extent.Circle(new Point(100, 120), 50)));
    assertThat(lesson.words().places().get("yard"))
        .isEqualTo(new LevelledText("あかい もの", "{赤|あか}いもの", "red thing"));
  }

  @Test
  void readsTheMentorsGuideAndTheWorksheet() {
    Lesson.Words words = read().lessons().getFirst().words();

    assertThat(words.mentor().flow().en()).isEqualTo("red thing");
    assertThat(words.mentor().introduction()).isEmpty();
    assertThat(words.worksheet().predict().hira()).isEqualTo("あかい もの\n____");
  }

  @Test
  void aCheckIsJudgedInAllScenariosUnlessItNamesSome() {
    List<Check> checks = read().lessons().getFirst().checks();

    assertThat(checks.get(0).scenarios()).containsExactly("alone", "pressed");
    assertThat(checks.get(1).scenarios()).containsExactly("pressed");
  }

  @Test
  void aRuleIsData() {
    List<Check> checks = read().lessons().getFirst().checks();

    PortState red = PortState.on("signal.car.red");
    assertThat(checks.get(0).rule())
        .isEqualTo(new Rule.Eventually(red, OptionalLong.empty(), List.of()));
    assertThat(checks.get(1).rule())
        .isEqualTo(new Rule.RespondsWithin(PortState.on("button.a"), red, 2_000));
  }

  @Test
  void theLastLessonHasNoNext() {
    assertThat(read().lessonAfter("small/first")).isEmpty();
  }

  private static Pack read() {
    return switch (PackReader.read(
        "small", PackFiles.ofTexts(SmallPack.whole()), SmallPack.SURROUNDINGS)) {
      case PackReadResult.Read(Pack pack) -> pack;
      case PackReadResult.Refused refused -> throw new AssertionError(refused.findings());
    };
  }
}
