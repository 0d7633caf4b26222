package org.tsumiki.robot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotListener;
import org.tsumiki.agent.RobotLog;
import org.tsumiki.agent.RobotService;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.course.io.Courses;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.linkio.TlsTransport;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.Identity;
import org.tsumiki.simulator.Course;

/**
 * Deploys a small program to a simulated robot in this process and lets it run a moment. What Java
 * does for the first time it does slowly: on a small computer the first program's first ticks would
 * take longer than the supervisor allows. It is also what Java's AOT cache is made from.
 */
final class Rehearsal {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String IMAGE = "rehearsal.image";
  private static final int PLAY_MILLIS = 400;

  private Rehearsal() {}

  /** Plays through; whatever goes wrong here, the robot itself tells better. */
  static void play() {
    Optional<Course> course = Courses.find("crossing").map(Course::of);
    if (course.isEmpty()) {
      return;
    }
    InMemoryPair line = InMemoryPair.create();
    try (RobotService service =
        RobotService.start(
            new SimulatedBoard("rehearsal", course.get(), 1),
            LinkTimings.IN_PROCESS,
            RobotLog.NONE)) {
      service.serve(line.robotSide());
      if (RobotClient.connect(
              line.editorSide(), "rehearsal", LinkTimings.IN_PROCESS, RobotListener.NONE)
          instanceof ConnectResult.Connected(RobotClient client)) {
        try (client) {
          deployAndRun(client);
        }
      }
    } catch (IOException noImage) {
      throw new IllegalStateException(noImage); // it is in our own jar
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What TLS needs, with keys that are thrown away. */
  static void shakeHands() {
    Identity key = Identity.create();
    if (TcpListener.listenTls(LOOPBACK, 0, key.sslContext(), Transport::close, line -> {})
        instanceof TcpListener.ListenResult.Listening(TcpListener listener)) {
      if (TlsTransport.connect(LOOPBACK, listener.port(), key.sslContext())
          instanceof OpenResult.Opened(Transport line)) {
        line.close();
      }
      listener.close();
    }
  }

  private static void deployAndRun(RobotClient client) throws IOException, InterruptedException {
    if (!client.deploy(image()).ok()) {
      return;
    }
    client.start(true);
    client.press("button.a", true);
    Thread.sleep(PLAY_MILLIS / 2);
    client.press("button.a", false);
    Thread.sleep(PLAY_MILLIS / 2);
    client.stop();
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
