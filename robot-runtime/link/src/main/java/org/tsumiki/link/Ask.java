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

  /** Take a package: a mentor's signed request, as {@code agent/spec/update.md} has it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Update(byte[] request) implements Ask {}

  /** The next bytes of the package. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record UpdatePiece(int offset, byte[] data) implements Ask {}

  /** The package is whole: install it. */
  record Install() implements Ask {}

  /** Go back to the package before. */
  record RollBack() implements Ask {}

  /** Which package do you run, and what came of the last update? */
  record News() implements Ask {}

  /** Whether it is about the robot's own program, which robots know since minor 7. */
  default boolean isAboutPackages() {
    return switch (this) {
      case Code _, Cable _, Find _, Forget _, Seat _ -> false;
      case Update _, UpdatePiece _, Install _, RollBack _, News _ -> true;
    };
  }
}
