package org.tsumiki.raspberrypi;

/**
 * What is wrong around the robot's program, and what to do.
 *
 * @param code for programs, e.g. {@code no-permission}
 * @param where {@code /dev/gpiochip0}, {@code GPIO17}
 * @param what without a full stop
 * @param remedy an English sentence
 */
record Trouble(String code, String where, String what, String remedy) {
  /** What the innermost cause says; libraries wrap it in words that help nobody. */
  static String root(Throwable problem) {
    Throwable cause = problem;
    for (Throwable next = problem.getCause(); next != null; next = next.getCause()) {
      cause = next;
    }
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
