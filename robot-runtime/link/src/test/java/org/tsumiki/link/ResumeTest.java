package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A session whose line is cut goes on, within ten seconds, and no message is lost or doubled. */
class ResumeTest {
  private static final long KEY = 99;

  private final VirtualLine line = new VirtualLine();

  @Property(tries = 200)
  void noMessageIsLostOrDoubledByCuts(
      @ForAll long seed, @ForAll @IntRange(min = 100, max = 8_000) int cutMillis) {
    VirtualLine faulty = new VirtualLine(LinkTimings.STANDARD, (int) seed | 1);
    faulty.editor.resumable(KEY);
    faulty.connected();
    java.util.Random random = new java.util.Random(seed);
    int cutAt = 10 + random.nextInt(5);
    List<RobotEvent> sent = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      if (i == cutAt) {
        faulty.cutBothWays();
        faulty.pass(cutMillis / 2);
      }
      faulty.editor.press("b" + i, true);
      sent.add(new RobotEvent.Pressed("b" + i, 1));
      if (i % 4 == 0) {
        faulty.robot.said(i, 0, "t" + i);
        said.add("t" + i);
      }
      faulty.pass(10);
      if (i == 20) {
        faulty.pass(cutMillis / 2);
        faulty.toRobot = bytes -> bytes;
        faulty.toEditor = bytes -> bytes;
      }
    }
    faulty.pass(3_000);
    assertThat(faulty.editor.connected()).as("%s", faulty.editorEvents).isTrue();
    assertThat(faulty.robotEvents.stream().filter(RobotEvent.Pressed.class::isInstance).toList())
        .isEqualTo(sent);
    assertThat(
            faulty.editorEvents.stream()
                .filter(EditorEvent.Said.class::isInstance)
                .map(it -> ((EditorEvent.Said) it).text())
                .toList())
        .isEqualTo(said);
  }

  @Test
  void bothEndsSayWhatHappened() {
    line.editor.resumable(KEY);
    line.connected().cutBothWays();
    line.pass(2_500);
    assertThat(line.last(EditorEvent.Cut.class).fault().code()).isEqualTo("link.silent");
    assertThat(line.robotEvents.getLast()).isInstanceOf(RobotEvent.LinkLost.class);
    mend();
    line.pass(500);
    assertThat(line.editorSaw(EditorEvent.Resumed.class)).isTrue();
    assertThat(line.robotEvents.getLast()).isEqualTo(new RobotEvent.Resumed("desk 3"));
  }

  @Test
  void aRobotThatCameLateToLookHearsFirstWhatCameMeanwhile() {
    line.connected().robot.running(true, true);
    line.pass(100);
    line.nowMillis += 300;
    byte[] heartbeat = line.editor.poll(line.nowMillis).outgoing();
    assertThat(line.robot.poll(line.nowMillis).events()).isEmpty();
    line.nowMillis += 20;
    line.robot.on(heartbeat, line.nowMillis);
    line.nowMillis += 20;
    assertThat(line.robot.poll(line.nowMillis).events()).isEmpty();
  }

  @Test
  void aRobotThatCameLateToLookAndHearsNothingStopsALiveProgram() {
    line.connected().robot.running(true, true);
    line.pass(100);
    line.nowMillis += 300;
    assertThat(line.robot.poll(line.nowMillis).events()).isEmpty();
    line.nowMillis += 30;
    assertThat(line.robot.poll(line.nowMillis).events())
        .anyMatch(RobotEvent.LinkLost.class::isInstance);
  }

  @Test
  void aLiveProgramStopsAtOnceAllTheSame() {
    line.editor.resumable(KEY);
    line.connected().robot.running(true, true);
    line.cutBothWays();
    line.pass(300);
    assertThat(line.robotEvents.getLast()).isInstanceOf(RobotEvent.LinkLost.class);
  }

  @Test
  void anImageArrivesWholeAcrossACut() {
    line.editor.resumable(KEY);
    line.connected();
    line.toRobot = new SlowLine(11_520, VirtualLine.STEP_MILLIS);
    byte[] image = SessionTest.image(30_000);
    line.editor.deploy(ImagePieces.whole(image));
    line.pass(700);
    line.cutBothWays();
    line.pass(4_000);
    mend();
    assertThat(line.within(9_000, () -> line.editorSaw(EditorEvent.Deployed.class))).isTrue();
    assertThat(line.images.getFirst().image()).isEqualTo(image);
  }

  @Test
  void afterTenSecondsItIsLost() {
    line.editor.resumable(KEY);
    line.connected().cutBothWays();
    line.pass(11_500);
    assertThat(line.last(EditorEvent.LinkLost.class).fault().code()).isEqualTo("link.silent");
    assertThat(line.editor.closed()).isTrue();
    line.pass(2_000);
    assertThat(line.robot.isCut()).isFalse();
  }

  @Test
  void anotherEditorDoesNotWaitForTheOneThatWasCut() {
    line.editor.resumable(KEY);
    line.connected().cutBothWays();
    line.pass(2_500);
    EditorEnd other = new EditorEnd("desk 4", 78, LinkTimings.STANDARD, line.nowMillis);
    for (int i = 0; i < 200 && !other.connected(); i++) {
      line.nowMillis += 5;
      other.on(line.robot.poll(line.nowMillis).outgoing(), line.nowMillis);
      line.robot.on(other.poll(line.nowMillis).outgoing(), line.nowMillis);
    }
    assertThat(other.connected()).isTrue();
    assertThat(line.robot.ticket()).isEmpty();
  }

  @Test
  void theTicketIsTheSessionsNumberAndKey() {
    line.editor.resumable(KEY);
    line.connected();
    assertThat(line.robot.ticket()).contains(new ResumeTicket(77, KEY));
    line.cutBothWays();
    line.pass(2_500);
    assertThat(line.robot.ticket()).contains(new ResumeTicket(77, KEY));
    line.pass(12_000);
    assertThat(line.robot.ticket()).isEmpty();
  }

  @Test
  void aSessionWithoutAKeyHasNoTicket() {
    assertThat(line.connected().robot.ticket()).isEmpty();
  }

  @Test
  void anEditorMayComeBackBeforeTheRobotHasNoticedTheCut() {
    line.editor.resumable(KEY);
    line.connected();
    assertThat(line.editor.lineLost(new LinkFault("link.closed", "Cut."), line.nowMillis)).isTrue();
    RobotEnd otherLine = new RobotEnd(VirtualLine.ROBOT, LinkTimings.STANDARD, line.nowMillis);
    otherLine.busyWith("desk 3"); // the same editor, as far as the robot knows
    List<RobotEvent> asked = new ArrayList<>();
    for (int i = 0; i < 20 && asked.isEmpty(); i++) {
      line.nowMillis += 5;
      LinkStep<RobotEvent> step = otherLine.poll(line.nowMillis);
      asked.addAll(step.events());
      line.editor.on(step.outgoing(), line.nowMillis);
      otherLine.on(line.editor.poll(line.nowMillis).outgoing(), line.nowMillis);
    }
    assertThat(asked).containsExactly(new RobotEvent.ResumeAsked(77, KEY));
  }

  private void mend() {
    line.toRobot = bytes -> bytes;
    line.toEditor = bytes -> bytes;
  }
}
