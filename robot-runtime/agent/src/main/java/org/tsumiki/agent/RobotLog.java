package org.tsumiki.agent;

/** Where the robot tells its keeper what it does: one line each. Called from any thread. */
@FunctionalInterface
public interface RobotLog {
  /** A log that nobody reads. */
  RobotLog NONE = line -> {};

  /** One line, without its end. */
  void line(String line);
}
