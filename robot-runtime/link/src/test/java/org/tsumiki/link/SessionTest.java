package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.link.Telemetry.VariableValue.NumberValue;
import org.tsumiki.link.Telemetry.VariableValue.TextValue;
import org.tsumiki.link.wire.Wire;

class SessionTest {
  private final VirtualLine line = new VirtualLine();

  @Test
  void editorIsSilentUntilItHearsHello() {
    for (int millis = 1_000; millis < 3_000; millis += 50) {
      assertThat(line.editor.poll(millis).outgoing()).isEmpty();
    }
  }

  @Test
  void robotSaysHelloTwiceASecond() {
    int hellos = 0;
    for (int millis = 1_000; millis < 3_000; millis += 10) {
      hellos += new FrameReader().read(line.robot.poll(millis).outgoing()).size();
    }
    assertThat(hellos).isEqualTo(4);
  }

  @Test
  void opensASessionAndNamesTheRobot() {
    line.connected();
    assertThat(line.editorEvents)
        .containsExactly(new EditorEvent.Connected(VirtualLine.ROBOT, false));
    assertThat(line.robotEvents).containsExactly(new RobotEvent.Connected("desk 3"));
  }

  @Test
  void opensASessionWhenTheFirstAnswerIsLost() {
    line.toEditor = new LoseFirstOfKind(FrameKind.ACCEPTED);
    line.connected();
    assertThat(line.robotEvents).hasSize(1);
  }

  @Test
  void saysWhenNoRobotIsThere() {
    line.cutBothWays();
    assertThat(line.within(4_000, line.editor::closed)).isTrue();
    assertThat(line.last(EditorEvent.Refused.class).fault().code()).isEqualTo("link.no-robot");
  }

  @Test
  void saysWhenTheRobotDoesNotAnswer() {
    line.toRobot = bytes -> new byte[0];
    assertThat(line.within(4_000, line.editor::closed)).isTrue();
    assertThat(line.last(EditorEvent.Refused.class).fault().code()).isEqualTo("link.no-answer");
  }

  @Test
  void editorRefusesARobotOfANewerMajor() {
    Wire.Hello hello = Wire.Hello.newBuilder().setMajor(2).setName("x").build();
    line.editor.on(new Frame(FrameKind.HELLO, 0, 0, 0, hello.toByteArray()).encode(), 1_000);
    LinkFault fault = ((EditorEvent.Refused) line.editor.poll(1_001).events().getFirst()).fault();
    assertThat(fault.code()).isEqualTo("link.version-newer");
    assertThat(fault.message()).contains("link version 2").contains("Update this end");
  }

  @Test
  void robotRefusesAnEditorOfANewerMajor() {
    Wire.Welcome welcome = Wire.Welcome.newBuilder().setMajor(2).setEditor("x").build();
    line.robot.on(new Frame(FrameKind.WELCOME, 9, 0, 0, welcome.toByteArray()).encode(), 1_000);
    Frame answer = new FrameReader().read(line.robot.poll(1_001).outgoing()).getFirst();
    assertThat(answer.kind()).isEqualTo(FrameKind.REFUSED);
    assertThat(LinkFault.ofBody(answer.body()).code()).isEqualTo("link.version-newer");
    assertThat(line.robot.connected()).isFalse();
  }

  @Test
  void tellsASecondEditorWhoHasTheRobot() {
    line.robot.busyWith("desk 1");
    assertThat(line.within(2_000, line.editor::closed)).isTrue();
    LinkFault fault = line.last(EditorEvent.Refused.class).fault();
    assertThat(fault.code()).isEqualTo("link.busy");
    assertThat(fault.message()).contains("desk 1");
  }

  @Test
  void deploysAWholeImage() {
    byte[] image = image(3_000);
    deploy(new ImagePieces(image, List.of(1_000, 1_500, 500)));
    assertThat(line.images)
        .singleElement()
        .satisfies(it -> assertThat(it.image()).isEqualTo(image));
    assertThat(line.last(EditorEvent.Deployed.class))
        .isEqualTo(new EditorEvent.Deployed(3_000, List.of(0, 1, 2)));
  }

  @Test
  void sendsOnlyThePiecesThatChanged() {
    byte[] image = image(3_000);
    deploy(new ImagePieces(image, List.of(1_000, 1_500, 500)));
    byte[] changed = image.clone();
    changed[1_200]++;
    deploy(new ImagePieces(changed, List.of(1_000, 1_500, 500)));
    assertThat(line.images.getLast().image()).isEqualTo(changed);
    assertThat(line.last(EditorEvent.Deployed.class))
        .isEqualTo(new EditorEvent.Deployed(1_500, List.of(1)));
    deploy(new ImagePieces(changed, List.of(1_000, 1_500, 500)));
    assertThat(line.last(EditorEvent.Deployed.class))
        .isEqualTo(new EditorEvent.Deployed(0, List.of()));
    assertThat(line.images).hasSize(3);
  }

  @Test
  void takesTheLargestImageAndRefusesALargerOne() {
    deploy(ImagePieces.whole(image(LinkLimits.MAX_IMAGE_BYTES)));
    assertThat(line.images).hasSize(1);
    line.editor.deploy(ImagePieces.whole(image(LinkLimits.MAX_IMAGE_BYTES + 1)));
    assertThat(line.within(1_000, () -> line.editorSaw(EditorEvent.DeployRefused.class))).isTrue();
    assertThat(line.last(EditorEvent.DeployRefused.class).code()).isEqualTo("link.image-size");
    assertThat(line.images).hasSize(1);
  }

  @Test
  void saysWhereTheRobotRefusedAnImage() {
    line.takesImages = false;
    line.connected().editor.deploy(ImagePieces.whole(image(20)));
    assertThat(line.within(1_000, () -> line.editorSaw(EditorEvent.DeployRefused.class))).isTrue();
    assertThat(line.last(EditorEvent.DeployRefused.class))
        .isEqualTo(
            new EditorEvent.DeployRefused(
                "image.invalid", "script 2, pc 7", "The stack is empty there."));
  }

  @Test
  void carriesAWholeRun() {
    line.connected().editor.start(true);
    line.editor.press("button.a", true);
    line.step();
    assertThat(line.robotEvents)
        .contains(new RobotEvent.StartRequested(true), new RobotEvent.Pressed("button.a", 1));
    line.robot.started();
    line.robot.telemetry(telemetry(1, 0, 50));
    line.pass(50);
    line.robot.telemetry(telemetry(50, 10, 50));
    line.robot.said(51, 0, "あか");
    line.robot.ended(RunEnd.of(52, RunEnd.Reason.FINISHED));
    line.pass(50);
    assertThat(line.editorEvents)
        .endsWith(
            new EditorEvent.Started(),
            new EditorEvent.TelemetryReceived(telemetry(1, 0, 50)),
            new EditorEvent.Said(51, 0, "あか", 0),
            new EditorEvent.TelemetryReceived(telemetry(50, 10, 50)),
            new EditorEvent.Ended(RunEnd.of(52, RunEnd.Reason.FINISHED)));
    assertThat(telemetry(50, 10, 50).portsByName(VirtualLine.ROBOT))
        .isEqualTo(Map.of("motor.left", 10.0, "motor.right", 50.0));
  }

  @Test
  void saysWhereAProgramWasTrapped() {
    RunEnd end =
        new RunEnd(
            9,
            RunEnd.Reason.TRAPPED,
            Optional.of(new RunEnd.TrapReport("trap.divide", 2, 14, "by 0")),
            "");
    line.connected().robot.ended(end);
    line.pass(20);
    assertThat(line.last(EditorEvent.Ended.class).end()).isEqualTo(end);
  }

  @Test
  void countsTextsThatDidNotFitThrough() {
    line.connected();
    for (int i = 0; i < 100; i++) {
      line.robot.said(i, 0, "text " + i);
    }
    line.pass(200);
    List<EditorEvent.Said> said =
        line.editorEvents.stream()
            .filter(EditorEvent.Said.class::isInstance)
            .map(EditorEvent.Said.class::cast)
            .toList();
    assertThat(said.getLast().text()).isEqualTo("text 99");
    assertThat(said.stream().mapToInt(text -> text.skipped() + 1).sum()).isEqualTo(100);
  }

  @Test
  void stopOvertakesADeploy() {
    line.connected();
    line.toRobot = new SlowLine(11_520, VirtualLine.STEP_MILLIS);
    line.editor.deploy(ImagePieces.whole(image(30_000)));
    line.pass(500);
    line.editor.stop();
    // The window that is already on its way goes first, at the line's speed.
    assertThat(line.within(450, () -> line.robotEvents.contains(new RobotEvent.StopRequested())))
        .isTrue();
    assertThat(line.images).isEmpty();
  }

  /** The start was asked for before the stop; it arrives after it because a frame was lost. */
  @Test
  void aStartThatComesLaterThanTheStopAfterItStartsNothing() {
    line.connected();
    line.toRobot = new LoseFirstOfKind(FrameKind.DATA);
    line.editor.start(true);
    line.editor.stop();
    line.pass(1_000);
    assertThat(line.robotEvents).contains(new RobotEvent.StopRequested());
    assertThat(line.robotEvents).doesNotContain(new RobotEvent.StartRequested(true));
    line.editor.start(true);
    line.pass(200);
    assertThat(line.robotEvents.getLast()).isEqualTo(new RobotEvent.StartRequested(true));
  }

  @Test
  void deploysOverASerialLine() {
    line.connected();
    line.toRobot = new SlowLine(11_520, VirtualLine.STEP_MILLIS);
    line.toEditor = new SlowLine(11_520, VirtualLine.STEP_MILLIS);
    line.editor.deploy(ImagePieces.whole(image(4_000)));
    long before = line.nowMillis;
    assertThat(line.within(2_000, () -> line.editorSaw(EditorEvent.Deployed.class))).isTrue();
    assertThat(line.nowMillis - before).isLessThan(600);
  }

  @Test
  void robotRunningLiveLosesTheLinkWithin300Millis() {
    line.connected().robot.running(true, true);
    line.pass(2_000);
    assertThat(line.robot.connected()).isTrue();
    line.cutBothWays();
    line.pass(150);
    assertThat(line.robot.connected()).isTrue();
    line.pass(120);
    assertThat(line.robotEvents.getLast()).isInstanceOf(RobotEvent.LinkLost.class);
  }

  @Test
  void robotThatRunsNothingWaitsLonger() {
    line.connected().cutBothWays();
    line.pass(1_000);
    assertThat(line.robot.connected()).isTrue();
    line.pass(1_100);
    assertThat(line.robot.connected()).isFalse();
  }

  @Test
  void editorSaysWhenTheRobotIsGone() {
    line.connected().cutBothWays();
    assertThat(line.within(1_100, line.editor::closed)).isTrue();
    LinkFault fault = line.last(EditorEvent.LinkLost.class).fault();
    assertThat(fault.code()).isEqualTo("link.silent");
    assertThat(fault.message()).contains("robot").contains("Check cable");
  }

  @Test
  void editorLearnsAtOnceWhenTheRobotStartedAgain() {
    line.connected();
    RobotEnd restarted = new RobotEnd(VirtualLine.ROBOT, LinkTimings.STANDARD, line.nowMillis);
    for (int i = 0; i < 60 && !line.editor.closed(); i++) {
      line.nowMillis += 5;
      restarted.on(line.editor.poll(line.nowMillis).outgoing(), line.nowMillis);
      line.editor.on(restarted.poll(line.nowMillis).outgoing(), line.nowMillis);
    }
    LinkFault fault =
        ((EditorEvent.LinkLost) line.editor.poll(line.nowMillis).events().getFirst()).fault();
    assertThat(fault.code()).isEqualTo("link.unknown-session");
  }

  @Test
  void robotTakesTheNextEditorAfterAGoodbye() {
    line.connected().editor.close();
    line.step();
    assertThat(line.robotEvents.getLast()).isInstanceOf(RobotEvent.Disconnected.class);
    EditorEnd next = new EditorEnd("desk 4", 78, LinkTimings.STANDARD, line.nowMillis);
    for (int i = 0; i < 300 && !next.connected(); i++) {
      line.nowMillis += 5;
      next.on(line.robot.poll(line.nowMillis).outgoing(), line.nowMillis);
      line.robot.on(next.poll(line.nowMillis).outgoing(), line.nowMillis);
    }
    assertThat(next.connected()).isTrue();
  }

  @Test
  void editorLearnsWhyTheRobotEndedTheSession() {
    line.connected().robot.close(new LinkFault("agent.shutdown", "The robot shuts down."), 0);
    line.pass(20);
    assertThat(line.last(EditorEvent.LinkLost.class).fault().code()).isEqualTo("agent.shutdown");
  }

  @Test
  void aBodyThatMakesNoSenseEndsTheSession() {
    line.connected();
    byte[] body = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    line.robot.on(new Frame(FrameKind.DATA, 77, 0, 0, body).encode(), line.nowMillis);
    line.pass(20);
    assertThat(line.last(EditorEvent.LinkLost.class).fault().code()).isEqualTo("link.malformed");
  }

  private void deploy(ImagePieces pieces) {
    if (!line.editor.connected()) {
      line.connected();
    }
    line.editorEvents.clear();
    line.editor.deploy(pieces);
    assertThat(line.within(3_000, () -> line.editorSaw(EditorEvent.Deployed.class))).isTrue();
  }

  static byte[] image(int bytes) {
    byte[] image = new byte[bytes];
    new java.util.Random(bytes).nextBytes(image);
    return image;
  }

  private static Telemetry telemetry(long tick, double left, double right) {
    return new Telemetry(
        tick,
        List.of(new Telemetry.Running(0, 12), new Telemetry.Running(3, 4)),
        List.of(new NumberValue(tick), new TextValue("みどり")),
        List.of(left, right),
        Optional.of(new Telemetry.Pose(1.5, -2, 90)));
  }
}
