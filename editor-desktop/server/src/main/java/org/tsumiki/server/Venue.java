package org.tsumiki.server;

import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.World;

/**
 * A course as it stands before anything has happened on it.
 *
 * @param atRest where everything is, and which cards were drawn
 */
record Venue(CoursePlan plan, Snapshot atRest) {
  /** Every run in the editor is in the same world, so that children can compare runs. */
  static final long SEED = 1;

  static Venue of(CoursePlan plan) {
    return new Venue(plan, World.create(Course.of(plan), SEED).snapshot());
  }
}
