package org.tsumiki.devices.chip;

import org.tsumiki.devices.StandardPorts;

/** HC-SR04: how long its echo pin was high, as a distance. */
public final class EchoTime {
  /** After so long without an end nothing is in front of it, in microseconds. */
  public static final double NOTHING_MICROS = 25_000;

  /** There and back, at 343 m/s. */
  private static final double MM_PER_MICRO = 0.343 / 2;

  private EchoTime() {}

  /** Millimetres; {@link StandardPorts#MAX_DISTANCE_MM} when nothing is in front. */
  public static double millimetres(double micros) {
    if (micros >= NOTHING_MICROS) {
      return StandardPorts.MAX_DISTANCE_MM;
    }
    return Math.clamp(micros * MM_PER_MICRO, 0, StandardPorts.MAX_DISTANCE_MM);
  }
}
