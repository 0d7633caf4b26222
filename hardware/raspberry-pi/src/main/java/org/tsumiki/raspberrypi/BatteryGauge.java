package org.tsumiki.raspberrypi;

import java.util.Optional;
import org.tsumiki.raspberrypi.sense.FreshValue;

/** Measures the battery. */
record BatteryGauge(FreshValue millivolts, int lowMillivolts, int emptyMillivolts) {
  /** How it is, or empty when the converter is silent. */
  Optional<BatteryState> state(long nowNanos) {
    if (!millivolts.fresh(nowNanos)) {
      return Optional.empty();
    }
    int now = (int) Math.round(millivolts.read(nowNanos));
    return Optional.of(new BatteryState(now, now < lowMillivolts, now < emptyMillivolts));
  }
}
