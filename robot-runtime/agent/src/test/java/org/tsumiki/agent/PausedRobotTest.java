package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.InMemoryPair;

/** A real robot whose program is held: safe, whatever comes next. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // set before each test
class PausedRobotTest {
  /** Each question takes a poll of the line: together longer than a robot may hang. */
  private static final int QUESTIONS = 60;

  private final FakeBoard board = new FakeBoard();
  private final LogLines log = new LogLines();
  private final Recorder recorder = new Recorder();
  private final RobotService service = RobotService.start(board, LinkTimings.IN_PROCESS, log);
  private final InMemoryPair line = InMemoryPair.create();
  private RobotClient client;

  @BeforeEach
  void driveAndPause() throws Exception {
    service.serve(line.robotSide());
    client =
        switch (RobotClient.connect(
            line.editorSide(), "desk 1", LinkTimings.IN_PROCESS, recorder)) {
          case ConnectResult.Connected(RobotClient connected) -> connected;
          case ConnectResult.Failed(LinkFault fault) -> throw new AssertionError(fault.message());
        };
    assertThat(client.canDebug()).isTrue();
    client.deploy(TestPrograms.lampAndDriveOn());
    client.start(true);
    recorder.await(Telemetry.class, at -> port(at, "motor.left") == 60);
    client.debug(new DebugRequest.Pause());
    recorder.await(DebugNews.Paused.class);
  }

  @AfterEach
  void closeRobot() {
    service.close();
  }

  @Test
  void motorsRestLampsStayAndBothComeBack() throws Exception {
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(board.valueOf(StandardPorts.LED_1)).isEqualTo(1);
    client.debug(new DebugRequest.GoOn());
    recorder.await(DebugNews.WentOn.class);
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isEqualTo(60);
    assertThat(board.valueOf(StandardPorts.LED_1)).isEqualTo(1);
    client.stop();
    recorder.await(RunEnd.class);
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(board.valueOf(StandardPorts.LED_1)).isZero();
  }

  @Test
  void virtualTimeStandsAndNobodyTakesItForAHang() throws Exception {
    DebugNews.Paused paused = recorder.await(DebugNews.Paused.class);
    for (int i = 0; i < QUESTIONS; i++) {
      recorder.clear();
      client.debug(new DebugRequest.AskDetails());
      assertThat(recorder.await(DebugNews.Details.class).stacks()).hasSize(1);
      assertThat(recorder.await(Telemetry.class).tick()).isEqualTo(paused.tick());
    }
    client.debug(new DebugRequest.GoOn());
    recorder.await(Telemetry.class, at -> at.tick() > paused.tick());
  }

  @Test
  void stopEndsItWhilePaused() throws Exception {
    client.stop();
    assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.STOPPED);
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(board.valueOf(StandardPorts.LED_1)).isZero();
    recorder.clear();
    client.start(true);
    recorder.await(Telemetry.class, at -> port(at, "motor.left") == 60);
  }

  @Test
  void losingTheLinkEndsIt() throws Exception {
    line.editorSide().close();
    log.await("run ended: linkLost");
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(board.valueOf(StandardPorts.LED_1)).isZero();
  }

  @Test
  void anotherProgramMayCome() throws Exception {
    client.deploy(TestPrograms.driveAndEnd());
    assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.REPLACED);
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    recorder.clear();
    client.start(true);
    assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.FINISHED);
  }

  private double port(Telemetry telemetry, String name) {
    return telemetry.portsByName(client.robot()).getOrDefault(name, 0.0);
  }
}
