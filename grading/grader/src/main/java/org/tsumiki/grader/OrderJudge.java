package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.DARK;
import static org.tsumiki.format.Outcome.MIXED;
import static org.tsumiki.format.Outcome.NEVER;
import static org.tsumiki.format.Outcome.STOPPED;
import static org.tsumiki.format.Outcome.WRONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsumiki.format.Rule;
import org.tsumiki.format.StateName;
import org.tsumiki.program.LevelledText;

/** Follows a run through the states of an {@link Rule.Order}. */
final class OrderJudge {
  /** No port of the order is on. */
  private static final int NOTHING_ON = -1;

  /** Ports are on that make none of the states. */
  private static final int NO_STATE = -2;

  /** Some of a state's ports are on, and no others: on the way to it, or from it. */
  private static final int PART_OF_A_STATE = -3;

  private final Rule.Order rule;
  private final Stage stage;
  private final List<Segment> segments;
  private int current = NOTHING_ON;
  private int seen;
  private long since;

  private OrderJudge(Rule.Order rule, Stage stage, List<Segment> segments) {
    this.rule = rule;
    this.stage = stage;
    this.segments = segments;
  }

  /** From this tick to that one a state of the order held, or one of those above. */
  private record Segment(long from, long to, int state) {
    long length() {
      return to - from;
    }
  }

  static Verdict judge(Rule.Order rule, RunTimeline run) {
    return new OrderJudge(rule, run.stage(), segments(rule, run.timeline())).judge();
  }

  private Verdict judge() {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean isLast = i == segments.size() - 1;
      if (isMixed(segment)) {
        return Verdicts.failedAt(MIXED, segment.from());
      }
      if (segment.state() == PART_OF_A_STATE) {
        continue;
      }
      if (segment.state() == NOTHING_ON) {
        // Dark before the first state is the start; dark to the end is a sequence that stopped.
        if (seen > 0 && !isLast && segment.length() > rule.darkUpTo()) {
          return Verdicts.failedAt(DARK, segment.from());
        }
      } else if (segment.state() != current) {
        if (seen > 0 && segment.state() != next()) {
          return wrong(segment);
        }
        current = segment.state();
        since = segment.from();
        seen++;
      }
    }
    return end();
  }

  /** What two states share stays on between them, as long as it might be dark there. */
  private boolean isMixed(Segment segment) {
    return segment.state() == NO_STATE
        || segment.state() == PART_OF_A_STATE && segment.length() > rule.darkUpTo();
  }

  private Verdict end() {
    if (seen >= rule.passes() * rule.phases().size()) {
      return Verdicts.PASSED;
    }
    if (seen == 0) {
      return Verdicts.failed(NEVER);
    }
    return Verdicts.failedAt(
        STOPPED, since, Map.of("after", label(current), "expected", label(next())));
  }

  private Verdict wrong(Segment segment) {
    return Verdicts.failedAt(
        WRONG,
        segment.from(),
        Map.of("after", label(current), "came", label(segment.state()), "expected", label(next())));
  }

  private int next() {
    return (current + 1) % rule.phases().size();
  }

  private LevelledText label(int state) {
    Rule.Order.Phase phase = rule.phases().get(state);
    return phase.label().orElseGet(() -> titles(phase.on()));
  }

  /** A state without a label of its own is a zone of the course. */
  private LevelledText titles(List<String> names) {
    return StateName.parse(names.getFirst())
        .filter(StateName.In.class::isInstance)
        .map(state -> stage.place(((StateName.In) state).place()).words())
        .orElseGet(() -> LevelledText.verbatim(String.join(" + ", names)));
  }

  private static List<Segment> segments(Rule.Order rule, Timeline timeline) {
    List<String> names =
        rule.phases().stream().flatMap(phase -> phase.on().stream()).distinct().toList();
    List<Long> phases = rule.phases().stream().map(phase -> bits(phase, names)).toList();
    List<Timeline.Step> steps = timeline.stepsOf(names);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      long from = steps.get(i).tick();
      long to = i + 1 < steps.size() ? steps.get(i + 1).tick() : timeline.untilTick();
      if (to - from >= Timeline.VISIBLE_TICKS) {
        join(segments, new Segment(from, to, state(steps.get(i).on(), phases)));
      }
    }
    return segments;
  }

  private static long bits(Rule.Order.Phase phase, List<String> names) {
    long bits = 0;
    for (String name : phase.on()) {
      bits |= 1L << names.indexOf(name);
    }
    return bits;
  }

  private static void join(List<Segment> segments, Segment segment) {
    if (!segments.isEmpty() && segments.getLast().state() == segment.state()) {
      Segment last = segments.removeLast();
      segments.add(new Segment(last.from(), segment.to(), segment.state()));
    } else {
      segments.add(segment);
    }
  }

  private static int state(long on, List<Long> phases) {
    if (on == 0) {
      return NOTHING_ON;
    }
    int phase = phases.indexOf(on);
    if (phase >= 0) {
      return phase;
    }
    return phases.stream().anyMatch(state -> (on & ~state) == 0) ? PART_OF_A_STATE : NO_STATE;
  }
}
