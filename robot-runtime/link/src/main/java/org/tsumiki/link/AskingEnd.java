package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tsumiki.link.wire.Wire;

/**
 * The editor's end of a line on which it has no session: asks one thing after the other. Stays
 * silent until a robot says HELLO. Give it what the line brought ({@link #on}), and call {@link
 * #poll} after that and every few milliseconds. Used by one thread.
 */
public final class AskingEnd {
  private static final int SLOW_PATIENCE = 3;

  private final int asker;
  private final LinkTimings timings;
  private final FrameReader reader = new FrameReader();
  private final Outbox<AskEvent> outbox = new Outbox<>();

  /** On their way, the oldest first. */
  private final Deque<Asked> asked = new ArrayDeque<>();

  private int robotMinor;
  private boolean found;
  private boolean over;
  private int number;
  private long patienceMillis;
  private long giveUpMillis;
  private long nextAskMillis;
  private int unsent;
  private boolean answeredSinceLook;

  private record Asked(int number, Frame frame) {}

  /**
   * An end that listens.
   *
   * @param askerSeed any number that other editors hardly have
   */
  public AskingEnd(int askerSeed, LinkTimings timings, long nowMillis) {
    this.asker = askerSeed == 0 ? 1 : askerSeed;
    this.timings = timings;
    this.giveUpMillis = nowMillis + timings.findMillis();
  }

  /** Takes what the line brought. Never throws, whatever it is. */
  public void on(byte[] bytes) {
    for (Frame frame : reader.read(bytes)) {
      if (frame.kind() == FrameKind.HELLO && !found && !over) {
        onHello(frame);
      } else if (frame.kind() == FrameKind.ANSWER && frame.session() == asker) {
        onAnswer(frame);
      }
    }
  }

  private void onHello(Frame frame) {
    Wire.Hello hello;
    try {
      hello = Wire.Hello.parseFrom(frame.body());
    } catch (InvalidProtocolBufferException e) {
      return;
    }
    if (hello.getMajor() != LinkLimits.PROTOCOL_MAJOR) {
      fail(LinkFault.version(LinkLimits.PROTOCOL_MAJOR, hello.getMajor(), "robot"));
    } else if (hello.getMinor() < LinkLimits.ASKING_MINOR) {
      fail(LinkFault.noAsking());
    } else {
      found = true;
      robotMinor = hello.getMinor();
      outbox.tell(
          new AskEvent.Found(
              new RobotInfo(
                  hello.getName(),
                  hello.getBoard(),
                  hello.getSimulated(),
                  hello.getCourse(),
                  List.of(),
                  hello.getKey())));
    }
  }

  private void onAnswer(Frame frame) {
    AskWire.answer(frame.body())
        .filter(answer -> !asked.isEmpty() && answer.number() == asked.element().number())
        .ifPresent(answer -> {
          asked.remove();
          answeredSinceLook = true;
          outbox.tell(new AskEvent.Answered(answer.what()));
        });
  }

  /**
   * Asks, once a robot was found. Over a line that may lose bytes only when all that was asked
   * before has its answer; over one that cannot, {@link LinkLimits#ASKS_AT_ONCE} may be on their
   * way. Answers come in the order of the asks.
   */
  public void ask(Ask ask, long nowMillis) {
    if (over || !found || asked.size() >= LinkLimits.ASKS_AT_ONCE) {
      throw new IllegalStateException("one thing after the other");
    }
    if (ask.isAboutPackages() && robotMinor < LinkLimits.UPDATE_MINOR) {
      fail(LinkFault.noUpdates());
      return;
    }
    number++;
    asked.add(new Asked(number, new Frame(FrameKind.ASK, asker, 0, 0, AskWire.write(number, ask))));
    unsent++;
    // A small robot calculates for a while before it answers to a code or a signature, and writes a
    // whole package down before it says that it has it.
    boolean slow = ask instanceof Ask.Code || ask.isAboutPackages();
    patienceMillis = (long) (slow ? SLOW_PATIENCE : 1) * timings.findMillis();
    giveUpMillis = nowMillis + patienceMillis;
  }

  /** What has to be sent now, and what happened since the last call. */
  public LinkStep<AskEvent> poll(long nowMillis) {
    boolean waits = !found || !asked.isEmpty();
    if (answeredSinceLook) {
      answeredSinceLook = false;
      giveUpMillis = nowMillis + patienceMillis;
      nextAskMillis = nowMillis + timings.askMillis();
    }
    if (!over && waits && nowMillis >= giveUpMillis) {
      fail(
          found
              ? LinkFault.noAnswer(timings.findMillis())
              : LinkFault.noRobot(timings.findMillis()));
    } else if (!over && unsent > 0) {
      asked.stream().skip(asked.size() - unsent).forEach(it -> outbox.send(it.frame()));
      unsent = 0;
      nextAskMillis = nowMillis + timings.askMillis();
    } else if (!over && !asked.isEmpty() && nowMillis >= nextAskMillis) {
      nextAskMillis = nowMillis + timings.askMillis();
      outbox.send(asked.element().frame());
    }
    return outbox.take();
  }

  private void fail(LinkFault fault) {
    over = true;
    outbox.tell(new AskEvent.Failed(fault));
  }
}
