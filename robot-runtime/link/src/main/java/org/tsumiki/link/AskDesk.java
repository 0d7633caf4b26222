package org.tsumiki.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a robot is asked: each number is heard once, and its answer is sent again on demand. */
final class AskDesk {
  private int asker;
  private int heard;
  private @Nullable Frame answered;

  /** Asks that are being done, the oldest first: several may come at once. */
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(int asker, int number) {}

  /** Takes an ASK. Another asker begins anew: the one before is not waited for. */
  void on(Frame frame, Outbox<RobotEvent> outbox) {
    Optional<AskWire.Numbered<Ask>> ask = AskWire.ask(frame.body());
    if (frame.session() == 0 || ask.isEmpty()) {
      return;
    }
    int number = ask.get().number();
    if (frame.session() != asker) {
      if (number != 1) {
        return; // of an asker that another one has replaced
      }
      asker = frame.session();
      heard = 0;
      answered = null;
    }
    Frame answer = answered;
    if (number == heard + 1) {
      heard = number;
      answered = null;
      open.add(new Open(asker, number));
      outbox.tell(new RobotEvent.Asked(ask.get().what()));
    } else if (number == heard && answer != null) {
      outbox.send(answer);
    }
  }

  /** The answer to the oldest that has none yet; an asker who has been replaced gets none. */
  void answer(Answer answer, Outbox<RobotEvent> outbox) {
    Open to = open.poll();
    if (to != null && to.asker() == asker) {
      byte[] body = AskWire.write(to.number(), answer);
      Frame frame = new Frame(FrameKind.ANSWER, asker, 0, 0, body);
      answered = to.number() == heard ? frame : null;
      outbox.send(frame);
    }
  }
}
