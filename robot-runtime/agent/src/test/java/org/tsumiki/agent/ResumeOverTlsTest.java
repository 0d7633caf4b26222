package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;

/** Wi-Fi that is cut and comes back, as far as TCP on the loopback can play it. */
@Timeout(120)
class ResumeOverTlsTest extends OverTls {
  private volatile Optional<Keyring> thief = Optional.empty();

  /** Hears how often the line was cut and came back. */
  private static final class Ups implements RobotListener {
    final CountDownLatch cut = new CountDownLatch(1);
    final CountDownLatch resumed = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);
    final CountDownLatch over = new CountDownLatch(1);
    final CountDownLatch telemetry = new CountDownLatch(40);
    volatile Optional<LinkFault> lost = Optional.empty();
    volatile Optional<RunEnd> end = Optional.empty();

    @Override
    public void cut(LinkFault fault) {
      cut.countDown();
    }

    @Override
    public void telemetry(Telemetry state) {
      if (resumed.getCount() == 0) {
        telemetry.countDown();
      }
    }

    @Override
    public void resumed() {
      resumed.countDown();
    }

    @Override
    public void ended(RunEnd runEnd) {
      end = Optional.of(runEnd);
      ended.countDown();
    }

    @Override
    public void linkLost(LinkFault fault) {
      lost = Optional.of(fault);
      over.countDown();
    }
  }

  @Test
  void aProgramThatMayGoOnAloneDoesAndTheEditorComesBackToIt() throws Exception {
    CuttableLine line = new CuttableLine(robot());
    open.add(line);
    Ups ups = new Ups();
    RobotClient client = connect(line, ups);
    driveOn(client, false);

    line.cut();
    assertThat(ups.cut.await(20, TimeUnit.SECONDS)).isTrue();
    log.await("link lost");
    assertThat(ups.end).isEmpty();
    client.stop(); // said while nobody can hear it, and not forgotten
    line.mend();
    assertThat(ups.resumed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ups.ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ups.end.orElseThrow().reason()).isNotEqualTo(RunEnd.Reason.LINK_LOST);
    assertThat(ups.lost).isEmpty();
    log.await("back: desk");
    client.close();
  }

  @Test
  void theEndOfALiveProgramIsToldAfterwards() throws Exception {
    CuttableLine line = new CuttableLine(robot());
    open.add(line);
    Ups ups = new Ups();
    RobotClient client = connect(line, ups);
    driveOn(client, true);

    line.cut();
    log.await("run ended: linkLost");
    line.mend();
    assertThat(ups.resumed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ups.ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ups.end.orElseThrow().reason()).isEqualTo(RunEnd.Reason.LINK_LOST);
    assertThat(client.deploy(TestPrograms.driveOn()).refusal()).as("%s", log.all()).isEmpty();
    client.close();
  }

  @Test
  void theEditorMayComeBackBeforeTheRobotHasNoticed() throws Exception {
    CuttableLine line = new CuttableLine(robot());
    open.add(line);
    Ups ups = new Ups();
    RobotClient client = connect(line, ups);
    driveOn(client, false);

    line.cutAtTheEditor();
    assertThat(ups.resumed.await(20, TimeUnit.SECONDS)).isTrue();
    // It stays on that line for longer than it takes to open another.
    assertThat(ups.telemetry.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(line.opened()).isEqualTo(2);
    client.stop();
    assertThat(ups.ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ups.lost).isEmpty();
    client.close();
  }

  @Test
  void nobodyElseGoesOnWithASession() throws Exception {
    CuttableLine line = new CuttableLine(robot());
    open.add(line);
    Ups ups = new Ups();
    RobotClient client = connect(line, ups);
    befriend("thief", Pin.Role.EDITOR);
    thief = Optional.of(keys("thief")); // the editor comes back, but with another key
    line.cutAtTheEditor();
    assertThat(ups.over.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ups.lost.orElseThrow().code()).isEqualTo("link.unknown-session");
    client.close();
  }

  private void driveOn(RobotClient client, boolean live) throws InterruptedException {
    assertThat(client.deploy(TestPrograms.driveOn()).refusal()).as("%s", log.all()).isEmpty();
    client.start(live);
    assertThat(client.awaitMotion(Recorder.PATIENCE_MILLIS)).isPresent();
  }

  private RobotClient connect(CuttableLine line, RobotListener listener) throws Exception {
    RobotWay way =
        new RobotWay("tcp://127.0.0.1:" + line.port(), keys("desk"), Optional.empty(), "desk");
    OpenResult.Opened opened = (OpenResult.Opened) way.open(RobotProcess.PATIENT);
    return ((ConnectResult.Connected)
            RobotClient.connect(
                opened.transport(),
                "desk",
                RobotProcess.PATIENT,
                listener,
                Optional.of(() ->
                    new RobotWay(way.address(), thief.orElse(way.keys()), way.code(), "desk")
                        .open(RobotProcess.PATIENT))))
        .client();
  }

  private int robot() throws IOException {
    befriend("desk", Pin.Role.EDITOR);
    return serve(RobotDoor.of(keys("robot"), log));
  }

  /** Passes bytes on, until it is cut: then what is open ends, and nobody gets through. */
  private static final class CuttableLine implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final List<Socket> editors = new ArrayList<>();
    private final List<Socket> robots = new ArrayList<>();
    private final List<Socket> kept = new ArrayList<>();
    private final int robotPort;
    private boolean whole = true;
    private int opened;

    CuttableLine(int robotPort) throws IOException {
      this.robotPort = robotPort;
      Thread.ofVirtual().start(this::accept);
    }

    int port() {
      return server.getLocalPort();
    }

    /** How many lines went through. */
    synchronized int opened() {
      return opened;
    }

    private void accept() {
      while (!server.isClosed()) {
        try {
          join(server.accept());
        } catch (IOException e) {
          // Closed.
        }
      }
    }

    private synchronized void join(Socket editor) throws IOException {
      if (!whole) {
        editor.close();
        return;
      }
      Socket robot = new Socket(InetAddress.getLoopbackAddress(), robotPort);
      editors.add(editor);
      robots.add(robot);
      opened++;
      Thread.ofVirtual().start(() -> copy(editor, robot));
      Thread.ofVirtual().start(() -> copy(robot, editor));
    }

    private void copy(Socket from, Socket to) {
      try {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException e) {
        // Cut.
      }
      closeBoth(from, to);
    }

    private synchronized void closeBoth(Socket from, Socket to) {
      for (Socket socket : List.of(from, to)) {
        if (!kept.contains(socket)) {
          closeQuietly(socket);
        }
      }
    }

    private static void closeQuietly(Socket socket) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is closed then.
      }
    }

    /** The editor's end is gone, and the robot hears nothing of it; a new line goes through. */
    synchronized void cutAtTheEditor() {
      kept.addAll(robots);
      editors.forEach(CuttableLine::closeQuietly);
      editors.clear();
      robots.clear();
    }

    synchronized void cut() {
      whole = false;
      editors.forEach(CuttableLine::closeQuietly);
      robots.forEach(CuttableLine::closeQuietly);
      kept.forEach(CuttableLine::closeQuietly);
      editors.clear();
      robots.clear();
      kept.clear();
    }

    synchronized void mend() {
      whole = true;
    }

    @Override
    public void close() throws IOException {
      cut();
      server.close();
    }
  }
}
