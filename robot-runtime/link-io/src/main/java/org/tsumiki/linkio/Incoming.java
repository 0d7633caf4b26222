package org.tsumiki.linkio;

import org.tsumiki.link.LinkFault;

/** What a line brought. */
public sealed interface Incoming {
  /** Bytes from the other end. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Bytes(byte[] bytes) implements Incoming {}

  /** Nothing within the time, or somebody called {@link Transport#wake}. */
  record Nothing() implements Incoming {}

  /** The line has ended, and nothing will ever come again. */
  record Closed(LinkFault reason) implements Incoming {}
}
