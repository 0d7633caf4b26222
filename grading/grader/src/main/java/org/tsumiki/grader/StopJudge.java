package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.BEFORE;
import static org.tsumiki.format.Outcome.MOVING;
import static org.tsumiki.format.Outcome.NEVER;
import static org.tsumiki.format.Outcome.PAST;

import java.util.Map;
import org.tsumiki.format.Rule;

/** Whether the robot stands in a place when it counts. */
final class StopJudge {
  private StopJudge() {}

  static Verdict judge(Rule.StopsIn rule, RunTimeline run) {
    Way way = run.way();
    Area area = run.stage().place(rule.place()).area();
    long tick = Math.min(rule.at().orElse(run.untilTick()), run.untilTick());
    int last = way.at(tick);
    if (!way.hasMoved(last)) {
      return Verdicts.failed(NEVER);
    }
    if (way.movesAt(tick)) {
      return Verdicts.failedAt(MOVING, tick);
    }
    if (way.isIn(area, last)) {
      return Verdicts.PASSED;
    }
    int left = lastIn(way, area, last);
    double distance = area.edgeMm(way.x(last), way.y(last));
    return Verdicts.failedAt(
        left < 0 ? BEFORE : PAST,
        left < 0 ? stood(way, last) : way.tick(left),
        Map.of("distance", Figures.missingCm(distance)));
  }

  private static int lastIn(Way way, Area area, int last) {
    int at = last;
    while (at >= 0 && !way.isIn(area, at)) {
      at--;
    }
    return at;
  }

  /** When it came to the stand that it is in. */
  private static long stood(Way way, int last) {
    int at = last;
    while (at > 0 && !way.moves(at)) {
      at--;
    }
    return way.tick(at);
  }
}
