package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open session as either end sees it: numbered messages, heartbeats, silence. */
final class Session {
  private final int id;
  private final LinkTimings timings;
  private final ReliableChannel channel;
  private long heardAtMillis;
  private long sentAtMillis;
  private long shortSentAtMillis;

  Session(int id, LinkTimings timings, long nowMillis) {
    this.id = id;
    this.timings = timings;
    this.channel = new ReliableChannel(timings);
    this.heardAtMillis = nowMillis;
    this.sentAtMillis = nowMillis;
    this.shortSentAtMillis = nowMillis;
  }

  int id() {
    return id;
  }

  ReliableChannel channel() {
    return channel;
  }

  /** Something valid of this session came in. */
  void heard(long nowMillis) {
    heardAtMillis = nowMillis;
  }

  /** The line is back after a cut. */
  void resume(long nowMillis) {
    heard(nowMillis);
    channel.resume(nowMillis);
  }

  long silentMillis(long nowMillis) {
    return nowMillis - heardAtMillis;
  }

  /** Takes a DATA, PART, ACK or GAP frame; gives the body when it is the next message. */
  Optional<byte[]> on(Frame frame, long nowMillis) {
    heard(nowMillis);
    channel.acknowledged(frame.acknowledge(), nowMillis);
    return switch (frame.kind()) {
      case DATA -> channel.accepts(frame.sequence()) ? Optional.of(frame.body()) : Optional.empty();
      case GAP -> {
        channel.gapAt(frame.acknowledge());
        channel.partsArrived(frame.acknowledge(), frame.body(), nowMillis);
        yield Optional.empty();
      }
      case ACK -> {
        channel.partsArrived(frame.acknowledge(), frame.body(), nowMillis);
        yield Optional.empty();
      }
      case PART -> channel.acceptsPart(frame.sequence(), frame.body());
      case HELLO, WELCOME, ACCEPTED, REFUSED, BYE, STOP, ASK, ANSWER -> Optional.empty();
    };
  }

  /** The frames that must go now: messages, answers, or a heartbeat. */
  List<Frame> poll(long nowMillis) {
    List<Frame> out = new ArrayList<>();
    channel.poll(id, nowMillis, out);
    boolean quiet = out.isEmpty() && nowMillis - sentAtMillis >= timings.heartbeatMillis();
    // What is longer may all be lost, and a line on which something arrives is not silent.
    boolean onlyLong =
        channel.spoils() && nowMillis - shortSentAtMillis >= timings.heartbeatMillis();
    if (quiet || onlyLong && out.stream().noneMatch(Session::isShort)) {
      out.add(new Frame(FrameKind.ACK, id, 0, channel.expected(), new byte[0]));
    }
    if (!out.isEmpty()) {
      sentAtMillis = nowMillis;
    }
    if (out.stream().anyMatch(Session::isShort)) {
      shortSentAtMillis = nowMillis;
    }
    return out;
  }

  private static boolean isShort(Frame frame) {
    return frame.body().length == 0;
  }

  /** Why the session cannot go on, or empty. */
  Optional<LinkFault> fault(long nowMillis, int lossMillis, String other) {
    if (silentMillis(nowMillis) >= lossMillis) {
      return Optional.of(LinkFault.silent(other, silentMillis(nowMillis)));
    }
    if (channel.stalled(nowMillis)) {
      return Optional.of(LinkFault.stalled(other, timings.stallMillis()));
    }
    return channel.overrun() ? Optional.of(LinkFault.overrun(other)) : Optional.empty();
  }
}
