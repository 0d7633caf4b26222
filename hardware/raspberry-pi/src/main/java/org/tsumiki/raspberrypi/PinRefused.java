package org.tsumiki.raspberrypi;

import java.util.Locale;

/** A pin could not be had. Thrown while a board is put together, caught by who does so. */
final class PinRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Trouble trouble;

  /**
   * A refusal.
   *
   * @param user what wants the pin: a port, and which of its pins
   */
  PinRefused(String user, int bcm, Throwable cause) {
    super("GPIO" + bcm, cause);
    this.trouble = trouble("GPIO" + bcm, user, Trouble.root(cause));
  }

  Trouble trouble() {
    return trouble;
  }

  private static Trouble trouble(String pin, String user, String why) {
    String lower = why.toLowerCase(Locale.ROOT);
    if (lower.contains("busy") || lower.contains("already")) {
      return new Trouble(
          "pin-busy",
          pin,
          pin + " for " + user + " is used by another program (" + why + ")",
          "The command gpioinfo says by which one: stop it, or wire the part to another pin.");
    }
    return new Trouble(
        "pin-not-available",
        pin,
        pin + " for " + user + " cannot be had (" + why + ")",
        "Wire the part to another pin, or take what uses this one out of"
            + " /boot/firmware/config.txt.");
  }
}
