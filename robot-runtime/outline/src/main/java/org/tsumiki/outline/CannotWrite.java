package org.tsumiki.outline;

/** A workspace that no outline can say; never leaves this package. */
final class CannotWrite extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  CannotWrite(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
