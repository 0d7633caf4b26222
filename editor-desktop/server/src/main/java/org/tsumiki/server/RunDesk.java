package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.DeployOutcome;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotListener;
import org.tsumiki.agent.RobotService;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Courses;

/**
 * Runs one page's programs on a simulated robot of its own: the same service, link and messages as
 * for a real robot, joined in memory.
 */
final class RunDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
  private static final String ROBOT_NAME = "Tsumiki";
  private static final String EDITOR_NAME = "editor";

  /** Every run in the editor is in the same world, so that children can compare runs. */
  private static final long SEED = 1;

  private final Outlet outlet;
  private @Nullable Robot robot;
  private volatile @Nullable RobotClient client;
  private long lastRunId;

  RunDesk(Outlet outlet) {
    this.outlet = outlet;
  }

  /** A simulated robot and the line to it. */
  private record Robot(Course course, RobotService service, RobotClient client, Listener listener)
      implements AutoCloseable {
    @Override
    public void close() {
      client.close();
      service.close();
    }
  }

  /** What the page is told about the robot. */
  JsonObject describe() {
    JsonObject json = new JsonObject();
    json.addProperty("name", ROBOT_NAME);
    json.addProperty("simulated", true);
    return json;
  }

  /**
   * Sends the program and starts it; the page hears of it all.
   *
   * @param lessonCourse where the lesson takes place; without a lesson, where the program fits
   */
  synchronized void run(Compilation.Runnable program, Optional<String> lessonCourse) {
    Course course = Courses.load(lessonCourse.orElseGet(() -> fittingCourse(program.ports())));
    try {
      Robot ready = robotOn(course);
      DeployOutcome outcome = ready.client().deploy(program.image());
      if (outcome.refusal().isPresent()) {
        refused(outcome.refusal().get());
        return;
      }
      lastRunId++;
      ready.listener().expect(lastRunId, program.debugMap(), course.id(), outcome.deployMillis());
      ready.client().start(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refused(DeployOutcome.Refusal refusal) {
    LOG.debug("the robot refused the program: {}", refusal);
    if (refusal.linkLost()) {
      close();
    }
    outlet.send(Problems.message(refusal.code()));
  }

  /** The first course whose board has every port; the first of all when none has. */
  private static String fittingCourse(List<String> ports) {
    for (String id : Courses.ids()) {
      List<String> offered = Courses.load(id).ports().stream().map(PortSpec::name).toList();
      if (offered.containsAll(ports)) {
        return id;
      }
    }
    return Courses.ids().getFirst();
  }

  private Robot robotOn(Course course) throws InterruptedException {
    Robot present = robot;
    if (present != null
        && present.course().id().equals(course.id())
        && !present.listener().isLost()) {
      return present;
    }
    close();
    RobotService service =
        RobotService.start(
            new SimulatedBoard(ROBOT_NAME, course, SEED), LinkTimings.IN_PROCESS, LOG::debug);
    InMemoryPair pair = InMemoryPair.create();
    service.serve(pair.robotSide());
    Listener listener = new Listener(outlet);
    return switch (RobotClient.connect(
        pair.editorSide(), EDITOR_NAME, LinkTimings.IN_PROCESS, listener)) {
      case ConnectResult.Connected(RobotClient connected) -> {
        listener.client = connected;
        client = connected;
        Robot fresh = new Robot(course, service, connected, listener);
        robot = fresh;
        yield fresh;
      }
      case ConnectResult.Failed(LinkFault fault) -> {
        service.close();
        throw new IllegalStateException("no line to our own simulated robot: " + fault);
      }
    };
  }

  /** Stops the robot at once; from any thread, whatever else goes on. */
  void stop() {
    RobotClient line = client;
    if (line != null) {
      line.stop();
    }
  }

  /** Holds or releases a button; from any thread. */
  void press(String port, boolean down) {
    RobotClient line = client;
    if (line != null) {
      line.press(port, down);
    }
  }

  @Override
  public synchronized void close() {
    client = null;
    Robot present = robot;
    robot = null;
    if (present != null) {
      present.close();
    }
  }

  /** Turns what the robot does into messages. All but {@link #expect} is called by one thread. */
  private static final class Listener implements RobotListener {
    private final Outlet outlet;
    private @Nullable RobotClient client;
    private volatile @Nullable Expected expected;
    private volatile boolean lost;
    private @Nullable RunMessages current;

    private record Expected(RunMessages messages, String course, long deployMillis) {}

    Listener(Outlet outlet) {
      this.outlet = outlet;
    }

    /** The next start is of that run. */
    void expect(long runId, DebugMap debugMap, String course, long deployMillis) {
      expected = new Expected(new RunMessages(runId, debugMap), course, deployMillis);
    }

    boolean isLost() {
      return lost;
    }

    @Override
    public void started() {
      Expected next = expected;
      if (next != null) {
        current = next.messages();
        outlet.send(next.messages().started(next.course(), next.deployMillis()));
      }
    }

    @Override
    public void telemetry(Telemetry telemetry) {
      RobotClient line = client;
      if (current != null && line != null) {
        outlet.send(current.telemetry(telemetry, line.robot()));
      }
    }

    @Override
    public void said(long tick, int script, String text, int skipped) {
      if (current != null) {
        outlet.send(current.said(tick, text));
      }
    }

    @Override
    public void ended(RunEnd end) {
      if (current != null) {
        outlet.send(current.ended(end));
      }
    }

    @Override
    public void linkLost(LinkFault fault) {
      lost = true;
      if (current != null) {
        outlet.send(current.ended(RunEnd.Reason.LINK_LOST.word()));
      }
    }
  }
}
