package org.tsumiki.link;

/** What comes of asking a robot. */
public sealed interface AskEvent {
  /** A robot is there. To one that does not let us in yet we know only the name and the key. */
  record Found(RobotInfo robot) implements AskEvent {}

  /** The answer to what was asked last. */
  record Answered(Answer answer) implements AskEvent {}

  /** There is no robot, or no answer. */
  record Failed(LinkFault fault) implements AskEvent {}
}
