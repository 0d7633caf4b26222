package org.tsumiki.agent;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RunEnd;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.Transport;

/**
 * What {@code ./tsumiki deploy} does: brings a program to a robot and starts it. Without following,
 * the program then goes on alone; with it, we stay until it ends, and it ends when we do.
 */
public final class DeployRunner {
  private static final int REFUSED = 1;
  private static final int WRONG_USE = 2;
  private static final int ENVIRONMENT = 3;
  private static final int MOTION_WAIT_MILLIS = 2000;

  private final byte[] image;
  private final DebugMap debugMap;
  private final RobotWay way;
  private final String address;
  private final boolean follow;
  private final Optional<Keep> keep;
  private final LinkTimings timings;
  private final RobotLog out;

  private DeployRunner(
      byte[] image,
      DebugMap debugMap,
      RobotWay way,
      boolean follow,
      Optional<Keep> keep,
      LinkTimings timings,
      RobotLog out) {
    this.image = image.clone();
    this.debugMap = debugMap;
    this.way = way;
    this.address = way.address();
    this.follow = follow;
    this.keep = keep;
    this.timings = timings;
    this.out = out;
  }

  /**
   * Deploys and starts.
   *
   * @param image as the image codec gives it
   * @param debugMap names the blocks and variables of that image
   * @param way how to get to the robot
   * @param follow stay until the program ends
   * @param out gets a line for everything that happens
   */
  public static DeployReport run(
      byte[] image, DebugMap debugMap, RobotWay way, boolean follow, RobotLog out)
      throws InterruptedException {
    return run(image, debugMap, way, follow, LinkTimings.STANDARD, out);
  }

  /**
   * How the robot keeps the program, also without power.
   *
   * @param name in place of what had it
   * @param powerOn true: it starts at power-on; false: nothing does; empty: as it is now
   */
  public record Keep(String name, Optional<Boolean> powerOn) {}

  /** The same, and the robot keeps the program. */
  public static DeployReport run(
      byte[] image, DebugMap debugMap, RobotWay way, boolean follow, Keep keep, RobotLog out)
      throws InterruptedException {
    return new DeployRunner(
            image, debugMap, way, follow, Optional.of(keep), LinkTimings.STANDARD, out)
        .run();
  }

  static DeployReport run(
      byte[] image,
      DebugMap debugMap,
      RobotWay way,
      boolean follow,
      LinkTimings timings,
      RobotLog out)
      throws InterruptedException {
    return new DeployRunner(image, debugMap, way, follow, Optional.empty(), timings, out).run();
  }

  private DeployReport run() throws InterruptedException {
    DeployReport report = run(way.open(timings));
    boolean forgotten =
        report.error().filter(problem -> problem.code().equals("pairing.needed")).isPresent();
    return forgotten && way.code().isPresent() ? run(way.openAndPair(timings)) : report;
  }

  private DeployReport run(OpenResult line) throws InterruptedException {
    return switch (line) {
      case OpenResult.Failed(LinkFault fault) -> noRobot(fault);
      case OpenResult.Opened(Transport transport) -> connect(transport);
    };
  }

  private DeployReport connect(Transport transport) throws InterruptedException {
    CompletableFuture<Optional<DeployReport.Problem>> over = new CompletableFuture<>();
    FollowListener listener = new FollowListener(debugMap, address, out, over);
    return switch (RobotClient.connect(
        transport, way.editor(), timings, listener, Optional.of(() -> way.open(timings)))) {
      case ConnectResult.Failed(LinkFault fault) -> noRobot(fault);
      case ConnectResult.Connected(RobotClient client) -> {
        // Ctrl-C ends a followed program: the goodbye stops it at once.
        Thread goodbye = Thread.ofPlatform().unstarted(client::close);
        Runtime.getRuntime().addShutdownHook(goodbye);
        try (client) {
          listener.follow(client.robot());
          out.line("connected to " + client.robot().name() + " (" + client.robot().board() + ")");
          yield deploy(client, over);
        } finally {
          forget(goodbye);
        }
      }
    };
  }

  private DeployReport deploy(
      RobotClient client, CompletableFuture<Optional<DeployReport.Problem>> over)
      throws InterruptedException {
    DeployOutcome outcome = client.deploy(image);
    if (outcome.refusal().isPresent()) {
      DeployOutcome.Refusal refusal = outcome.refusal().get();
      return report(
          client,
          outcome,
          OptionalLong.empty(),
          Optional.of(
              new DeployReport.Problem(
                  refusal.code(),
                  refusal.where().isEmpty() ? address : refusal.where(),
                  refusal.message())),
          refusal.linkLost() ? ENVIRONMENT : REFUSED);
    }
    out.line("deployed " + outcome.bytesSent() + " bytes in " + outcome.deployMillis() + " ms");
    keep.ifPresent(wish -> client.keep(wish.name(), wish.powerOn()));
    client.start(follow);
    OptionalLong motion = client.awaitMotion(MOTION_WAIT_MILLIS);
    motion.ifPresent(millis -> out.line("first motion after " + millis + " ms"));
    Optional<DeployReport.Problem> problem =
        follow || over.isDone() ? await(over) : Optional.empty();
    int exitCode = problem.map(p -> isOfTheRobot(p) ? ENVIRONMENT : REFUSED).orElse(0);
    return report(client, outcome, motion, problem, exitCode);
  }

  private DeployReport report(
      RobotClient client,
      DeployOutcome outcome,
      OptionalLong motion,
      Optional<DeployReport.Problem> problem,
      int exitCode) {
    return new DeployReport(
        problem.isEmpty(),
        outcome.bytesSent(),
        outcome.scriptsSent(),
        outcome.deployMillis(),
        motion,
        Optional.of(client.robot()),
        problem,
        exitCode);
  }

  private DeployReport noRobot(LinkFault fault) {
    return new DeployReport(
        false,
        0,
        0,
        0,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.of(new DeployReport.Problem(fault.code(), address, fault.message())),
        exitCode(fault));
  }

  private static int exitCode(LinkFault fault) {
    if (fault.code().equals("link.bad-address")) {
      return WRONG_USE;
    }
    return RobotVisit.isRefusal(fault) ? REFUSED : ENVIRONMENT;
  }

  private static Optional<DeployReport.Problem> await(
      CompletableFuture<Optional<DeployReport.Problem>> over) throws InterruptedException {
    try {
      return over.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // never completed that way
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook does its work.
    }
  }

  /** The robot or the way to it is at fault, not the program. */
  private static boolean isOfTheRobot(DeployReport.Problem problem) {
    return !problem.code().startsWith("trap.");
  }

  /** How a run's end counts for the command. */
  static Optional<DeployReport.Problem> problemOf(RunEnd end, DebugMap debugMap, String address) {
    return switch (end.reason()) {
      case FINISHED, STOPPED, REPLACED -> Optional.empty();
      case TRAPPED, LINK_LOST, LOW_BATTERY, HUNG, SHUT_DOWN, ROBOT_ERROR -> {
        String code = end.trap().map(trap -> "trap." + trap.code()).orElse("robot-error");
        String where =
            end.trap()
                .flatMap(trap -> debugMap.blockAt(trap.script(), trap.pc()))
                .map(block -> "block " + block)
                .orElse(address);
        String message =
            end.trap()
                .map(trap -> "The program was stopped: " + trap.detail())
                .orElse(end.message());
        yield Optional.of(new DeployReport.Problem(code, where, message));
      }
    };
  }
}
