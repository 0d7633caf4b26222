package org.tsumiki.raspberrypi.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SoftwarePulsesTest {
  private static final long MILLI = 1_000_000;
  private final List<String> edges = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int wakes;
  private long now;
  private final SoftwarePulses pulses = new SoftwarePulses(() -> wakes++, log::add);

  private PulseOutput pin(String name) {
    return pulses.add(high -> edges.add(now / 1000 + " " + name + (high ? " up" : " down")), name);
  }

  /** Steps whenever the pulses ask for it, up to a time. */
  private void runUntil(long end) {
    for (long next = pulses.step(now); next <= end; next = pulses.step(now)) {
      now = next;
    }
    now = end;
  }

  @Test
  void aPinIsHighForItsShareOfEachPeriod() throws IOException {
    PulseOutput motor = pin("a");
    runUntil(0);
    motor.pulse(100, 0.3);
    assertThat(wakes).isEqualTo(1);
    runUntil(25 * MILLI);
    assertThat(edges)
        .containsExactly(
            "0 a down",
            "0 a up",
            "3000 a down",
            "10000 a up",
            "13000 a down",
            "20000 a up",
            "23000 a down");
  }

  @Test
  void allAndNothingAreLevelsThatNobodyNeedsToWakeUpFor() throws IOException {
    PulseOutput motor = pin("a");
    motor.pulse(100, 1);
    assertThat(pulses.step(0)).isEqualTo(SoftwarePulses.NEVER);
    motor.pulse(100, 0);
    assertThat(pulses.step(0)).isEqualTo(SoftwarePulses.NEVER);
    assertThat(edges).containsExactly("0 a up", "0 a down");
  }

  @Test
  void twoPinsKeepTheirOwnRhythm() throws IOException {
    pin("a").pulse(100, 0.5);
    pin("b").pulse(200, 0.2);
    runUntil(9 * MILLI);
    assertThat(edges)
        .containsExactly(
            "0 a up", "0 b up", "1000 b down", "5000 a down", "5000 b up", "6000 b down");
  }

  @Test
  void whoComesTooLateStartsAgainInsteadOfRacing() throws IOException {
    pin("a").pulse(100, 0.5);
    pulses.step(0);
    edges.clear();
    now = 1003 * MILLI;
    assertThat(pulses.step(now)).isEqualTo(1008 * MILLI);
    assertThat(edges).isEmpty(); // it was high, and is so at the beginning of a period
  }

  @Test
  void stoppingCountsAtOnce() throws IOException {
    PulseOutput motor = pin("a");
    motor.pulse(100, 0.5);
    pulses.step(0);
    motor.pulse(100, 0);
    now = MILLI;
    pulses.step(now);
    assertThat(edges).containsExactly("0 a up", "1000 a down");
  }

  @Test
  void aPinThatCannotBeSwitchedIsToldOnceAndDoesNotStopTheOthers() throws IOException {
    PulseOutput broken =
        pulses.add(
            high -> {
              throw new IllegalStateException("no such line");
            },
            "GPIO12");
    broken.pulse(100, 0.5);
    pin("b").pulse(100, 0.5);
    runUntil(40 * MILLI);
    assertThat(log).containsExactly("GPIO12 cannot be switched: no such line.");
    assertThat(edges).contains("30000 b up");
  }

  @Test
  void aToneThatIsTooHighForASwitchingThreadBecomesTheHighestItCan() throws IOException {
    PulseOutput buzzer = pin("a");
    buzzer.pulse(20_000, 0.5);
    runUntil(500_000);
    assertThat(edges).containsExactly("0 a up", "250 a down", "500 a up");
  }
}
