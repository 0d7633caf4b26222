package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.linkio.Incoming;
import org.tsumiki.linkio.Transport;

/** A line that goes quiet without ending, as Wi-Fi and cables do. */
@Timeout(120)
class SilentLineTest {
  private final FakeBoard board = new FakeBoard();
  private final LogLines log = new LogLines();
  private final Recorder recorder = new Recorder();
  private final RobotService robot = RobotService.start(board, LinkTimings.STANDARD, log);

  @AfterEach
  void closeRobot() {
    robot.close();
  }

  @Test
  void silenceStopsALiveProgramAndBothEndsSaySo() throws Exception {
    InMemoryPair pair = InMemoryPair.create();
    Muted atRobot = new Muted(pair.robotSide());
    robot.serve(atRobot);
    ConnectResult result =
        RobotClient.connect(pair.editorSide(), "desk", LinkTimings.STANDARD, recorder);
    RobotClient client = ((ConnectResult.Connected) result).client();
    client.deploy(TestPrograms.driveOn());
    client.start(true);
    recorder.await(Telemetry.class, at -> at.ports().contains(60.0));
    atRobot.muted = true;
    assertThat(log.await("link lost: ")).contains("Nothing came from the editor");
    log.await("run ended: linkLost");
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
    assertThat(recorder.await(LinkFault.class).code()).isEqualTo("link.silent");
    client.close();
  }

  /** A line that can lose everything, both ways. */
  private static final class Muted implements Transport {
    private final Transport line;
    volatile boolean muted;

    Muted(Transport line) {
      this.line = line;
    }

    @Override
    public String name() {
      return line.name();
    }

    @Override
    public void send(byte[] bytes) {
      if (!muted) {
        line.send(bytes);
      }
    }

    @Override
    public Incoming receive(long waitMillis) throws InterruptedException {
      Incoming next = line.receive(waitMillis);
      return muted && next instanceof Incoming.Bytes ? new Incoming.Nothing() : next;
    }

    @Override
    public void wake() {
      line.wake();
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
