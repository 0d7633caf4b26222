package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.simulator.Course;

/** A robot and an editor in one process, in real time. */
@Timeout(120)
class RobotServiceTest {
  private static final LinkTimings TIMINGS = LinkTimings.IN_PROCESS;

  private final FakeBoard fake = new FakeBoard();
  private final LogLines log = new LogLines();
  private final Recorder recorder = new Recorder();
  private RobotService service = RobotService.start(fake, TIMINGS, log);
  private InMemoryPair line = InMemoryPair.create();

  @AfterEach
  void closeRobot() {
    fake.release();
    service.close();
  }

  @Test
  void runsAProgramOnASimulatedRobotAndTellsWhatItDoes() throws Exception {
    RobotClient client = connect(simulated("line"));
    assertThat(client.robot().course()).isEqualTo("line");
    assertThat(client.robot().simulated()).isTrue();
    Telemetry.Pose home = run(client, TestPrograms.driveOn()).pose().orElseThrow();
    assertThat(recorder.await(Recorder.Said.class).text()).isEqualTo("bun bun");
    Telemetry moved =
        recorder.await(
            Telemetry.class, at -> Math.abs(at.pose().orElseThrow().xMm() - home.xMm()) > 5);
    assertThat(moved.portsByName(client.robot())).containsEntry("motor.left", 60.0);
    assertThat(moved.running()).isNotEmpty();
    assertThat(client.awaitMotion(1_000)).isPresent();
    client.stop();
    assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.STOPPED);
    client.close();
  }

  @Test
  void pressesTheButtonOfASimulatedCrossing() throws Exception {
    RobotClient client = connect(simulated("crossing"));
    run(client, TestPrograms.crossing());
    recorder.await(Telemetry.class, at -> port(client, at, "signal.car.red") == 1);
    client.press("button.a", true);
    recorder.await(Telemetry.class, at -> port(client, at, "signal.car.green") == 1);
    client.press("no.such.port", true);
    client.stop();
    recorder.await(RunEnd.class);
    client.close();
  }

  @Test
  void stopMakesEveryOutputSafe() throws Exception {
    RobotClient client = connect(service);
    run(client, TestPrograms.driveOn());
    recorder.await(Telemetry.class, at -> port(client, at, "motor.left") == 60);
    client.stop();
    recorder.await(RunEnd.class);
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(fake.valueOf(StandardPorts.MOTOR_RIGHT)).isZero();
  }

  @Test
  void stopsAnEmptyForeverAndAProgramThatNeverStopsTalking() throws Exception {
    RobotClient client = connect(service);
    for (byte[] program : List.of(TestPrograms.emptyForever(), TestPrograms.chatter())) {
      recorder.clear();
      run(client, program);
      client.stop();
      assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.STOPPED);
      assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    }
  }

  @Test
  void aProgramThatEndsLeavesItsLampsLit() throws Exception {
    RobotClient client = connect(service);
    run(client, TestPrograms.driveAndEnd());
    assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.FINISHED);
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(fake.valueOf(StandardPorts.LED_1)).isEqualTo(1);
  }

  @Test
  void aTrapStopsTheMotorsAndSaysWhere() throws Exception {
    RobotClient client = connect(service);
    run(client, TestPrograms.trap());
    RunEnd end = recorder.await(RunEnd.class);
    assertThat(end.reason()).isEqualTo(RunEnd.Reason.TRAPPED);
    assertThat(end.trap().orElseThrow().code()).isEqualTo("text-too-long");
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
  }

  @Test
  void tellsASecondEditorThatTheRobotIsTaken() throws Exception {
    RobotClient client = connect(service);
    InMemoryPair second = InMemoryPair.create();
    service.serve(second.robotSide());
    ConnectResult result =
        RobotClient.connect(second.editorSide(), "desk 2", TIMINGS, RobotListener.NONE);
    LinkFault fault = ((ConnectResult.Failed) result).fault();
    assertThat(fault.code()).isEqualTo("link.busy");
    assertThat(fault.message()).contains("desk 1");
    client.close();
  }

  @Test
  void aLiveProgramStopsWhenTheEditorIsGone() throws Exception {
    run(connect(service), TestPrograms.driveOn());
    line.editorSide().close();
    log.await("link lost: ");
    log.await("run ended: linkLost");
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(reconnect().wasRunning()).isFalse();
  }

  @Test
  void aProgramLeftAloneGoesOnAndTheNextEditorCanStopIt() throws Exception {
    RobotClient first = connect(service);
    first.deploy(TestPrograms.driveOn());
    first.start(false);
    recorder.await(Recorder.Started.class);
    first.close();
    log.await("disconnected: ");
    RobotClient second = reconnect();
    assertThat(second.wasRunning()).isTrue();
    recorder.await(Telemetry.class, at -> port(second, at, "motor.left") == 60);
    second.stop();
    recorder.await(RunEnd.class);
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
  }

  @Test
  void sendsOnlyTheScriptThatChanged() throws Exception {
    RobotClient client = connect(service);
    byte[] image = TestPrograms.twoScripts("one");
    DeployOutcome first = client.deploy(image);
    assertThat(first.scriptsSent()).isEqualTo(2);
    assertThat(first.bytesSent()).isEqualTo(image.length);
    DeployOutcome again = client.deploy(image);
    assertThat(again.ok()).isTrue();
    assertThat(again.bytesSent()).isZero();
    DeployOutcome changed = client.deploy(TestPrograms.twoScripts("other"));
    assertThat(changed.ok()).isTrue();
    assertThat(changed.scriptsSent()).isEqualTo(1);
    client.close();
    DeployOutcome later = reconnect().deploy(TestPrograms.twoScripts("other"));
    assertThat(later.bytesSent()).isZero();
  }

  @Test
  void refusesWhatIsNoImageAndKeepsTheProgramItHas() throws Exception {
    RobotClient client = connect(service);
    run(client, TestPrograms.driveOn());
    DeployOutcome outcome = client.deploy(new byte[] {1, 2, 3});
    assertThat(outcome.refusal().orElseThrow().code()).isEqualTo("image.not-an-image");
    byte[] damaged = TestPrograms.driveAndEnd();
    damaged[damaged.length / 2] ^= 1;
    assertThat(client.deploy(damaged).refusal().orElseThrow().code())
        .isEqualTo("image.bad-checksum");
    client.start(true);
    recorder.await(RunEnd.class, end -> end.reason() == RunEnd.Reason.REPLACED);
    recorder.await(Telemetry.class, at -> port(client, at, "motor.left") == 60);
  }

  @Test
  void refusesAProgramForPortsThatItDoesNotHave() throws Exception {
    RobotClient client = connect(simulated("crossing"));
    DeployOutcome.Refusal refusal = client.deploy(TestPrograms.driveOn()).refusal().orElseThrow();
    assertThat(refusal.code()).isEqualTo("missing-port");
    assertThat(refusal.where()).startsWith("motor.");
    assertThat(refusal.message()).contains("hana").contains("Use another robot");
  }

  @Test
  void aRobotThatFailsIsSafeAndSaysSo() throws Exception {
    fake.failOnWrites();
    RobotClient client = connect(service);
    client.deploy(TestPrograms.driveOn());
    client.start(true);
    RunEnd end = recorder.await(RunEnd.class);
    assertThat(end.reason()).isEqualTo(RunEnd.Reason.ROBOT_ERROR);
    assertThat(end.message()).contains("the wire is broken").contains("Check its cables");
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
  }

  @Test
  void aRobotThatHangsIsMadeSafeFromOutside() throws Exception {
    RobotClient client = connect(service);
    run(client, TestPrograms.driveOn());
    recorder.await(Telemetry.class, at -> port(client, at, "motor.left") == 60);
    fake.hang();
    RunEnd end = recorder.await(RunEnd.class); // told although the tick thread still hangs
    assertThat(end.reason()).isEqualTo(RunEnd.Reason.HUNG);
    assertThat(end.message()).contains("did not answer");
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    fake.release();
    recorder.clear();
    run(client, TestPrograms.driveOn());
    recorder.await(Telemetry.class, at -> port(client, at, "motor.left") == 60);
  }

  @Test
  void aStopReachesTheOutputsOfARobotThatHangs() throws Exception {
    RobotClient client = connect(service);
    run(client, TestPrograms.driveOn());
    recorder.await(Telemetry.class, at -> port(client, at, "motor.left") == 60);
    fake.hang();
    client.stop();
    recorder.await(RunEnd.class);
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
  }

  @Test
  void anEmptyBatteryStopsTheRunAndRefusesTheNext() throws Exception {
    RobotClient client = connect(service);
    run(client, TestPrograms.driveOn());
    recorder.await(Telemetry.class, at -> port(client, at, "motor.left") == 60);
    fake.drain();
    RunEnd end = recorder.await(RunEnd.class);
    assertThat(end.reason()).isEqualTo(RunEnd.Reason.LOW_BATTERY);
    assertThat(end.message()).contains("5.9 V").contains("Charge it");
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    recorder.clear();
    client.start(true);
    assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.LOW_BATTERY);
    assertThat(recorder.all()).noneMatch(Recorder.Started.class::isInstance);
  }

  @Test
  void sayingGoodbyeTellsTheEditorAndStopsTheRobot() throws Exception {
    run(connect(service), TestPrograms.driveOn());
    service.close();
    assertThat(recorder.await(LinkFault.class).code()).isEqualTo("agent.shutdown");
    assertThat(fake.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
  }

  @Test
  void startingWithoutAProgramSaysSo() throws Exception {
    connect(service).start(true);
    assertThat(recorder.await(RunEnd.class).message()).contains("No program is here yet");
  }

  /** Deploys, starts, and gives the first telemetry. */
  private Telemetry run(RobotClient client, byte[] image) throws InterruptedException {
    assertThat(client.deploy(image).refusal()).isEqualTo(Optional.empty());
    client.start(true);
    recorder.await(Recorder.Started.class);
    return recorder.await(Telemetry.class);
  }

  private RobotService simulated(String course) {
    service.close();
    service =
        RobotService.start(
            new SimulatedBoard("hana", Course.of(Courses.load(course)), 7), TIMINGS, log);
    return service;
  }

  private RobotClient connect(RobotService robot) throws InterruptedException {
    robot.serve(line.robotSide());
    return switch (RobotClient.connect(line.editorSide(), "desk 1", TIMINGS, recorder)) {
      case ConnectResult.Connected(RobotClient client) -> client;
      case ConnectResult.Failed(LinkFault fault) -> throw new AssertionError(fault.message());
    };
  }

  private RobotClient reconnect() throws InterruptedException {
    line = InMemoryPair.create();
    return connect(service);
  }

  private static double port(RobotClient client, Telemetry telemetry, String name) {
    return telemetry.portsByName(client.robot()).getOrDefault(name, 0.0);
  }
}
