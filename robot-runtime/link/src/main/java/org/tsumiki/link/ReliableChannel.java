package org.tsumiki.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Numbered messages of one session, both directions: each arrives once and in order, or the channel
 * stalls. The sender keeps a window of frames on their way and goes back to the first one that was
 * not acknowledged.
 */
final class ReliableChannel {
  private static final int NUMBERS = 1 << 16;
  private static final int HALF = NUMBERS / 2;

  private final LinkTimings timings;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private final List<byte[]> onTheirWay = new ArrayList<>();
  private int firstOnItsWay;
  private int nextToSend; // index into onTheirWay
  private long sentAtMillis;
  private long progressAtMillis;
  private int resendMillis;
  private int resends;

  private int expected;
  private boolean answerDue;
  private boolean gapDue;
  private boolean gapReported;

  ReliableChannel(LinkTimings timings) {
    this.timings = timings;
    this.resendMillis = timings.resendMillis();
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
      expected = (expected + 1) % NUMBERS;
      gapReported = false;
      return true;
    }
    if (stillToCome(sequence) && !gapReported) {
      gapDue = true;
      gapReported = true;
    }
    return false;
  }

  /** The other end has everything before that number. */
  void acknowledged(int number, long nowMillis) {
    int count = distance(firstOnItsWay, number);
    if (count == 0 || count > onTheirWay.size()) {
      return;
    }
    onTheirWay.subList(0, count).clear();
    firstOnItsWay = number;
    nextToSend = Math.max(0, nextToSend - count);
    sentAtMillis = nowMillis;
    progressAtMillis = nowMillis;
    resendMillis = timings.resendMillis();
  }

  /** The other end asks for everything from that number on. */
  void gapAt(int number) {
    if (number == firstOnItsWay) {
      nextToSend = 0;
    }
  }

  /** After a cut: everything that was not acknowledged goes again, at once. */
  void resume(long nowMillis) {
    nextToSend = 0;
    sentAtMillis = nowMillis;
    progressAtMillis = nowMillis;
    resendMillis = timings.resendMillis();
    answerDue = true;
    gapReported = false;
  }

  /** Adds the frames that may go now: messages, or the answer that is due. */
  void poll(int session, long nowMillis, List<Frame> out) {
    if (resendDue(nowMillis)) {
      nextToSend = 0;
      resends++;
      resendMillis = Math.min(2 * resendMillis, timings.maxResendMillis());
    }
    fillWindow(nowMillis);
    if (nextToSend == 0) {
      sentAtMillis = nowMillis;
    }
    if (gapDue) {
      out.add(new Frame(FrameKind.GAP, session, 0, expected, new byte[0]));
    } else if (answerDue && nextToSend == onTheirWay.size()) {
      out.add(new Frame(FrameKind.ACK, session, 0, expected, new byte[0]));
    }
    while (nextToSend < onTheirWay.size()) {
      int sequence = (firstOnItsWay + nextToSend) % NUMBERS;
      out.add(new Frame(FrameKind.DATA, session, sequence, expected, onTheirWay.get(nextToSend)));
      nextToSend++;
    }
    gapDue = false;
    answerDue = false;
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
