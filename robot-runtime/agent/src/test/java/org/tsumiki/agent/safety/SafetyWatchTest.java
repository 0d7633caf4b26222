package org.tsumiki.agent.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.link.RunEnd;

/** In virtual time. */
final class SafetyWatchTest {
  private static final SafetyWatch.Limits LIMITS = new SafetyWatch.Limits(150, 300);
  private static final Battery FULL = new Battery(false, "7.9 V");
  private static final Battery EMPTY = new Battery(true, "6.1 V");

  private final SafetyWatch watch = new SafetyWatch(LIMITS);
  private long nowMillis = 1_000;
  private long tickMillis = nowMillis;
  private Optional<Battery> battery = Optional.of(FULL);

  SafetyWatchTest() {
    watch.begin(nowMillis * 1_000_000);
    passes(10, true);
    passes(10, true);
  }

  @Test
  void theFirstTickMayTakeLonger() {
    watch.begin(nowMillis * 1_000_000);
    tickMillis = nowMillis;
    for (int i = 0; i < 100; i++) {
      assertThat(passes(10, i == 0)).isEmpty();
    }
    assertThat(passes(30, false).map(OutputGate.Shut::message).orElse("")).contains("1000 ms");
  }

  @Test
  void saysNothingWhileTicksCome() {
    for (int i = 0; i < 1000; i++) {
      assertThat(passes(10, true)).isEmpty();
    }
  }

  @Test
  void stopsARunWhoseTicksDoNotCome() {
    for (int i = 0; i < 15; i++) {
      assertThat(passes(10, false)).isEmpty();
    }
    OutputGate.Shut why = passes(10, false).orElseThrow();
    assertThat(why.reason()).isEqualTo(RunEnd.Reason.HUNG);
    assertThat(why.message()).contains("150 ms").contains("Check its cables");
  }

  @Test
  void aPauseOfTheWholeProcessIsNoHang() {
    assertThat(passes(5_000, false)).isEmpty();
    assertThat(passes(10, true)).isEmpty();
  }

  @Test
  void ticksThatDoNotComeBackAfterAPauseAreAHang() {
    assertThat(passes(5_000, false)).isEmpty();
    for (int i = 0; i < 14; i++) {
      assertThat(passes(10, false)).isEmpty();
    }
    assertThat(passes(10, false).map(OutputGate.Shut::reason)).contains(RunEnd.Reason.HUNG);
  }

  @Test
  void looksThatAreAlwaysLateStillFindAHang() {
    int millis = 0;
    while (passes(40, false).isEmpty()) {
      millis += 40;
    }
    assertThat(millis).isLessThan(200);
  }

  @Test
  void stopsWhenTheBatteryStaysEmpty() {
    battery = Optional.of(EMPTY);
    for (int i = 0; i < 29; i++) {
      assertThat(passes(10, true)).isEmpty();
    }
    OutputGate.Shut why = passes(10, true).orElseThrow();
    assertThat(why.reason()).isEqualTo(RunEnd.Reason.LOW_BATTERY);
    assertThat(why.message()).contains("6.1 V").contains("Charge it");
  }

  @Test
  void looksThatComeLateStillFindAnEmptyBatteryInTime() {
    battery = Optional.of(EMPTY);
    int millis = 0;
    while (passes(40, true).isEmpty()) {
      millis += 40;
    }
    assertThat(millis).isLessThan(300);
    watch.begin(nowMillis * 1_000_000);
    assertThat(passes(5_000, true)).isEmpty();
  }

  @Test
  void aDipOfTheBatteryIsNoEmptyBattery() {
    for (int dip = 0; dip < 10; dip++) {
      battery = Optional.of(EMPTY);
      for (int i = 0; i < 20; i++) {
        assertThat(passes(10, true)).isEmpty();
      }
      battery = Optional.of(FULL);
      assertThat(passes(10, true)).isEmpty();
    }
  }

  @Test
  void aBoardThatKnowsNothingOfItsBatteryGoesOn() {
    battery = Optional.empty();
    for (int i = 0; i < 100; i++) {
      assertThat(passes(10, true)).isEmpty();
    }
  }

  private Optional<OutputGate.Shut> passes(int millis, boolean ticked) {
    nowMillis += millis;
    if (ticked) {
      tickMillis = nowMillis;
    }
    return watch.look(nowMillis * 1_000_000, tickMillis * 1_000_000, battery);
  }
}
