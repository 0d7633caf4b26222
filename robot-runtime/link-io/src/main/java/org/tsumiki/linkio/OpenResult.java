package org.tsumiki.linkio;

import org.tsumiki.link.LinkFault;

/** A line, or why there is none. */
public sealed interface OpenResult {
  /** The line is open. */
  record Opened(Transport transport) implements OpenResult {}

  /** It cannot be opened; the message says what to do. */
  record Failed(LinkFault fault) implements OpenResult {}
}
