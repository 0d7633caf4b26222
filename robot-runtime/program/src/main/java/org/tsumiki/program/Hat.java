package org.tsumiki.program;

/** What starts a script. */
public sealed interface Hat {
  /** The program starts. */
  record Start() implements Hat {}

  /** A button goes down. */
  record ButtonDown(Button button) implements Hat {}

  /**
   * A message is broadcast.
   *
   * @param messageId id of the message's {@link Program.Variable}
   */
  record MessageReceived(String messageId) implements Hat {}
}
