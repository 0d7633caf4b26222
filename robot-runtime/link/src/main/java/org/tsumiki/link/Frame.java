package org.tsumiki.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One frame.
 *
 * @param session which session it belongs to, as the editor chose it; 0 in HELLO
 * @param sequence number of a DATA frame, 16 bits; of the Stop message in STOP; else 0
 * @param acknowledge number of the DATA frame that the sender expects next, 16 bits
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Frame(FrameKind kind, int session, int sequence, int acknowledge, byte[] body) {
  static final byte DELIMITER = 0;

  Frame {
    if (body.length > LinkLimits.MAX_BODY_BYTES) {
      throw new IllegalArgumentException("a body of " + body.length + " bytes fits no frame");
    }
  }

  /** The frame as it goes over the line, with its delimiters. */
  byte[] encode() {
    int checkedBytes = LinkLimits.HEADER_BYTES + body.length;
    ByteBuffer plain =
        ByteBuffer.allocate(checkedBytes + LinkLimits.CHECK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    plain.put((byte) kind.code()).putInt(session);
    plain.putShort((short) sequence).putShort((short) acknowledge).put(body);
    plain.putInt(crc32c(plain.array(), checkedBytes));
    byte[] stuffed = Cobs.stuff(plain.array());
    byte[] line = new byte[stuffed.length + 2];
    System.arraycopy(stuffed, 0, line, 1, stuffed.length);
    return line;
  }

  /** Reads what stood between two delimiters; empty when it is not a whole, undamaged frame. */
  static Optional<Frame> decode(byte[] stuffed, int length) {
    return Cobs.unstuff(stuffed, length).flatMap(Frame::fromPlain);
  }

  private static Optional<Frame> fromPlain(byte[] plain) {
    int checkedBytes = plain.length - LinkLimits.CHECK_BYTES;
    if (checkedBytes < LinkLimits.HEADER_BYTES || plain.length > LinkLimits.MAX_FRAME_BYTES) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    if (in.getInt(checkedBytes) != crc32c(plain, checkedBytes)) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOfRange(plain, LinkLimits.HEADER_BYTES, checkedBytes);
    return FrameKind.of(in.get())
        .map(kind ->
            new Frame(kind, in.getInt(), in.getShort() & 0xFFFF, in.getShort() & 0xFFFF, body));
  }

  static int crc32c(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
