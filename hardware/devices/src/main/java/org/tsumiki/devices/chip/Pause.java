package org.tsumiki.devices.chip;

/** Waiting while a chip wakes up; only in {@link Chip#begin}. */
@FunctionalInterface
public interface Pause {
  /** Returns after that time at the earliest. */
  void millis(int millis);
}
