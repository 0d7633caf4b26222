package org.tsumiki.robot;

/**
 * One thing that the doctor looked at.
 *
 * @param name short lower-case name, stable
 * @param ok whether it is as it should be
 * @param blocking whether the robot cannot run until it is mended
 * @param message what was found, a sentence
 * @param remedy what to do, a sentence; empty when it is ok
 */
public record Finding(String name, boolean ok, boolean blocking, String message, String remedy) {
  static Finding ok(String name, String message) {
    return new Finding(name, true, false, message, "");
  }

  /** The robot runs, but something about it is not as it should be. */
  static Finding note(String name, String message, String remedy) {
    return new Finding(name, false, false, message, remedy);
  }

  /** The robot cannot run. */
  static Finding bad(String name, String message, String remedy) {
    return new Finding(name, false, true, message, remedy);
  }
}
