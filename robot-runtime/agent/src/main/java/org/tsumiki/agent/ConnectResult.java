package org.tsumiki.agent;

import org.tsumiki.link.LinkFault;

/** A robot, or why there is none. */
public sealed interface ConnectResult {
  /** The robot is ours until the client is closed or the link lost. */
  record Connected(RobotClient client) implements ConnectResult {}

  /** No robot; the message says what to do. The transport is closed. */
  record Failed(LinkFault fault) implements ConnectResult {}
}
