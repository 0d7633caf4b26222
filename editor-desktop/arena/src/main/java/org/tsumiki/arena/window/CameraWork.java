package org.tsumiki.arena.window;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Camera;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.View;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.Snapshot;

/** Moves the camera: all of the course, or after a robot; glides, or jumps where calm is wanted. */
final class CameraWork {
  private static final double NEARER = 2.2;
  private static final double GLIDE_PER_SECOND = 5;
  private static final double SETTLED = 1e-3;

  /** Calm: the picture stands until the robot is so far from its middle, in parts of its size. */
  private static final double LEASH = 0.3;

  private @Nullable Camera camera;
  private Box seenIn = new Box(0, 0, 0, 0);
  private int followed = View.WHOLE;

  /** Where the camera is after so many seconds. */
  Camera after(double seconds, CoursePlan plan, Optional<Snapshot> now, View view, Box into) {
    Camera wanted = wanted(plan, now, view, into);
    Camera before = camera;
    boolean cut = before == null || !seenIn.equals(into) || seconds <= 0;
    Camera next;
    if (cut || before == null) {
      next = wanted;
    } else if (view.calm()) {
      next = calm(before, wanted, now, view, into);
    } else {
      next = glided(before, wanted, seconds);
    }
    camera = next;
    seenIn = into;
    followed = view.followed();
    return next;
  }

  private static Camera glided(Camera before, Camera wanted, double seconds) {
    Camera next = before.towards(wanted, 1 - StrictMath.exp(-seconds * GLIDE_PER_SECOND));
    double off = Math.abs(next.pxPerUnit() - wanted.pxPerUnit()) / wanted.pxPerUnit();
    // The zoom settles before the place does, so that the still picture need not be made anew.
    return off < 0.01 ? rezoomed(next, wanted) : next;
  }

  private static Camera rezoomed(Camera next, Camera wanted) {
    boolean there =
        Math.abs(next.leftPx() - wanted.leftPx()) + Math.abs(next.bottomPx() - wanted.bottomPx())
            < SETTLED;
    return there ? wanted : new Camera(wanted.pxPerUnit(), next.leftPx(), next.bottomPx());
  }

  private Camera calm(Camera before, Camera wanted, Optional<Snapshot> now, View view, Box into) {
    Optional<Spot> robot = now.flatMap(snapshot -> robot(snapshot, view));
    if (view.followed() != followed || robot.isEmpty()) {
      return wanted;
    }
    Spot seen = before.toScreen(robot.get());
    Spot middle = into.middle();
    boolean near =
        Math.abs(seen.x() - middle.x()) < into.width() * LEASH
            && Math.abs(seen.y() - middle.y()) < into.height() * LEASH;
    return near ? before : wanted;
  }

  private static Camera wanted(CoursePlan plan, Optional<Snapshot> now, View view, Box into) {
    Camera whole = Camera.fit(plan.widthMm(), plan.heightMm(), into);
    return now.flatMap(snapshot -> robot(snapshot, view))
        .map(robot ->
            Camera.following(
                robot, whole.pxPerUnit() * NEARER, plan.widthMm(), plan.heightMm(), into))
        .orElse(whole);
  }

  private static Optional<Spot> robot(Snapshot snapshot, View view) {
    if (view.followed() == View.WHOLE || view.followed() >= snapshot.robots().size()) {
      return Optional.empty();
    }
    Pose pose = snapshot.robots().get(view.followed()).pose();
    return Optional.of(new Spot(pose.xMm(), pose.yMm()));
  }
}
