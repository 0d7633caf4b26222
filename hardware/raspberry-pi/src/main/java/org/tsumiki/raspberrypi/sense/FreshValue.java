package org.tsumiki.raspberrypi.sense;

import org.jspecify.annotations.Nullable;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Kind;

/**
 * The latest value of a sensor, and what counts when there is none or it is old.
 *
 * <p>A distance then is 0, as if something stood right in front: a robot that looks where it goes
 * stops. What is summed up (travel, heading) stays where it was, because a jump would be a turn
 * that never happened. Everything else is 0.
 */
public final class FreshValue {
  /** A sensor that has been silent for longer has no value. */
  public static final long STALE_NANOS = 1_000_000_000;

  private final String name;
  private final double min;
  private final double max;
  private final boolean stays;
  private volatile @Nullable Reading latest;

  private record Reading(double value, long nanos) {}

  /** Of a port. */
  public FreshValue(PortSpec port) {
    this(
        port.name(),
        port.min(),
        port.max(),
        port.kind() == Kind.TRAVEL_MM || port.kind() == Kind.HEADING_DEG);
  }

  /**
   * Of something that is no port.
   *
   * @param stays true when the last value counts however old it is
   */
  public FreshValue(String name, double min, double max, boolean stays) {
    this.name = name;
    this.min = min;
    this.max = max;
    this.stays = stays;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** A new value, measured then; what is out of range counts as the end of it. */
  public void put(double value, long nowNanos) {
    latest = new Reading(Math.clamp(value, min, max), nowNanos);
  }

  /** True while the last value is not old. Any thread. */
  public boolean fresh(long nowNanos) {
    Reading reading = latest;
    return reading != null && nowNanos - reading.nanos <= STALE_NANOS;
  }

  /** The value that programs see. Any thread, at once. */
  public double read(long nowNanos) {
    Reading reading = latest;
    boolean fresh = reading != null && nowNanos - reading.nanos <= STALE_NANOS;
    return fresh && reading != null ? reading.value : standIn();
  }

  /** What programs see while there is no fresh value. */
  public double standIn() {
    Reading reading = latest;
    return reading != null && stays ? reading.value : PortSpec.SAFE_VALUE;
  }
}
