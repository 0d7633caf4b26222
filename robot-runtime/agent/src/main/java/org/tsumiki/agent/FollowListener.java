package org.tsumiki.agent;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;

/** Tells a run as lines: what it says, which blocks run when others do, how it ends. */
final class FollowListener implements RobotListener {
  private static final RobotInfo NOBODY = new RobotInfo("", "", false, "", List.of());

  private final DebugMap debugMap;
  private final String address;
  private final RobotLog out;
  private final CompletableFuture<Optional<DeployReport.Problem>> over;
  private volatile RobotInfo robot = NOBODY;
  private String outputs = "";
  private long samples;

  /** True once our program runs; before that an earlier one may still be told of. */
  private boolean ours;

  FollowListener(
      DebugMap debugMap,
      String address,
      RobotLog out,
      CompletableFuture<Optional<DeployReport.Problem>> over) {
    this.debugMap = debugMap;
    this.address = address;
    this.out = out;
    this.over = over;
  }

  /** Which robot it is: names its ports. */
  void follow(RobotInfo info) {
    robot = info;
  }

  @Override
  public void started() {
    ours = true;
    out.line("started");
  }

  @Override
  public void telemetry(Telemetry telemetry) {
    if (!ours) {
      return;
    }
    samples++;
    String now = outputsAtWork(telemetry);
    if (!now.equals(outputs)) {
      outputs = now;
      String blocks =
          telemetry.running().stream()
              .map(at -> debugMap.blockAt(at.script(), at.pc()).orElse("?"))
              .collect(Collectors.joining(" "));
      out.line(telemetry.tick() + " ms: " + now + " (blocks " + blocks + ")");
    }
  }

  private String outputsAtWork(Telemetry telemetry) {
    String working =
        telemetry.portsByName(robot).entrySet().stream()
            .filter(MotionWatch::isAtWork)
            .map(port -> port.getKey() + "=" + port.getValue())
            .collect(Collectors.joining(" "));
    return working.isEmpty() ? "all outputs off" : working;
  }

  @Override
  public void said(long tick, int script, String text, int skipped) {
    if (!ours) {
      return;
    }
    out.line(tick + " ms: \"" + text + "\"");
  }

  @Override
  public void ended(RunEnd end) {
    if (!ours) {
      return;
    }
    out.line(
        "ended after " + end.tick() + " ms: " + end.reason().word() + ", " + samples + " samples");
    over.complete(DeployRunner.problemOf(end, debugMap, address));
  }

  @Override
  public void cut(LinkFault fault) {
    out.line("line cut: " + fault.message());
  }

  @Override
  public void resumed() {
    out.line("back again");
  }

  @Override
  public void linkLost(LinkFault fault) {
    out.line("link lost: " + fault.message());
    over.complete(Optional.of(new DeployReport.Problem(fault.code(), address, fault.message())));
  }
}
