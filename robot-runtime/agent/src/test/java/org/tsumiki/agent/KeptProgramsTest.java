package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.agent.store.DiskFolder;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.linkio.InMemoryPair;

/** A robot that keeps its programs, switched off and on. */
@Timeout(120)
final class KeptProgramsTest {
  @TempDir private Path folder;

  private final LogLines log = new LogLines();
  private FakeBoard board = new FakeBoard();
  private Optional<RobotService> robot = Optional.empty();

  @BeforeEach
  void switchOn() throws Exception {
    board = new FakeBoard();
    log.clear();
    robot =
        Optional.of(
            RobotService.start(
                board, LinkTimings.IN_PROCESS, Optional.of(DiskFolder.at(folder)), log));
  }

  @AfterEach
  void switchOff() {
    robot.ifPresent(RobotService::close);
  }

  @Test
  void theProgramThatItsOwnerChoseStartsAtPowerOnAfterAWarning() throws Exception {
    keep("line", TestPrograms.driveOn(), Optional.of(true));
    switchOff();
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    switchOn();
    log.await("store: 1 programs, line starts at power-on");
    log.await("store: line starts soon");
    log.await("run started: goes on without the link");
    board.await(StandardPorts.MOTOR_LEFT, 60);
  }

  @Test
  void nothingStartsWhenNobodyChoseSo() throws Exception {
    keep("line", TestPrograms.driveOn(), Optional.empty());
    switchOff();
    switchOn();
    assertThat(log.await("store: 1 programs")).isEqualTo("store: 1 programs");
    connect().close();
    log.await("disconnected");
    assertThat(log.all()).noneMatch(line -> line.contains("run started"));
  }

  @Test
  void aPersonChoosesWithTheButtonAndStopsWithIt() throws Exception {
    keep("stands", TestPrograms.twoScripts("one"), Optional.empty());
    keep("drives", TestPrograms.driveOn(), Optional.empty());
    board.hold(StandardPorts.BUTTON_A, true);
    log.await("store: choosing among 2 programs by button");
    board.hold(StandardPorts.BUTTON_A, false);
    board.await(StandardPorts.BUZZER, 880); // two beeps: the one kept last
    board.hold(StandardPorts.BUTTON_A, true);
    log.await("store: drives starts");
    board.hold(StandardPorts.BUTTON_A, false);
    board.await(StandardPorts.MOTOR_LEFT, 60);
    board.hold(StandardPorts.BUTTON_A, true);
    assertThat(log.await("run ended: stopped")).contains("Its button was held");
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
  }

  @Test
  void anEditorThatComesDuringTheWarningHasTheRobot() throws Exception {
    keep("line", TestPrograms.driveOn(), Optional.of(true));
    switchOff();
    switchOn();
    RobotClient client = connect();
    client.deploy(TestPrograms.driveAndEnd());
    client.start(true);
    log.await("run ended: finished");
    assertThat(log.all()).noneMatch(line -> line.contains("goes on without the link"));
    client.close();
  }

  @Test
  void aDamagedStoreStopsNoRobot() throws Exception {
    keep("line", TestPrograms.driveOn(), Optional.of(true));
    switchOff();
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    switchOn();
    assertThat(log.await("is put aside: its checksum is wrong")).contains(".program");
    keep("line", TestPrograms.driveOn(), Optional.empty());
  }

  /** Whole as a file and yet no program that may run: somebody made it by hand. */
  @Test
  void whatTheVerifierRefusesIsNotStarted() throws Exception {
    switchOff();
    org.tsumiki.agent.store.ProgramStore store =
        org.tsumiki.agent.store.ProgramStore.open(DiskFolder.at(folder), line -> {});
    store.keep("bad", new byte[] {1, 2, 3});
    store.choose(Optional.of("bad"));
    switchOn();
    log.await("store: bad is not started: ");
    keep("line", TestPrograms.driveOn(), Optional.empty());
  }

  private void keep(String name, byte[] image, Optional<Boolean> powerOn) throws Exception {
    RobotClient client = connect();
    assertThat(client.deploy(image).ok()).isTrue();
    client.keep(name, powerOn);
    log.await("store: " + name + " is kept");
    powerOn.ifPresent(yes -> log.awaitQuietly("store: " + name + " starts at power-on"));
    client.close();
    log.await("disconnected");
    log.clear();
  }

  private RobotClient connect() throws InterruptedException {
    InMemoryPair pair = InMemoryPair.create();
    robot.orElseThrow().serve(pair.robotSide());
    return switch (RobotClient.connect(
        pair.editorSide(), "desk", LinkTimings.IN_PROCESS, RobotListener.NONE)) {
      case ConnectResult.Connected(RobotClient client) -> client;
      case ConnectResult.Failed(LinkFault fault) -> throw new AssertionError(fault.message());
    };
  }
}
