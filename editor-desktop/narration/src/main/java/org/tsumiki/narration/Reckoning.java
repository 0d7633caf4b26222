package org.tsumiki.narration;

import java.util.Map;
import java.util.Optional;
import org.tsumiki.simulator.Pose;

/**
 * Where a robot is by what its wheels have gone, from where it began: dead reckoning. Wheels that
 * slip lead it astray; over one movement that is little.
 */
final class Reckoning {
  private static final String LEFT = "encoder.left";
  private static final String RIGHT = "encoder.right";

  /** No wheel goes so far between two moments: its counter began anew. */
  private static final double JUMP_MM = 400;

  private final double wheelBaseMm;
  private double leftMm = Double.NaN;
  private double rightMm = Double.NaN;
  private Pose pose = new Pose(0, 0, 0);

  Reckoning(double wheelBaseMm) {
    this.wheelBaseMm = wheelBaseMm;
  }

  /** Where it is now; empty for a robot whose wheels do not count. */
  Optional<Pose> on(Map<String, Double> ports) {
    Double left = ports.get(LEFT);
    Double right = ports.get(RIGHT);
    if (left == null || right == null) {
      return Optional.empty();
    }
    double byLeft = left - leftMm;
    double byRight = right - rightMm;
    leftMm = left;
    rightMm = right;
    boolean known = !Double.isNaN(byLeft) && !Double.isNaN(byRight);
    if (known && Math.abs(byLeft) < JUMP_MM && Math.abs(byRight) < JUMP_MM) {
      go(byLeft, byRight);
    }
    return Optional.of(pose);
  }

  /** Both wheels go on arcs around one point: the middle goes straight on in the middle heading. */
  private void go(double byLeft, double byRight) {
    double turnedDeg = Math.toDegrees((byRight - byLeft) / wheelBaseMm);
    double wayMm = (byLeft + byRight) / 2;
    double along = Math.toRadians(pose.headingDeg() + turnedDeg / 2);
    pose =
        new Pose(
            pose.xMm() + wayMm * StrictMath.cos(along),
            pose.yMm() + wayMm * StrictMath.sin(along),
            pose.headingDeg() + turnedDeg);
  }
}
