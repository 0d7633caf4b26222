package org.tsumiki.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.World;

final class AnswersTest {
  private static Answers on(String course) {
    CoursePlan plan = Courses.load(course);
    return new Answers(plan, World.create(Course.of(plan), 1).snapshot());
  }

  private static List<String> english(List<LevelledText> texts) {
    return texts.stream().map(LevelledText::en).toList();
  }

  @Test
  void saysWhereTheRobotIsAndWhereTheNextGoalLies() {
    List<String> where = english(on("line").whereAmI());
    assertThat(where.getFirst())
        .matches("\\d+ cm from the left edge, \\d+ cm from the bottom edge\\.");
    assertThat(where).contains("Facing right.", "Inside “Start”.");
    assertThat(where)
        .anyMatch(text -> text.matches("Right bend: \\d+ cm, ahead( on the left)?\\."));
  }

  @Test
  void saysWhatLiesInTheFourDirectionsAndAllThings() {
    List<String> around = english(on("kani").whatIsAround());
    assertThat(around.subList(0, 4))
        .extracting(text -> text.split(":", -1)[0])
        .containsExactly("Ahead", "On the left", "Behind", "On the right");
    assertThat(around).hasSize(10);
    assertThat(around).anyMatch(text -> text.matches("Can 1: \\d+ cm, .*\\."));
  }

  @Test
  void tellsACursorWhatLiesUnderIt() {
    Answers answers = on("line");
    assertThat(english(answers.at(0, 0)))
        .contains("0 cm from the left, 0 cm from the bottom. The floor is white.")
        .anyMatch(text -> text.matches("Here: (a wall|the edge of the course)\\."));
    CoursePlan.Start start =
        ((CoursePlan.Setting.Floor) Courses.load("line").setting()).robots().getFirst().start();
    assertThat(english(answers.at(start.place().xMm(), start.place().yMm())))
        .contains("Here: Robot.", "Inside “Start”.");
  }

  @Test
  void saysWhatStandsWhereNothingDrives() {
    assertThat(english(on("crossing").whereAmI()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Nothing drives here.");
  }
}
