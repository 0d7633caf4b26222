package org.tsumiki.link;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.tsumiki.link.wire.Wire;

/**
 * One message in pieces, for a line on which it does not get through whole. A piece goes again when
 * one that was sent later has arrived and it has not, or when nothing was heard for a while.
 */
final class PartSender {
  private static final int NOT_SENT = -1;
  private static final int LAST_PIECES = 3;

  private final byte[] message;
  private final List<Piece> pieces = new ArrayList<>();
  private int nextOrder;
  private int sent;
  private long quietSinceMillis;

  private static final class Piece {
    final int offset;
    final int length;
    int order = NOT_SENT;
    boolean arrived;

    Piece(int offset, int length) {
      this.offset = offset;
      this.length = length;
    }
  }

  PartSender(byte[] message, int pieceBytes) {
    this.message = message;
    for (int at = 0; at == 0 || at < message.length; at += pieceBytes) {
      pieces.add(new Piece(at, Math.min(pieceBytes, message.length - at)));
    }
  }

  /** True when the message is so short that it goes as it is. */
  boolean isWhole() {
    return pieces.size() == 1;
  }

  /** How often a piece was sent, for each that there is: 1 on a line that loses nothing. */
  double sendsPerPiece() {
    return (double) sent / pieces.size();
  }

  /** Bodies of the PART frames that go now. */
  List<byte[]> due(long nowMillis, int patienceMillis) {
    if (nextOrder > 0 && nowMillis - quietSinceMillis >= patienceMillis) {
      pieces.stream().filter(piece -> !piece.arrived).forEach(piece -> piece.order = NOT_SENT);
    }
    List<byte[]> due = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!piece.arrived && piece.order == NOT_SENT) {
        piece.order = nextOrder++;
        due.add(body(piece));
      }
    }
    // Nothing is sent after the last ones that would show their loss: once more, to save a wait.
    if (sent > 0 && due.size() <= LAST_PIECES) {
      due.addAll(List.copyOf(due));
    }
    if (!due.isEmpty()) {
      sent += due.size();
      quietSinceMillis = nowMillis;
    }
    return due;
  }

  private byte[] body(Piece piece) {
    return Wire.Part.newBuilder()
        .setOffset(piece.offset)
        .setTotal(message.length)
        .setData(ByteString.copyFrom(message, piece.offset, piece.length))
        .build()
        .toByteArray();
  }

  /** The other end tells what it has; true when that is more than before. */
  boolean arrived(Wire.Have have, long nowMillis) {
    int newest = NOT_SENT;
    for (Piece piece : pieces) {
      if (!piece.arrived && isIn(have, piece)) {
        piece.arrived = true;
        newest = Math.max(newest, piece.order);
      }
    }
    if (newest == NOT_SENT) {
      return false;
    }
    quietSinceMillis = nowMillis;
    for (Piece piece : pieces) {
      if (!piece.arrived && piece.order < newest) {
        piece.order = NOT_SENT; // what was sent after it is there: it was lost
      }
    }
    return true;
  }

  private static boolean isIn(Wire.Have have, Piece piece) {
    for (int i = 0; i + 1 < have.getEdgeCount(); i += 2) {
      if (have.getEdge(i) <= piece.offset && piece.offset + piece.length <= have.getEdge(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
