package org.tsumiki.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.tsumiki.simulator.Pose;

/** Whoever hears the exact story knows where the robot is and which way its program took. */
final class StoryRebuildsRunTest {
  private static final double NEAR_MM = 10;
  private static final double NEAR_DEG = 1;
  private static final int RANDOM_PROGRAMS = 20;

  /** A robot that follows a line wavers so often; more would be a list of places, and no story. */
  private static final double MOST_MOVES = 10;

  private static boolean isNear(StoryReader reader, Pose pose) {
    return Math.hypot(reader.x() - pose.xMm(), reader.y() - pose.yMm()) <= NEAR_MM
        && Math.abs(Place.within(reader.headingDeg() - pose.headingDeg())) <= NEAR_DEG;
  }

  private static List<Shown> programs() throws IOException {
    List<Shown> all = new ArrayList<>(Shown.solutions());
    all.addAll(Shown.examples());
    LongStream.range(0, RANDOM_PROGRAMS).mapToObj(RandomDrive::of).forEach(all::add);
    return all;
  }

  @Test
  void theSentencesAloneLeadToTheFinalPlaceAndThroughEveryBranch() throws IOException {
    SoftAssertions soft = new SoftAssertions();
    List<Shown> programs = programs();
    int moved = 0;
    int asked = 0;
    double worst = 0;
    double most = 0;
    for (Shown shown : programs) {
      Shown.Run run = shown.run(Detail.EXACT);
      StoryReader reader = StoryReader.of(run.english());
      Pose pose = run.last();
      double off = Math.hypot(reader.x() - pose.xMm(), reader.y() - pose.yMm());
      worst = Math.max(worst, off);
      double moves = run.told().stream().filter(one -> one.kind() == Told.Kind.MOVE).count();
      double perSecond = moves * 1000 / run.told().getLast().tick();
      most = Math.max(most, perSecond);
      soft.assertThat(perSecond).as("%s: movements a second", shown.name()).isLessThan(MOST_MOVES);
      moved +=
          run.english().stream().anyMatch(sentence -> sentence.contains(" mm forward")) ? 1 : 0;
      asked += run.branches().isEmpty() ? 0 : 1;
      soft.assertThat(isNear(reader, pose))
          .as(
              "%s: heard %.1f %.1f %.2f°, is %s",
              shown.name(), reader.x(), reader.y(), reader.headingDeg(), pose)
          .isTrue();
      soft.assertThat(reader.branches().equals(run.branches()))
          .as("%s: branches in order, %d of them", shown.name(), run.branches().size())
          .isTrue();
    }
    soft.assertAll();
    System.out.printf(
        "%d programs told and understood, %d of them drove and %d asked; at worst %.1f mm off, %.1f movements a second%n",
        programs.size(), moved, asked, worst, most);
    assertThat(moved).isGreaterThanOrEqualTo(30);
    assertThat(asked).isGreaterThanOrEqualTo(30);
  }

  @Test
  void aSentenceThatIsMissingIsMissed() {
    int left = 0;
    for (String lesson : List.of("moving/square", "sensing/stay-inside")) {
      Shown shown =
          Shown.solutions().stream()
              .filter(one -> one.name().equals(lesson))
              .findFirst()
              .orElseThrow();
      left += leftOut(shown.run(Detail.EXACT));
    }
    assertThat(left).isGreaterThan(20);
  }

  /** Leaves out one sentence after the other; how many of them count. */
  private static int leftOut(Shown.Run run) {
    List<String> story = run.english();
    int count = 0;
    for (int i = 0; i < story.size(); i++) {
      List<String> rest = new ArrayList<>(story);
      String dropped = rest.remove(i);
      StoryReader reader = StoryReader.of(rest);
      if (dropped.matches("(\\d{2,} mm|Turned (left|right) \\d{2,}|.*\\? ).*")) {
        count++;
        assertThat(isNear(reader, run.last()) && reader.branches().equals(run.branches()))
            .as("understood without “%s”", dropped)
            .isFalse();
      }
    }
    return count;
  }
}
