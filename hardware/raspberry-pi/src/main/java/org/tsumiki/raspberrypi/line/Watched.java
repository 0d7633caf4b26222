package org.tsumiki.raspberrypi.line;

/** Something on input pins that is looked at when a pin changes and each millisecond besides. */
public interface Watched {
  /** Looks at its pins now. Any thread, one at a time. */
  void look(long nowNanos);
}
