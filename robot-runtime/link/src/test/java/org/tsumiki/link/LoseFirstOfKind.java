package org.tsumiki.link;

import java.io.ByteArrayOutputStream;
import java.util.function.UnaryOperator;

/** Loses the first frame of one kind. */
final class LoseFirstOfKind implements UnaryOperator<byte[]> {
  private final FrameKind kind;
  private boolean lost;

  LoseFirstOfKind(FrameKind kind) {
    this.kind = kind;
  }

  @Override
  public byte[] apply(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Frame frame : new FrameReader().read(bytes)) {
      if (frame.kind() == kind && !lost) {
        lost = true;
      } else {
        out.writeBytes(frame.encode());
      }
    }
    return out.toByteArray();
  }
}
