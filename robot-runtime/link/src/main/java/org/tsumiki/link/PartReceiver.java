package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.BitSet;
import java.util.Optional;
import org.tsumiki.link.wire.Wire;

/** Puts the message that is expected next together from its pieces. */
final class PartReceiver {
  private static final byte[] NOTHING = new byte[0];

  private byte[] message = NOTHING;
  private BitSet here = new BitSet();

  /** Forgets the pieces: the message has come. */
  void clear() {
    message = NOTHING;
    here = new BitSet();
  }

  /** A PART of that message; gives the message once it is whole. Nonsense is as good as lost. */
  Optional<byte[]> take(byte[] body) {
    Wire.Part part;
    try {
      part = Wire.Part.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
    int total = part.getTotal();
    int offset = part.getOffset();
    int length = part.getData().size();
    boolean fits = total > 0 && total <= LinkLimits.MAX_BODY_BYTES && offset >= 0;
    if (!fits || length == 0 || offset > total - length) {
      return Optional.empty();
    }
    if (message.length != total) {
      clear();
      message = new byte[total];
    }
    part.getData().copyTo(message, offset);
    here.set(offset, offset + length);
    return here.cardinality() == total ? Optional.of(message) : Optional.empty();
  }

  boolean isEmpty() {
    return here.isEmpty();
  }

  /** The body of an answer: what is here, or nothing. */
  byte[] have() {
    if (here.isEmpty()) {
      return NOTHING;
    }
    Wire.Have.Builder have = Wire.Have.newBuilder();
    int begin = here.nextSetBit(0);
    for (int i = 0; i < LinkLimits.MAX_HAVE_RANGES && begin >= 0; i++) {
      int end = here.nextClearBit(begin);
      have.addEdge(begin).addEdge(end);
      begin = here.nextSetBit(end);
    }
    return have.build().toByteArray();
  }
}
