package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Asking without a session, and a robot that lets nobody in. */
class AskingTest {
  private static final LinkFault NOT_YOU = new LinkFault("pairing.needed", "Pair first.");

  private final RobotEnd robot = new RobotEnd(VirtualLine.ROBOT, LinkTimings.STANDARD, 0);
  private final AskingEnd asking = new AskingEnd(5, LinkTimings.STANDARD, 0);
  private final List<AskEvent> heard = new ArrayList<>();
  private final List<Ask> asked = new ArrayList<>();
  private long now;

  @Test
  void aRobotThatLetsNobodyInTellsItsNameAndNothingElse() {
    robot.closedBecause(Optional.of(NOT_YOU));
    step(robot.poll(now).outgoing());
    RobotInfo seen = ((AskEvent.Found) heard.getFirst()).robot();
    assertThat(seen).isEqualTo(new RobotInfo(VirtualLine.ROBOT.name(), "", false, "", List.of()));
  }

  @Test
  void aRobotThatLetsNobodyInRefusesSessionsWithItsReason() {
    VirtualLine line = new VirtualLine();
    line.robot.closedBecause(Optional.of(NOT_YOU));
    line.pass(1000);
    assertThat(line.last(EditorEvent.Refused.class).fault()).isEqualTo(NOT_YOU);
    assertThat(line.robotEvents).isEmpty();
  }

  @Test
  void anAnswerThatIsLostIsSentAgainAndTheWorkDoneOnce() {
    step(robot.poll(now).outgoing());
    asking.ask(new Ask.Find(), now);
    robot.on(asking.poll(now).outgoing(), now);
    collect();
    robot.answer(new Answer.Done());
    robot.poll(now); // lost
    now += 250;
    robot.on(asking.poll(now).outgoing(), now);
    LinkStep<RobotEvent> second = robot.poll(now);
    assertThat(second.events()).isEmpty();
    step(second.outgoing());
    assertThat(asked).containsExactly(new Ask.Find());
    assertThat(heard).contains(new AskEvent.Answered(new Answer.Done()));
  }

  @Test
  void anAskThatComesTwiceIsHeardOnce() {
    step(robot.poll(now).outgoing());
    asking.ask(new Ask.Forget(), now);
    byte[] frame = asking.poll(now).outgoing();
    robot.on(frame, now);
    robot.on(frame, now);
    collect();
    assertThat(asked).hasSize(1);
  }

  @Test
  void anOlderRobotIsSaidToNeedAnUpdate() {
    byte[] hello =
        org.tsumiki.link.wire.Wire.Hello.newBuilder()
            .setMajor(LinkLimits.PROTOCOL_MAJOR)
            .setMinor(2)
            .setName("old")
            .build()
            .toByteArray();
    step(new Frame(FrameKind.HELLO, 0, 0, 0, hello).encode());
    assertThat(((AskEvent.Failed) heard.getFirst()).fault().code()).isEqualTo("link.no-pairing");
  }

  @Test
  void severalAsksAreHeardAndAnsweredInTheirOrder() {
    step(robot.poll(now).outgoing());
    for (int i = 0; i < LinkLimits.ASKS_AT_ONCE; i++) {
      asking.ask(new Ask.Seat(i % 2 == 0), now);
    }
    robot.on(asking.poll(now).outgoing(), now);
    collect();
    assertThat(asked).hasSize(LinkLimits.ASKS_AT_ONCE).startsWith(new Ask.Seat(true));
    robot.answer(new Answer.Done());
    robot.answer(new Answer.No(NOT_YOU));
    heard.clear();
    step(robot.poll(now).outgoing());
    assertThat(heard)
        .containsExactly(
            new AskEvent.Answered(new Answer.Done()),
            new AskEvent.Answered(new Answer.No(NOT_YOU)));
  }

  @Test
  void whoeverIsReplacedHearsNoAnswersAndGivesNoneToTheNext() {
    step(robot.poll(now).outgoing());
    asking.ask(new Ask.Find(), now);
    robot.on(asking.poll(now).outgoing(), now);
    robot.on(new Frame(FrameKind.ASK, 6, 0, 0, AskWire.write(1, new Ask.Forget())).encode(), now);
    collect();
    assertThat(asked).containsExactly(new Ask.Find(), new Ask.Forget());
    robot.answer(new Answer.Done());
    assertThat(robot.poll(now).outgoing()).isEmpty();
    robot.answer(new Answer.No(NOT_YOU));
    step(robot.poll(now).outgoing());
    assertThat(heard).hasSize(1).allMatch(AskEvent.Found.class::isInstance);
  }

  @Test
  void aRobotThatTakesNoPackagesIsNotSentOne() {
    byte[] hello =
        org.tsumiki.link.wire.Wire.Hello.newBuilder()
            .setMajor(LinkLimits.PROTOCOL_MAJOR)
            .setMinor(6)
            .build()
            .toByteArray();
    step(new Frame(FrameKind.HELLO, 0, 0, 0, hello).encode());
    asking.ask(new Ask.Update(new byte[0]), now);
    step(new byte[0]);
    assertThat(((AskEvent.Failed) heard.getLast()).fault().code()).isEqualTo("link.no-update");
  }

  @Test
  void saysThatNobodyIsThereAndThatNobodyAnswers() {
    now = 3_000;
    step(new byte[0]);
    assertThat(((AskEvent.Failed) heard.getFirst()).fault().code()).isEqualTo("link.no-robot");
  }

  @Property(tries = 500)
  void nonsenseInAsksNeitherThrowsNorLetsIn(
      @ForAll FrameKind kind, @ForAll List<@Size(max = 60) byte[]> bodies) {
    RobotEnd closed = new RobotEnd(VirtualLine.ROBOT, LinkTimings.STANDARD, 0);
    closed.closedBecause(Optional.of(NOT_YOU));
    AskingEnd other = new AskingEnd(9, LinkTimings.STANDARD, 0);
    for (int i = 0; i < bodies.size(); i++) {
      byte[] frame = new Frame(kind, 9, i, 0, bodies.get(i)).encode();
      closed.on(frame, i);
      other.on(frame);
      other.poll(i);
      assertThat(closed.poll(i).events()).allMatch(RobotEvent.Asked.class::isInstance);
    }
    assertThat(closed.connected()).isFalse();
  }

  private void step(byte[] toAsking) {
    asking.on(toAsking);
    heard.addAll(asking.poll(now).events());
  }

  private void collect() {
    robot.poll(now).events().forEach(event -> asked.add(((RobotEvent.Asked) event).ask()));
  }
}
