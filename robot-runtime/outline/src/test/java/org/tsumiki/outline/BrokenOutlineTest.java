package org.tsumiki.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an outline is told with its line and what to do. */
class BrokenOutlineTest {

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(2, "no block called light_x", "event_start\n  light_x"),
        Arguments.of(2, "Write \"call turn(…)\"", "event_start\n  turn()\ndefine turn()"),
        Arguments.of(2, "no procedure called jump", "event_start\n  call jump()"),
        Arguments.of(2, "takes 1 things", "event_start\n  call turn()\ndefine turn(far)"),
        Arguments.of(2, "no part SPEED", "event_start\n  drive_wheels SPEED=3"),
        Arguments.of(2, "no choice LAMP=pink", "event_start\n  light_signal LAMP=pink"),
        Arguments.of(2, "which variable", "event_start\n  variables_set VALUE=1"),
        Arguments.of(2, "ends too early", "event_start\n  control_wait SECONDS="),
        Arguments.of(2, "Close the text", "event_start\n  text_say TEXT=\"hello"),
        Arguments.of(2, "ends too early", "event_start\n  control_wait SECONDS=(1 + 2"),
        Arguments.of(2, "NAME=value was expected", "event_start\n  control_wait 3"),
        Arguments.of(2, "is no value", "event_start\n  control_wait SECONDS=drive_stop"),
        Arguments.of(2, "is only a value", "event_start\n  sense_distance"),
        Arguments.of(2, "is a hat", "event_start\n  event_start"),
        Arguments.of(1, "begins with a hat", "drive_stop"),
        Arguments.of(1, "nothing above can hold it", "  drive_stop"),
        Arguments.of(3, "inside drive_stop", "event_start\n  drive_stop\n    drive_stop"),
        Arguments.of(3, "Nothing can follow", "event_start\n  control_forever\n  drive_stop"),
        Arguments.of(3, "belongs to no", "event_start\n  drive_stop\n  else"),
        Arguments.of(2, "two spaces", "event_start\n drive_stop"),
        Arguments.of(2, "two spaces", "event_start\n\tdrive_stop"),
        Arguments.of(1, "define square(size)", "define square"),
        Arguments.of(2, "given twice", "event_start @a\n  drive_stop @a"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("broken")
  void isToldWithItsLine(int line, String words, String outline) {
    List<OutlineProblem> problems = problems(outline);

    assertThat(problems).isNotEmpty();
    OutlineProblem first = problems.getFirst();
    assertThat(first.line()).isEqualTo(line);
    assertThat(first.message() + " " + first.remedy()).contains(words);
    assertThat(first.message()).endsWith(".");
    assertThat(first.remedy()).endsWith(".");
  }

  @Test
  void oneReadingTellsEverything() {
    assertThat(problems("event_start\n  light_x\n  control_wait SECONDS=\n  drive_stop SPEED=1"))
        .extracting(OutlineProblem::line)
        .containsExactly(2, 3, 4);
  }

  @Test
  void notesAndBlankLinesAreNothing() {
    assertThat(problems("# a note\n\nevent_start\n  # another\n  drive_stop\n")).isEmpty();
  }

  @Test
  void aPartLeftOutIsAsTheToolboxHasIt() {
    assertThat(OutlineReader.read("event_start\n  control_wait"))
        .isEqualTo(OutlineReader.read("event_start\n  control_wait SECONDS=1"));
  }

  private static List<OutlineProblem> problems(String outline) {
    return switch (OutlineReader.read(outline)) {
      case OutlineResult.Read ignored -> List.of();
      case OutlineResult.Broken broken -> broken.problems();
    };
  }
}
