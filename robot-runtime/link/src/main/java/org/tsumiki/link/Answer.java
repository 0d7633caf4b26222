package org.tsumiki.link;

/** What a robot answers to an {@link Ask}. */
public sealed interface Answer {
  /** The robot's message of the same step. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Code(int step, byte[] message) implements Answer {}

  /** The robot's public key (DER). */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Cable(byte[] key) implements Answer {}

  /** It is done. */
  record Done() implements Answer {}

  /** It is not done, and why. */
  record No(LinkFault fault) implements Answer {}

  /**
   * Which package the robot runs.
   *
   * @param version of the package that runs
   * @param busy something is being installed
   * @param about SHA-256 of the package that the last outcome is about, or {@code roll-back}; empty
   *     when there is none
   * @param code that outcome, e.g. {@code update.done}
   */
  record News(String version, boolean busy, String about, String code) implements Answer {}
}
