package org.tsumiki.link;

import java.util.Optional;

/** What a frame is for. The codes are the format's: see {@code spec/frames.md}. */
enum FrameKind {
  HELLO(1),
  WELCOME(2),
  ACCEPTED(3),
  REFUSED(4),
  BYE(5),
  DATA(6),
  ACK(7),
  /** An ACK that asks to send again from there on: a later frame came before the expected one. */
  GAP(8),
  /** Overtakes the numbered Stop message that it announces. */
  STOP(9),
  /** An editor wants something without a session: to pair, or to see which robot this is. */
  ASK(10),
  ANSWER(11),
  /** A piece of a numbered message, for a line on which whole ones do not get through. */
  PART(12);

  private final int code;

  FrameKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static Optional<FrameKind> of(int code) {
    for (FrameKind kind : values()) {
      if (kind.code == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
