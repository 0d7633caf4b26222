package org.tsumiki.app.doctor;

/**
 * One thing that was looked at.
 *
 * @param name short lower-case name, stable
 * @param ok whether it is as it should be
 * @param blocking whether nothing of Tsumiki works until it is mended
 * @param message what was found
 * @param remedy what to do; empty when it is ok
 */
public record Check(String name, boolean ok, boolean blocking, String message, String remedy) {

  static Check ok(String name, String message) {
    return new Check(name, true, false, message, "");
  }

  /** Something is missing that only a part of Tsumiki needs. */
  static Check note(String name, String message, String remedy) {
    return new Check(name, false, false, message, remedy);
  }

  /** Something is missing without which nothing works. */
  static Check bad(String name, String message, String remedy) {
    return new Check(name, false, true, message, remedy);
  }
}
