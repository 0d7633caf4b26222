package org.tsumiki.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;

/** A robot and those who visit it over real TLS; each has a key file of its own. */
abstract class OverTls {
  @TempDir Path folder = Path.of("");
  final LogLines log = new LogLines();

  /** Closed after the test, the last first. */
  final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable resource : open.reversed()) {
      resource.close();
    }
  }

  /** Starts the robot of the key file "robot" behind that door; gives its port. */
  final int serve(RobotDoor door) {
    RobotService service = RobotService.start(new FakeBoard(), RobotProcess.PATIENT, log, door);
    open.add(service);
    TcpListener listener =
        ((TcpListener.ListenResult.Listening)
                TcpListener.listenTls(
                    "127.0.0.1",
                    0,
                    keys("robot").identity().sslContext(),
                    service::serve,
                    log::line))
            .listener();
    open.add(listener);
    return listener.port();
  }

  final Keyring keys(String who) {
    return TestKeys.open(folder.resolve(who + ".keys"));
  }

  final KeyId key(String who) {
    return keys(who).identity().keyId();
  }

  /** The robot trusts them, and they the robot. */
  final void befriend(String who, Pin.Role role) throws IOException {
    keys("robot").trust(new Pin(key(who), role, who));
    keys(who).trust(new Pin(key("robot"), Pin.Role.ROBOT, "kaze"));
  }
}
