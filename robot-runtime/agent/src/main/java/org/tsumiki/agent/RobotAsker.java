package org.tsumiki.agent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import org.tsumiki.link.Answer;
import org.tsumiki.link.Ask;
import org.tsumiki.link.AskEvent;
import org.tsumiki.link.AskingEnd;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkLimits;
import org.tsumiki.link.LinkStep;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.linkio.Incoming;
import org.tsumiki.linkio.Transport;

/** Asks a robot one thing after the other, without a session, and waits. Used by one thread. */
final class RobotAsker {
  private static final int POLL_MILLIS = 20;

  private final Transport transport;
  private final AskingEnd end;
  private final Deque<AskEvent> events = new ArrayDeque<>();

  /** A robot, or why there is none. */
  sealed interface Found {
    record Robot(RobotInfo info) implements Found {}

    record Nobody(LinkFault fault) implements Found {}
  }

  /** An asker on that line, which stays the caller's. */
  RobotAsker(Transport transport, LinkTimings timings) {
    this.transport = transport;
    int seed = ThreadLocalRandom.current().nextInt();
    this.end = new AskingEnd(seed, timings, RobotService.millis());
  }

  /** Waits for the robot; call this first. */
  Found find() throws InterruptedException {
    return switch (next()) {
      case AskEvent.Found(RobotInfo robot) -> new Found.Robot(robot);
      case AskEvent.Failed(LinkFault fault) -> new Found.Nobody(fault);
      case AskEvent.Answered answered ->
          throw new IllegalStateException("an answer to nothing: " + answered);
    };
  }

  /** Asks and waits for the answer; no answer is a no. */
  Answer ask(Ask ask) throws InterruptedException {
    end.ask(ask, RobotService.millis());
    return switch (next()) {
      case AskEvent.Answered(Answer answer) -> answer;
      case AskEvent.Failed(LinkFault fault) -> new Answer.No(fault);
      case AskEvent.Found found -> throw new IllegalStateException("found twice: " + found);
    };
  }

  /**
   * Asks all of them, as many at once as the line takes; ends with the first no. Only over a line
   * that loses nothing.
   *
   * @param answered hears how many have their answer
   */
  Answer askAll(Iterator<? extends Ask> asks, IntConsumer answered) throws InterruptedException {
    int open = 0;
    int done = 0;
    while (open > 0 || asks.hasNext()) {
      while (open < LinkLimits.ASKS_AT_ONCE && asks.hasNext()) {
        end.ask(asks.next(), RobotService.millis());
        open++;
      }
      switch (next()) {
        case AskEvent.Answered(Answer.No no) -> {
          return no;
        }
        case AskEvent.Answered _ -> {
          open--;
          answered.accept(++done);
        }
        case AskEvent.Failed(LinkFault fault) -> {
          return new Answer.No(fault);
        }
        case AskEvent.Found found -> throw new IllegalStateException("found twice: " + found);
      }
    }
    return new Answer.Done();
  }

  private AskEvent next() throws InterruptedException {
    while (events.isEmpty()) {
      turn();
    }
    return events.remove();
  }

  private void turn() throws InterruptedException {
    LinkStep<AskEvent> step = end.poll(RobotService.millis());
    transport.send(step.outgoing());
    events.addAll(step.events());
    if (!events.isEmpty()) {
      return;
    }
    switch (transport.receive(POLL_MILLIS)) {
      case Incoming.Bytes(byte[] bytes) -> end.on(bytes);
      case Incoming.Closed(LinkFault reason) -> events.add(new AskEvent.Failed(reason));
      case Incoming.Nothing() -> {}
    }
  }
}
