package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.Lines;
import org.tsumiki.linkio.OpenResult;

/** The robot and the editor as two processes, one of which dies. */
@Timeout(180)
class TwoProcessesTest {
  private final Recorder recorder = new Recorder();

  @Test
  void aProgramRunsOverTcpAndTheEditorHearsWhenTheRobotIsKilled() throws Exception {
    try (JavaProcess robot = JavaProcess.start(RobotProcess.class, "0")) {
      RobotClient client = connect(tcpAddress(robot));
      runAndSeeItMove(client);
      robot.kill();
      LinkFault fault = recorder.await(LinkFault.class);
      assertThat(fault.code()).isEqualTo("link.closed");
      assertThat(fault.message()).contains("tcp://127.0.0.1").contains("Start it again");
      assertThat(client.deploy(TestPrograms.driveOn()).refusal().orElseThrow().linkLost()).isTrue();
      client.close();
    }
  }

  @Test
  void theRobotStopsWhenTheEditorIsKilledOverTcp() throws Exception {
    try (JavaProcess robot = JavaProcess.start(RobotProcess.class, "0")) {
      String address = tcpAddress(robot);
      stopsWhenTheEditorIsKilled(robot, address);
    }
  }

  @Test
  void bothWorkOverASerialLine(@TempDir Path folder) throws Exception {
    assumeTrue(Cable.possible(), "skipped: socat is not installed, so there is no serial cable");
    Cable cable = Cable.plugIn(folder);
    try (JavaProcess robot =
        JavaProcess.start(RobotProcess.class, cable.robotDevice().toString())) {
      robot.await("robot ready: hana, serial " + cable.robotDevice());
      String address = "serial:" + cable.editorDevice();
      stopsWhenTheEditorIsKilled(robot, address);
      recorder.clear();
      RobotClient client = connect(address);
      runAndSeeItMove(client);
      robot.kill();
      LinkFault fault = recorder.await(LinkFault.class);
      assertThat(fault.code()).isEqualTo("link.silent");
      assertThat(fault.message()).contains("Nothing came from the robot");
      client.close();
    } finally {
      cable.unplug();
    }
  }

  @Test
  void aRobotThatIsToldToEndSaysGoodbye() throws Exception {
    try (JavaProcess robot = JavaProcess.start(RobotProcess.class, "0")) {
      RobotClient client = connect(tcpAddress(robot));
      runAndSeeItMove(client);
      robot.askToEnd();
      assertThat(recorder.await(LinkFault.class).code()).isEqualTo("agent.shutdown");
      robot.await("run ended: shutDown");
      robot.awaitExit();
      client.close();
    }
  }

  @Test
  void saysWhichPortIsInUse() throws Exception {
    try (JavaProcess robot = JavaProcess.start(RobotProcess.class, "0")) {
      String address = tcpAddress(robot);
      String port = address.substring(address.lastIndexOf(':') + 1);
      try (JavaProcess second = JavaProcess.start(RobotProcess.class, port)) {
        second.await("Port " + port + " is in use");
        assertThat(second.awaitExit()).isEqualTo(RobotCommandRunner.EXIT_ENVIRONMENT);
      }
    }
  }

  /** One editor is killed; the robot stops, and the next editor finds it at rest. */
  private void stopsWhenTheEditorIsKilled(JavaProcess robot, String address) throws Exception {
    try (JavaProcess editor = JavaProcess.start(EditorProcess.class, address)) {
      editor.await("first motion after");
      editor.kill();
    }
    robot.await("link lost: ");
    assertThat(robot.await("run ended: linkLost")).contains("outputs safe");
    RobotClient next = connect(address);
    assertThat(next.wasRunning()).isFalse();
    next.close();
  }

  private void runAndSeeItMove(RobotClient client) throws InterruptedException {
    assertThat(client.deploy(TestPrograms.driveOn()).refusal()).isEmpty();
    client.start(true);
    recorder.await(
        Telemetry.class,
        at -> at.portsByName(client.robot()).getOrDefault("motor.left", 0.0) == 60);
  }

  private RobotClient connect(String address) throws InterruptedException {
    // A robot that has just lost its editor says HELLO again after a moment.
    for (int attempt = 0; attempt < 5; attempt++) {
      if (Lines.open(address) instanceof OpenResult.Opened(var transport)
          && RobotClient.connect(transport, "desk", RobotProcess.PATIENT, recorder)
              instanceof ConnectResult.Connected(RobotClient client)) {
        return client;
      }
    }
    throw new AssertionError("no robot at " + address);
  }

  private static String tcpAddress(JavaProcess robot) throws InterruptedException {
    String ready = robot.await("robot ready: hana, tcp 127.0.0.1:");
    return "tcp://127.0.0.1:" + ready.substring(ready.lastIndexOf(':') + 1).strip();
  }
}
