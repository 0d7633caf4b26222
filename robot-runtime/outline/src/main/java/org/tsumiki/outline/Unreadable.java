package org.tsumiki.outline;

/** A line that cannot be read; never leaves this package. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final String remedy;

  Unreadable(String message, String remedy) {
    super(message, null, false, false);
    this.message = message;
    this.remedy = remedy;
  }

  OutlineProblem at(int line) {
    return new OutlineProblem(line, message, remedy);
  }
}
