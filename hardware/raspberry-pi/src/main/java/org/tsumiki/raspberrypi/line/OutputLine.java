package org.tsumiki.raspberrypi.line;

/** A pin that is driven. Any thread. */
@FunctionalInterface
public interface OutputLine {
  /** Makes it high or low; takes some microseconds. */
  void set(boolean high);
}
