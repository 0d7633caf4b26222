package org.tsumiki.bench.drill;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.DeployOutcome;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotListener;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.linkio.Lines;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.Transport;

/** An editor that has the robot. */
final class DrillEditor implements AutoCloseable {
  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long PAUSE_NANOS = 100_000_000L;

  private final RobotClient client;

  private DrillEditor(RobotClient client) {
    this.client = client;
  }

  static DrillEditor connect(String address) throws IOException, InterruptedException {
    String why = "";
    // A robot may take a moment to notice that the editor before is gone.
    for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; ) {
      switch (Lines.open(address)) {
        case OpenResult.Failed(LinkFault fault) -> why = fault.message();
        case OpenResult.Opened(Transport line) -> {
          switch (RobotClient.connect(line, "drill", LinkTimings.STANDARD, RobotListener.NONE)) {
            case ConnectResult.Connected(RobotClient client) -> {
              return new DrillEditor(client);
            }
            case ConnectResult.Failed(LinkFault fault) -> why = fault.message();
          }
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new IOException("no robot at " + address + ": " + why);
  }

  /** Deploys and starts. */
  void run(byte[] image, boolean live) throws IOException, InterruptedException {
    DeployOutcome outcome = client.deploy(image);
    if (!outcome.ok()) {
      throw new IOException("the robot did not take the program: " + outcome.refusal());
    }
    client.start(live);
  }

  /** Deploys, without starting, and has the robot keep it; does not wait for that. */
  void keep(byte[] image) throws InterruptedException {
    client.deploy(image);
    client.keep("drill", Optional.of(true));
  }

  void stop() {
    client.stop();
  }

  void press(boolean down) {
    client.press("button.a", down);
  }

  @Override
  public void close() {
    client.close();
  }
}
