package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsumiki.agent.TickTimes.Part;

class TickTimesTest {
  private static final long MILLI = 1_000_000;
  private final TickTimes times = new TickTimes();

  private void tick(long number, long lateMillis, long programMillis, long tellingMillis) {
    long due = number * MILLI;
    long now = due + lateMillis * MILLI;
    times.begin(number, now, due);
    times.done(Part.PROGRAM, now + programMillis * MILLI);
    times.done(Part.BOARD, now + programMillis * MILLI + MILLI / 2);
    if (tellingMillis > 0) {
      times.done(Part.TELLING, now + (programMillis + tellingMillis) * MILLI + MILLI / 2);
    }
    times.end();
  }

  @Test
  void theSlowestTickIsToldWithWhatItDid() {
    tick(0, 0, 9, 3);
    tick(1, 2, 20, 0);
    tick(2, 30, 1, 5);
    assertThat(times.told())
        .isEqualTo(
            "slowest tick 1: 20.5 ms (program 20.0, board 0.5, telling 0.0), latest tick 2: 30.0 ms"
                + " late");
  }

  @Test
  void aThreadsPlaceIsItsInnermostCalls() {
    assertThat(ThreadPlace.told(new StackTraceElement[0])).isEqualTo("nothing: it has ended");
    assertThat(ThreadPlace.told(Thread.currentThread().getStackTrace()))
        .matches(
            "Thread.getStackTrace:\\d+ < TickTimesTest.aThreadsPlaceIsItsInnermostCalls:\\d+ < .*");
  }
}
