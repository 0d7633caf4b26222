package org.tsumiki.arena.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PlayerTest {
  private static final Span REPLAY = new Span(0, 10_000, false);

  @Test
  void playsInRealTimeAndStandsAtTheEnd() {
    Player player = Player.from(REPLAY).after(2.5, REPLAY);

    assertThat(player.tick()).isEqualTo(2500);
    assertThat(player.after(60, REPLAY)).isEqualTo(new Player(10_000, false, Pace.REAL, false));
  }

  @Test
  void playsSlowlyAndFast() {
    Player slow = Player.from(REPLAY).withPace(Pace.TENTH);

    assertThat(slow.after(1, REPLAY).tick()).isEqualTo(100);
    assertThat(slow.withPace(Pace.FIVEFOLD).after(1, REPLAY).tick()).isEqualTo(5000);
    assertThat(Pace.FIVEFOLD.faster()).isEqualTo(Pace.FIVEFOLD);
    assertThat(Pace.TENTH.slower()).isEqualTo(Pace.TENTH);
  }

  @Test
  void stepsBackAndForthOnWholeTicks() {
    Player between = Player.from(REPLAY).seek(1234.6, REPLAY);

    assertThat(between.step(1, REPLAY).tick()).isEqualTo(1235);
    assertThat(between.step(-1, REPLAY).tick()).isEqualTo(1234);
    assertThat(between.step(1, REPLAY).playing()).isFalse();
    assertThat(between.step(-5000, REPLAY).tick()).isZero();
  }

  @Test
  void beginsAgainWhenItIsPlayedAtTheEnd() {
    Player over = Player.from(REPLAY).after(60, REPLAY);

    assertThat(over.toggled(REPLAY).tick()).isZero();
    assertThat(over.toggled(REPLAY).playing()).isTrue();
  }

  @Test
  void staysALittleBehindWhatHappensElsewhere() {
    Player player = Player.from(new Span(0, 5000, true));
    for (int frame = 0; frame < 300; frame++) {
      player = player.after(1 / 60.0, new Span(0, 5000 + frame * 1000 / 60, true));
    }

    assertThat(player.tick()).isCloseTo(5000 + 5000 - 120, within(60.0));
  }

  @Test
  void leavesWhatHappensElsewhereOnlyWhenAsked() {
    Span live = new Span(0, 5000, true);
    Player paused = Player.from(live).after(0.1, live).toggled(live);

    assertThat(paused.after(1, live)).isEqualTo(paused);
    assertThat(paused.toggled(live).atEdge()).isFalse();
    assertThat(paused.toEnd(live).atEdge()).isTrue();
  }
}
