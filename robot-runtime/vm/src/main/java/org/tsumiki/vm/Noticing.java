package org.tsumiki.vm;

import java.util.List;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.ProgramImage;

/** Scripts that start by themselves when a button, a sensor or the time says so. */
final class Noticing {
  private static final int BUTTON = 0;
  private static final int BELOW = 1;
  private static final int ABOVE = 2;
  private static final int TIMER = 3;
  private static final double TICKS_PER_SECOND = 1_000;

  private final int count;
  private final int[] script;
  private final int[] kind;
  private final int[] port;
  private final double[] value;

  /** What holds when the program begins does not count as a change, so it is true at first. */
  private final boolean[] held;

  private final long[] dueTick;
  private final long[] timesDue;

  Noticing(ProgramImage image, int[] boardPorts) {
    int all = image.scripts().size();
    script = new int[all];
    kind = new int[all];
    port = new int[all];
    value = new double[all];
    held = new boolean[all];
    dueTick = new long[all];
    timesDue = new long[all];
    List<Double> numbers = image.numbers();
    int next = 0;
    for (int i = 0; i < all; i++) {
      held[next] = true;
      script[next] = i;
      switch (image.scripts().get(i).entry()) {
        case Entry.ButtonDown(int button) -> {
          kind[next] = BUTTON;
          port[next++] = boardPorts[button];
        }
        case Entry.SensorCrossing(int sensor, boolean below, int number) -> {
          kind[next] = below ? BELOW : ABOVE;
          port[next] = boardPorts[sensor];
          value[next++] = numbers.get(number);
        }
        case Entry.Every(int number) -> {
          kind[next] = TIMER;
          double period = numbers.get(number) * TICKS_PER_SECOND;
          value[next] = period >= 1 ? period : 1;
          advance(next++);
        }
        case Entry.Start start -> {}
        case Entry.MessageReceived message -> {}
        case Entry.StateEntered state -> {}
      }
    }
    count = next;
  }

  private void advance(int i) {
    timesDue[i]++;
    dueTick[i] = (long) Math.rint(timesDue[i] * value[i]);
  }

  /** True when there is any, so that the program may always go on. */
  boolean any() {
    return count > 0;
  }

  /** The tick before which no time alone asks anybody to start. */
  long nextDueTick() {
    long next = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      if (kind[i] == TIMER) {
        next = Math.min(next, dueTick[i]);
      }
    }
    return next;
  }

  /** Asks those to start whose moment this tick is. */
  void notice(long tick, Board board, Schedule schedule) {
    for (int i = 0; i < count; i++) {
      boolean before = held[i];
      boolean now =
          switch (kind[i]) {
            case BUTTON -> board.read(port[i]) != 0;
            case BELOW -> board.read(port[i]) < value[i];
            case ABOVE -> board.read(port[i]) > value[i];
            default -> false;
          };
      if (kind[i] == TIMER) {
        now = dueTick[i] == tick;
        before = false;
        if (now) {
          advance(i);
        }
      }
      held[i] = now;
      if (now && !before && !schedule.runs(script[i])) {
        schedule.ask(script[i]);
      }
    }
  }
}
