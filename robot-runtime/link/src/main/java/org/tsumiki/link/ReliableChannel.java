package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.link.wire.Wire;

/**
 * Numbered messages of one session, both directions: each arrives once and in order, or the channel
 * stalls. The sender keeps a window of frames on their way and goes back to the first one that was
 * not acknowledged. When that does not get through either, the line spoils whole frames: from then
 * on messages go one by one in small parts, of which only those are repeated that were lost.
 */
final class ReliableChannel {
  private static final int NUMBERS = 1 << 16;
  private static final int HALF = NUMBERS / 2;

  /** A line that loses 1 in 100 bytes carries most with parts of about this size. */
  private static final int FIRST_PART_BYTES = 32;

  private static final int MIN_PART_BYTES = 16;
  private static final int MAX_PART_BYTES = 128;

  /** After so many messages that lost no part, whole frames are tried again. */
  private static final int GOOD_MESSAGES = 16;

  /** Above that, parts are made smaller; hardly above 1, larger. */
  private static final double MANY_SENDS = 3;

  private static final double FEW_SENDS = 1.3;

  private final LinkTimings timings;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private final List<byte[]> onTheirWay = new ArrayList<>();
  private int firstOnItsWay;
  private int nextToSend; // index into onTheirWay
  private long sentAtMillis;
  private long progressAtMillis;
  private int resendMillis;
  private int resends;

  private boolean knowsParts;
  private boolean inParts;
  private int resendsOfFirst;
  private int partBytes = FIRST_PART_BYTES;
  private int goodMessages;
  private @Nullable PartSender parts;

  private final PartReceiver arriving = new PartReceiver();
  private boolean partsCome;
  private int expected;
  private boolean answerDue;
  private boolean gapDue;
  private boolean gapReported;

  ReliableChannel(LinkTimings timings) {
    this.timings = timings;
    this.resendMillis = timings.resendMillis();
  }

  /**
   * The other end takes messages in parts.
   *
   * @param atOnce the line is known to spoil frames
   */
  void mayUseParts(boolean atOnce) {
    knowsParts = true;
    inParts = atOnce;
  }

  /** Queues a message; returns the number it will have. */
  int send(byte[] body) {
    waiting.add(body);
    return (firstOnItsWay + onTheirWay.size() + waiting.size() - 1) % NUMBERS;
  }

  int unacknowledged() {
    return onTheirWay.size() + waiting.size();
  }

  /** True while a message sent with that number has not been acknowledged. */
  boolean isOnItsWay(int number) {
    return distance(firstOnItsWay, number) < unacknowledged();
  }

  boolean overrun() {
    return waiting.size() > LinkLimits.MAX_WAITING_MESSAGES;
  }

  boolean stalled(long nowMillis) {
    return !onTheirWay.isEmpty() && nowMillis - progressAtMillis >= timings.stallMillis();
  }

  /** True while messages travel in parts, one way or the other: then long frames hardly arrive. */
  boolean spoils() {
    return inParts || partsCome;
  }

  /** The number of the message that the other end must send next. */
  int expected() {
    return expected;
  }

  /** True when that message has not been delivered yet. */
  boolean stillToCome(int number) {
    return distance(expected, number) < HALF;
  }

  /** A DATA frame came in; true when its body is the next message. */
  boolean accepts(int sequence) {
    answerDue = true;
    if (sequence == expected) {
      partsCome = false;
      next();
      return true;
    }
    if (stillToCome(sequence) && !gapReported) {
      gapDue = true;
      gapReported = true;
    }
    return false;
  }

  private void next() {
    expected = (expected + 1) % NUMBERS;
    gapReported = false;
    arriving.clear();
  }

  /** A PART came in; gives the next message when it is whole with it. */
  Optional<byte[]> acceptsPart(int sequence, byte[] body) {
    answerDue = true;
    partsCome = true;
    if (sequence != expected) {
      return Optional.empty();
    }
    Optional<byte[]> whole = arriving.take(body);
    if (whole.isPresent()) {
      next();
    }
    return whole;
  }

  /** An answer tells what of the message with that number has come in parts. */
  void partsArrived(int number, byte[] body, long nowMillis) {
    PartSender sending = parts;
    if (body.length == 0 || sending == null || number != firstOnItsWay) {
      return;
    }
    try {
      if (sending.arrived(Wire.Have.parseFrom(body), nowMillis)) {
        progressAtMillis = nowMillis;
      }
    } catch (InvalidProtocolBufferException e) {
      // As good as lost.
    }
  }

  /** The other end has everything before that number. */
  void acknowledged(int number, long nowMillis) {
    int count = distance(firstOnItsWay, number);
    if (count == 0 || count > onTheirWay.size()) {
      return;
    }
    judgeParts();
    onTheirWay.subList(0, count).clear();
    firstOnItsWay = number;
    nextToSend = Math.max(0, nextToSend - count);
    sentAtMillis = nowMillis;
    progressAtMillis = nowMillis;
    resendMillis = timings.resendMillis();
    resendsOfFirst = 0;
  }

  /** A message has got through in parts: larger ones, smaller ones, or none any more? */
  private void judgeParts() {
    PartSender done = parts;
    parts = null;
    if (done == null) {
      return;
    }
    double sends = done.sendsPerPiece();
    goodMessages = sends > 1 ? 0 : goodMessages + 1;
    if (sends > MANY_SENDS) {
      partBytes = Math.max(MIN_PART_BYTES, partBytes / 2);
    } else if (sends < FEW_SENDS) {
      partBytes = Math.min(MAX_PART_BYTES, partBytes * 2);
    }
    if (goodMessages >= GOOD_MESSAGES) {
      inParts = false;
      nextToSend = 0;
    }
  }

  /** The other end asks for everything from that number on. */
  void gapAt(int number) {
    if (number == firstOnItsWay && !inParts) {
      nextToSend = 0;
      goInPartsIfNeeded();
    }
  }

  /** After a cut: everything that was not acknowledged goes again, at once. */
  void resume(long nowMillis) {
    nextToSend = 0;
    parts = null;
    sentAtMillis = nowMillis;
    progressAtMillis = nowMillis;
    resendMillis = timings.resendMillis();
    answerDue = true;
    gapReported = false;
  }

  /** Adds the frames that may go now: messages, or the answer that is due. */
  void poll(int session, long nowMillis, List<Frame> out) {
    if (!inParts && resendDue(nowMillis)) {
      nextToSend = 0;
      resends++;
      resendMillis = Math.min(2 * resendMillis, timings.maxResendMillis());
      goInPartsIfNeeded();
    }
    fillWindow(nowMillis);
    if (nextToSend == 0) {
      sentAtMillis = nowMillis;
    }
    boolean silent = inParts ? onTheirWay.isEmpty() : nextToSend == onTheirWay.size();
    if (gapDue) {
      out.add(new Frame(FrameKind.GAP, session, 0, expected, arriving.have()));
    } else if (answerDue && (silent || !arriving.isEmpty())) {
      out.add(new Frame(FrameKind.ACK, session, 0, expected, arriving.have()));
    }
    if (inParts) {
      pollParts(session, nowMillis, out);
    } else {
      pollWhole(session, out);
    }
    gapDue = false;
    answerDue = false;
  }

  private void pollWhole(int session, List<Frame> out) {
    while (nextToSend < onTheirWay.size()) {
      int sequence = (firstOnItsWay + nextToSend) % NUMBERS;
      out.add(new Frame(FrameKind.DATA, session, sequence, expected, onTheirWay.get(nextToSend)));
      nextToSend++;
    }
  }

  private void pollParts(int session, long nowMillis, List<Frame> out) {
    if (onTheirWay.isEmpty()) {
      return;
    }
    byte[] first = onTheirWay.getFirst();
    PartSender sending = parts;
    if (sending == null) {
      sending = new PartSender(first, partBytes);
      parts = sending;
    }
    for (byte[] part : sending.due(nowMillis, timings.resendMillis() / 2)) {
      out.add(
          sending.isWhole()
              ? new Frame(FrameKind.DATA, session, firstOnItsWay, expected, first)
              : new Frame(FrameKind.PART, session, firstOnItsWay, expected, part));
    }
  }

  /** The first frame on its way was lost twice: it may be too long for this line. */
  private void goInPartsIfNeeded() {
    resendsOfFirst++;
    if (knowsParts && resendsOfFirst >= 2) {
      inParts = true;
      parts = null;
      goodMessages = 0;
    }
  }

  private boolean resendDue(long nowMillis) {
    return !onTheirWay.isEmpty()
        && nextToSend == onTheirWay.size()
        && nowMillis - sentAtMillis >= resendMillis;
  }

  private void fillWindow(long nowMillis) {
    if (onTheirWay.isEmpty()) {
      progressAtMillis = nowMillis;
    }
    while (onTheirWay.size() < LinkLimits.WINDOW_FRAMES && !waiting.isEmpty()) {
      onTheirWay.add(waiting.remove());
    }
  }

  /** How many times everything on its way was sent again because no answer came. */
  int resends() {
    return resends;
  }

  private static int distance(int from, int to) {
    return (to - from) & (NUMBERS - 1);
  }
}
