package org.tsumiki.arena.play;

import java.util.List;
import java.util.Map;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.RobotView;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.TaskView;

/** Snapshots made by hand. */
public final class Snapshots {
  private Snapshots() {}

  /** One robot and nothing else. */
  public static Snapshot at(long tick, double xMm, double yMm, double headingDeg) {
    RobotView robot =
        new RobotView(new Pose(xMm, yMm, headingDeg), Map.of("led.1", 1.0), List.of(100.0), 3);
    return new Snapshot(
        tick,
        List.of(robot),
        List.of(),
        List.of(),
        List.of(),
        List.of(0.5),
        List.of(),
        TaskView.NONE);
  }
}
