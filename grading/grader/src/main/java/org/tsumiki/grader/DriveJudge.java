package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.LESS;
import static org.tsumiki.format.Outcome.MORE;
import static org.tsumiki.format.Outcome.NEVER;

import java.util.Map;
import org.tsumiki.format.Outcome;
import org.tsumiki.format.Rule;

/** How far the robot has turned, and how long its way was. */
final class DriveJudge {
  private static final double MM_PER_CM = 10;

  /** Nobody would call less a turn. */
  private static final double NO_TURN_DEG = 3;

  /** Nobody would call less a way. */
  private static final double NO_WAY_CM = 0.5;

  private DriveJudge() {}

  static Verdict judge(Rule.Faces rule, RunTimeline run) {
    Way way = run.way();
    double right = way.size() == 0 ? 0 : way.turnedDeg(way.size() - 1);
    // Seen in the direction that is asked for, so that less is less for a turn to the left too.
    double turned = rule.degrees() < 0 ? -right : right;
    double wanted = Math.abs(rule.degrees());
    if (Math.abs(turned - wanted) <= rule.toleranceDeg()) {
      return Verdicts.PASSED;
    }
    if (!hasTurned(way)) {
      return Verdicts.failed(NEVER);
    }
    return beside("degrees", turned, wanted, endOfWay(way));
  }

  static Verdict judge(Rule.Drives rule, RunTimeline run) {
    Way way = run.way();
    double cm = way.size() == 0 ? 0 : way.goneMm(way.size() - 1) / MM_PER_CM;
    if (Math.abs(cm - rule.cm()) <= rule.toleranceCm()) {
      return Verdicts.PASSED;
    }
    if (cm < NO_WAY_CM) {
      return Verdicts.failed(NEVER);
    }
    return beside("cm", cm, rule.cm(), endOfWay(way));
  }

  private static Verdict beside(String hole, double figure, double wanted, long tick) {
    Outcome outcome = figure < wanted ? LESS : MORE;
    return Verdicts.failedAt(
        outcome,
        tick,
        Map.of(hole, Figures.wholeBeside(figure, wanted), "wanted", Figures.tenths(wanted)));
  }

  private static boolean hasTurned(Way way) {
    for (int i = 0; i < way.size(); i++) {
      if (Math.abs(way.turnedDeg(i)) >= NO_TURN_DEG) {
        return true;
      }
    }
    return false;
  }

  /** When it stopped for good: the moment that shows how far it came. */
  private static long endOfWay(Way way) {
    int at = way.size() - 1;
    while (at > 0 && !way.moves(at)) {
      at--;
    }
    return way.tick(at);
  }
}
