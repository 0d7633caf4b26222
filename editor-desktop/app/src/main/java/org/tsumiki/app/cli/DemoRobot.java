package org.tsumiki.app.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.DeployOutcome;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotListener;
import org.tsumiki.agent.RobotLog;
import org.tsumiki.agent.RobotService;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.simulator.Course;

/** A simulated robot that a program is really deployed to, over the same link as a real one. */
final class DemoRobot {
  private static final String NAME = "Tsumiki";
  private static final long SEED = 1;
  private static final long ANSWER_TIMEOUT_MILLIS = 5_000;

  /** What the robot was seen doing. */
  sealed interface Seen {
    /**
     * It ran.
     *
     * @param deployMillis from sending until the robot said that it has the program
     * @param tick milliseconds of the program's time when a lamp was first seen lit
     * @param lit the outputs that were at work then, by port
     */
    record Ran(int bytesSent, long deployMillis, long tick, Map<String, Double> lit)
        implements Seen {}

    /** Something on the way failed. */
    record Failed(String reason) implements Seen {}
  }

  private DemoRobot() {}

  /** Deploys, starts, watches until something lights up, and stops the robot again. */
  static Seen run(byte[] image, Course course) throws InterruptedException {
    SimulatedBoard board = new SimulatedBoard(NAME, course, SEED);
    try (RobotService service = RobotService.start(board, LinkTimings.IN_PROCESS, RobotLog.NONE)) {
      InMemoryPair line = InMemoryPair.create();
      service.serve(line.robotSide());
      Watcher watcher = new Watcher();
      return switch (RobotClient.connect(
          line.editorSide(), "tsumiki demo", LinkTimings.IN_PROCESS, watcher)) {
        case ConnectResult.Failed(LinkFault fault) -> new Seen.Failed(fault.message());
        case ConnectResult.Connected(RobotClient client) -> deploy(client, image, watcher);
      };
    }
  }

  private static Seen deploy(RobotClient client, byte[] image, Watcher watcher)
      throws InterruptedException {
    try (client) {
      DeployOutcome outcome = client.deploy(image);
      if (outcome.refusal().isPresent()) {
        return new Seen.Failed(outcome.refusal().get().message());
      }
      watcher.client = client;
      client.start(true);
      if (!watcher.lamp.await(ANSWER_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
        return new Seen.Failed("nothing lit up within " + ANSWER_TIMEOUT_MILLIS + " ms");
      }
      client.stop();
      return new Seen.Ran(outcome.bytesSent(), outcome.deployMillis(), watcher.tick, watcher.lit);
    }
  }

  /** Waits for the first telemetry in which an output is at work. */
  private static final class Watcher implements RobotListener {
    private final CountDownLatch lamp = new CountDownLatch(1);
    private volatile Map<String, Double> lit = Map.of();
    private volatile @Nullable RobotClient client;
    private volatile long tick;

    @Override
    public void telemetry(Telemetry telemetry) {
      RobotClient line = client;
      if (line == null || lamp.getCount() == 0) {
        return;
      }
      Map<String, Double> working = new TreeMap<>();
      telemetry
          .portsByName(line.robot())
          .forEach((port, value) -> {
            if (port.startsWith("signal.") && value > 0) {
              working.put(port, value);
            }
          });
      if (!working.isEmpty()) {
        tick = telemetry.tick();
        lit = working;
        lamp.countDown();
      }
    }
  }
}
