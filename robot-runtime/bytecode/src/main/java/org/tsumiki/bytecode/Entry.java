package org.tsumiki.bytecode;

/** What starts a compiled script. */
public sealed interface Entry {
  /** The program starts. */
  record Start() implements Entry {}

  /**
   * A button port goes from 0 to 1.
   *
   * @param port index into the image's ports
   */
  record ButtonDown(int port) implements Entry {}

  /**
   * A message is sent.
   *
   * @param message its number
   */
  record MessageReceived(int message) implements Entry {}
}
