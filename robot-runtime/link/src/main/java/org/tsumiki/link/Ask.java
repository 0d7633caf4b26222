package org.tsumiki.link;

/** What an editor wants of a robot without having a session with it. */
public sealed interface Ask {
  /**
   * A step of the exchange that proves the pairing code.
   *
   * @param editor how the editor is called; in the first step
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Code(int step, byte[] message, String editor) implements Ask {}

  /** Trust this public key (DER): who holds the cable may say so. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Cable(byte[] key, String editor, boolean mentor) implements Ask {}

  /** Show which robot you are. */
  record Find() implements Ask {}

  /** Forget me. */
  record Forget() implements Ask {}

  /** Be for me alone, or for all that are paired. */
  record Seat(boolean bind) implements Ask {}
}
