package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.linkio.TcpListener;

/** The command's work, against a robot in this process but over TCP. */
@Timeout(120)
class DeployRunnerTest {
  private static final DebugMap NO_BLOCKS = TestPrograms.noBlocks();

  @TempDir private Path folder = Path.of("");
  private final FakeBoard board = new FakeBoard();
  private final LogLines lines = new LogLines();
  private final RobotService robot = RobotService.start(board, RobotProcess.PATIENT, RobotLog.NONE);
  private final TcpListener listener =
      ((TcpListener.ListenResult.Listening) TcpListener.listen("127.0.0.1", 0, robot::serve))
          .listener();

  @AfterEach
  void close() {
    listener.close();
    robot.close();
  }

  @Test
  void deploysStartsAndLeavesTheProgramRunning() throws Exception {
    byte[] image = TestPrograms.driveOn();
    DeployReport report = deploy(image, address(), false);
    assertThat(report.ok()).isTrue();
    assertThat(report.exitCode()).isZero();
    assertThat(report.bytesSent()).isEqualTo(image.length);
    assertThat(report.scriptsSent()).isEqualTo(1);
    assertThat(report.motionMillis()).isPresent();
    assertThat(report.robot().orElseThrow().name()).isEqualTo("kaze");
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isEqualTo(60);
  }

  @Test
  void followsAProgramToItsEnd() throws Exception {
    DeployReport report = deploy(TestPrograms.driveAndEnd(), address(), true);
    assertThat(report.ok()).isTrue();
    assertThat(lines.await("ended after")).contains("finished");
    assertThat(lines.await("motor.left=50.0")).contains("led.1=1.0").contains("(blocks ");
  }

  @Test
  void theEndOfTheProgramThatWasThereBeforeIsNotTheEndOfOurs() throws Exception {
    deploy(TestPrograms.driveOn(), address(), false);
    DeployReport report = deploy(TestPrograms.driveAndEnd(), address(), true);
    assertThat(report.ok()).isTrue();
    assertThat(report.motionMillis()).isPresent();
    assertThat(lines.await("ended after")).contains("finished");
  }

  @Test
  void aTrapIsTheProgramsFault() throws Exception {
    DeployReport report = deploy(TestPrograms.trap(), address(), true);
    assertThat(report.ok()).isFalse();
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.error().orElseThrow().code()).isEqualTo("trap.text-too-long");
  }

  @Test
  void aDamagedImageIsRefusedWithItsPlace() throws Exception {
    byte[] image = TestPrograms.driveOn();
    image[image.length / 2] ^= 1;
    DeployReport report = deploy(image, address(), false);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.error().orElseThrow().code()).isEqualTo("image.bad-checksum");
    assertThat(report.error().orElseThrow().where()).startsWith("byte ");
  }

  @Test
  void aRobotThatGoesAwayWhileWeFollowIsAnEnvironmentError() throws Exception {
    AtomicReference<DeployReport> report = new AtomicReference<>();
    byte[] image = TestPrograms.driveOn();
    Thread follower =
        Thread.startVirtualThread(() -> {
          try {
            report.set(deploy(image, address(), true));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    lines.await("first motion after");
    robot.close();
    follower.join(Recorder.PATIENCE_MILLIS);
    assertThat(report.get().ok()).isFalse();
    assertThat(report.get().exitCode()).isEqualTo(3);
    assertThat(report.get().error().orElseThrow().message()).contains("Start it again");
  }

  @Test
  void aWrongAddressIsWrongUse() throws Exception {
    DeployReport report = deploy(TestPrograms.driveOn(), "hana", false);
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(report.error().orElseThrow().message()).contains("tcp://HOST:PORT");
  }

  private DeployReport deploy(byte[] image, String address, boolean follow)
      throws InterruptedException {
    return DeployRunner.run(
        image, NO_BLOCKS, TestKeys.way(address, folder), follow, RobotProcess.PATIENT, lines);
  }

  private String address() {
    return "tcp-plain://127.0.0.1:" + listener.port();
  }
}
