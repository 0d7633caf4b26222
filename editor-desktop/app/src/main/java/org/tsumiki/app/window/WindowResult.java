package org.tsumiki.app.window;

/** How showing the window ended. */
public sealed interface WindowResult {
  /** The person closed it. */
  record Closed() implements WindowResult {}

  /** The browser could not be started; the reason is for people. */
  record CannotOpen(String reason) implements WindowResult {}
}
