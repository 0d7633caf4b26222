package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * When something went on and off. It is off at the start.
 *
 * @param ticks on, off, on, … by rising tick
 * @param firstOn when it first went on, even if it went off in the same tick
 */
record Toggles(List<Long> ticks, OptionalLong firstOn) {
  /** Never on. */
  static final Toggles NONE = new Toggles(List.of(), OptionalLong.empty());

  Toggles {
    ticks = List.copyOf(ticks);
  }

  /** Takes values in time. */
  static final class Builder {
    private final List<Long> ticks = new ArrayList<>();
    private OptionalLong firstOn = OptionalLong.empty();
    private boolean on;

    /** It is on or off from that tick on. */
    Builder set(long tick, boolean isOn) {
      if (isOn != on) {
        on = isOn;
        if (isOn && firstOn.isEmpty()) {
          firstOn = OptionalLong.of(tick);
        }
        if (!ticks.isEmpty() && ticks.getLast() == tick) {
          ticks.removeLast();
        } else {
          ticks.add(tick);
        }
      }
      return this;
    }

    Toggles build() {
      return new Toggles(ticks, firstOn);
    }
  }
}
