package org.tsumiki.robot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.RehearsalBoard;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotListener;
import org.tsumiki.agent.RobotLog;
import org.tsumiki.agent.RobotService;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.linkio.TlsTransport;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.Identity;

/**
 * Deploys a small program to a robot of memory in this process, over TLS as an editor would,
 * follows it, presses its button, stops it, and once more leaves it while it runs. What Java does
 * for the first time it does slowly: on a small computer the first program's first ticks, its first
 * report and the first frames that TLS carries would take longer than the supervisor allows. It is
 * also what Java's AOT cache is made from.
 */
final class Rehearsal {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String IMAGE = "rehearsal.image";
  private static final String BUTTON = "button.a";

  /** Reports that are waited for before and after each change, as many as come in 150 ms. */
  private static final int REPORTS = 3;

  /** A small computer takes its time, but a robot has to become ready. */
  private static final int PATIENCE_MILLIS = 5000;

  private final RehearsalBoard board = new RehearsalBoard();
  private final Semaphore reports = new Semaphore(0);
  private boolean allSeen = true;

  private Rehearsal() {}

  /**
   * Plays through; whatever goes wrong here, the robot itself tells better.
   *
   * @param key for both ends; empty: without TLS
   * @return true when the play went to its end, every report came, and over TLS if there is a key
   */
  static boolean play(Optional<Identity> key) {
    try {
      return new Rehearsal().rehearse(key);
    } catch (IOException noImage) {
      throw new IllegalStateException(noImage); // it is in our own jar
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean rehearse(Optional<Identity> key) throws IOException, InterruptedException {
    try (RobotService service =
        RobotService.start(board.board(), LinkTimings.IN_PROCESS, RobotLog.NONE)) {
      if (key.isPresent() && overTls(service, key.get())) {
        return true;
      }
      InMemoryPair line = InMemoryPair.create();
      service.serve(line.robotSide());
      return follow(line.editorSide()) && key.isEmpty();
    }
  }

  /** False when it did not go to its end: this computer may have no loopback to speak of. */
  private boolean overTls(RobotService service, Identity key)
      throws IOException, InterruptedException {
    if (!(TcpListener.listenTls(LOOPBACK, 0, key.sslContext(), service::serve, line -> {})
        instanceof TcpListener.ListenResult.Listening(TcpListener listener))) {
      return false;
    }
    try (listener) {
      if (!(TlsTransport.connect(LOOPBACK, listener.port(), key.sslContext())
          instanceof OpenResult.Opened(Transport line))) {
        return false;
      }
      return follow(line);
    }
  }

  private boolean follow(Transport line) throws IOException, InterruptedException {
    RobotListener counting =
        new RobotListener() {
          @Override
          public void telemetry(Telemetry telemetry) {
            reports.release();
          }
        };
    if (RobotClient.connect(line, "rehearsal", LinkTimings.IN_PROCESS, counting)
        instanceof ConnectResult.Connected(RobotClient client)) {
      try (client) {
        if (!client.deploy(image()).ok()) {
          return false;
        }
        client.start(true);
        see();
        press();
        client.stop();
        client.start(true);
        press();
        return allSeen;
      }
    }
    return false;
  }

  private void press() throws InterruptedException {
    board.set(BUTTON, 1);
    see();
    board.set(BUTTON, 0);
    see();
  }

  private void see() throws InterruptedException {
    reports.drainPermits();
    allSeen &= reports.tryAcquire(REPORTS, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A crossing with a button: lamps, waiting, a buzzer, two scripts. */
  static byte[] image() throws IOException {
    try (InputStream in = Rehearsal.class.getResourceAsStream(IMAGE)) {
      if (in == null) {
        throw new IOException(IMAGE + " is missing in this build");
      }
      return in.readAllBytes();
    }
  }
}
