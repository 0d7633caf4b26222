package org.tsumiki.raspberrypi.line;

/** A pin that is listened to. Any thread. */
public interface InputLine {
  /** Its level now; takes some microseconds. */
  boolean high();

  /**
   * Calls after each change, from a thread of its own. Not every system tells changes (an emulated
   * Raspberry Pi does not): who listens must look from time to time as well.
   */
  void onChange(Runnable listener);
}
