package org.tsumiki.link;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a robot is asked: each number is heard once, and its answer is sent again on demand. */
final class AskDesk {
  private int asker;
  private int heard;
  private @Nullable Frame answered;

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
      outbox.tell(new RobotEvent.Asked(ask.get().what()));
    } else if (number == heard && answer != null) {
      outbox.send(answer);
    }
  }

  void answer(Answer answer, Outbox<RobotEvent> outbox) {
    if (heard > 0) {
      Frame frame = new Frame(FrameKind.ANSWER, asker, 0, 0, AskWire.write(heard, answer));
      answered = frame;
      outbox.send(frame);
    }
  }
}
