package org.tsumiki.arena.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsumiki.program.ReadingLevel;

final class WatchingTest {
  private static final Span REPLAY = new Span(0, 10_000, false);
  private final Watching watching =
      new Watching(Player.from(REPLAY), View.first(ReadingLevel.FURIGANA, false, false));

  private Watching after(Command... commands) {
    Watching now = watching;
    for (Command command : commands) {
      now = now.after(command, REPLAY, 2);
    }
    return now;
  }

  @Test
  void goesThroughTheReadingLevels() {
    assertThat(watching.view().level()).isEqualTo(ReadingLevel.KANJI);
    assertThat(after(Command.LEVEL).view().level()).isEqualTo(ReadingLevel.ENGLISH);
    assertThat(after(Command.LEVEL, Command.LEVEL).view().level()).isEqualTo(ReadingLevel.HIRAGANA);
    assertThat(after(Command.LEVEL, Command.LEVEL, Command.LEVEL)).isEqualTo(watching);
  }

  @Test
  void followsOneRobotAfterTheOtherAndThenTheWholeCourse() {
    assertThat(after(Command.FOLLOW).view().followed()).isZero();
    assertThat(after(Command.FOLLOW, Command.FOLLOW).view().followed()).isEqualTo(1);
    assertThat(after(Command.FOLLOW, Command.FOLLOW, Command.FOLLOW)).isEqualTo(watching);
  }

  @Test
  void stepsATenthOfASecondOrATick() {
    assertThat(after(Command.ON, Command.ON, Command.TICK_BACK).player().tick()).isEqualTo(199);
    assertThat(after(Command.ON, Command.BACK, Command.BACK).player().tick()).isZero();
  }

  @Test
  void everySwitchGoesBackAgain() {
    for (Command command :
        new Command[] {Command.TRAILS, Command.RAYS, Command.CONTRAST, Command.HELP}) {
      assertThat(after(command)).isNotEqualTo(watching);
      assertThat(after(command, command)).isEqualTo(watching);
    }
  }
}
