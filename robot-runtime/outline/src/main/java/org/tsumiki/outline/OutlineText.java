package org.tsumiki.outline;

/** What writing a workspace as an outline gave. */
public sealed interface OutlineText {

  /** The outline; reading it gives a program that does the same. */
  record Written(String text) implements OutlineText {}

  /** The workspace has something that outlines cannot say. */
  record Unwritable(String reason) implements OutlineText {}
}
