package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.FEW;
import static org.tsumiki.format.Outcome.FLASH;
import static org.tsumiki.format.Outcome.HAPPENED;
import static org.tsumiki.format.Outcome.INSTEAD;
import static org.tsumiki.format.Outcome.LATE;
import static org.tsumiki.format.Outcome.LEFT;
import static org.tsumiki.format.Outcome.LONG;
import static org.tsumiki.format.Outcome.MISSING;
import static org.tsumiki.format.Outcome.NEVER;
import static org.tsumiki.format.Outcome.OTHER;
import static org.tsumiki.format.Outcome.SHORT;
import static org.tsumiki.format.Outcome.STAYS;
import static org.tsumiki.format.Outcome.TOGETHER;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.tsumiki.format.PortState;
import org.tsumiki.format.Rule;
import org.tsumiki.format.WorkspaceBlocks;

/** Judges one rule over one run. Pure: the same values give the same verdict. */
final class CheckEvaluator {
  /** What comes before a state within this many ticks of the start is the start, not a fault. */
  static final long START_TICKS = 1_000;

  private CheckEvaluator() {}

  /**
   * Judges a rule.
   *
   * @param blocks the program's blocks, for rules that ask for them
   */
  static Verdict judge(Rule rule, RunTimeline run, WorkspaceBlocks blocks) {
    Timeline timeline = run.timeline();
    return switch (rule) {
      case Rule.Eventually r -> eventually(r, timeline);
      case Rule.NeverTogether r -> neverTogether(r, timeline);
      case Rule.AtLeastBefore r -> atLeastBefore(r, timeline);
      case Rule.HoldsFor r -> holdsFor(r, timeline);
      case Rule.Order r -> OrderJudge.judge(r, run);
      case Rule.Repeats r -> repeats(r, timeline);
      case Rule.RespondsWithin r -> respondsWithin(r, timeline);
      case Rule.StaysUntil r -> staysUntil(r, timeline);
      case Rule.EndsWith r -> endsWith(r, timeline);
      case Rule.Never r -> never(r, timeline);
      case Rule.StopsIn r -> StopJudge.judge(r, run);
      case Rule.Faces r -> DriveJudge.judge(r, run);
      case Rule.Drives r -> DriveJudge.judge(r, run);
      case Rule.Route r -> RouteJudge.judge(r, run);
      case Rule.Task r -> TaskVerdict.judge(r, run);
      case Rule.Points r -> TaskVerdict.judge(r, run);
      case Rule.Says r -> SpeechJudge.judge(r, run);
      case Rule.Tells r -> SpeechJudge.judge(r, run);
      case Rule.Measure r -> MeasureJudge.judge(r, run);
      case Rule.Uses r -> UsesJudge.judge(r, blocks);
    };
  }

  private static Verdict eventually(Rule.Eventually rule, Timeline timeline) {
    List<Span> spans = timeline.spans(rule.state());
    if (!spans.isEmpty()) {
      long from = spans.getFirst().from();
      boolean inTime = rule.within().isEmpty() || from <= rule.within().getAsLong();
      return inTime
          ? Verdicts.PASSED
          : Verdicts.tooLong(LATE, from, from, rule.within().getAsLong());
    }
    OptionalLong flash = flash(rule.state(), timeline);
    if (flash.isPresent()) {
      return Verdicts.failedAt(FLASH, flash.getAsLong());
    }
    return firstSpan(timeline, rule.instead())
        .map(span -> Verdicts.failedAt(INSTEAD, span.from()))
        .orElseGet(() -> Verdicts.failed(NEVER));
  }

  /**
   * The moment at which a state that was never seen was there too short to be seen: as a whole, or
   * all of it was switched on and some of that was gone again at once.
   */
  private static OptionalLong flash(PortState state, Timeline timeline) {
    OptionalLong whole = timeline.firstMoment(state);
    boolean allSwitchedOn =
        state.on().stream().allMatch(name -> timeline.firstSwitchedOn(name).isPresent());
    if (whole.isPresent() || !allSwitchedOn) {
      return whole;
    }
    return state.on().stream()
        .filter(name -> timeline.spans(PortState.on(name)).isEmpty())
        .flatMapToLong(name -> timeline.firstSwitchedOn(name).stream())
        .min();
  }

  private static Optional<Span> firstSpan(Timeline timeline, List<String> ports) {
    return ports.stream()
        .flatMap(port -> timeline.spans(PortState.on(port)).stream())
        .min(Comparator.comparingLong(Span::from));
  }

  private static Verdict neverTogether(Rule.NeverTogether rule, Timeline timeline) {
    List<String> used =
        rule.ports().stream()
            .filter(port -> !timeline.spans(PortState.on(port)).isEmpty())
            .toList();
    if (used.size() < 2) {
      return Verdicts.failed(NEVER);
    }
    return pairs(used)
        .flatMap(pair -> timeline.spans(pair).stream())
        .min(Comparator.comparingLong(Span::from))
        .map(span -> Verdicts.failedAt(TOGETHER, span.from()))
        .orElse(Verdicts.PASSED);
  }

  private static Stream<PortState> pairs(List<String> ports) {
    return ports.stream()
        .flatMap(first ->
            ports.stream()
                .filter(second -> first.compareTo(second) < 0)
                .map(second -> new PortState(List.of(first, second), List.of())));
  }

  private static Verdict atLeastBefore(Rule.AtLeastBefore rule, Timeline timeline) {
    List<Span> states = timeline.spans(rule.state());
    boolean seen = false;
    long previousEnd = 0;
    for (Span before : timeline.spans(rule.before())) {
      Optional<Span> state = lastBetween(states, previousEnd, before.from());
      boolean isStart = previousEnd == 0 && before.from() <= START_TICKS;
      if (state.isEmpty() && !isStart) {
        return Verdicts.failedAt(MISSING, before.from());
      }
      if (state.isPresent()) {
        long held = Math.min(state.get().to(), before.from()) - state.get().from();
        if (held < rule.atLeast() - rule.tolerance()) {
          return Verdicts.tooShort(SHORT, before.from(), held, rule.atLeast());
        }
        seen = true;
      }
      previousEnd = before.to();
    }
    return seen ? Verdicts.PASSED : Verdicts.failed(NEVER);
  }

  /** The last span that began by the second tick and had not ended by the first. */
  private static Optional<Span> lastBetween(List<Span> spans, long after, long until) {
    return spans.stream()
        .filter(span -> span.from() <= until && span.to() > after)
        .reduce((first, second) -> second);
  }

  private static Verdict holdsFor(Rule.HoldsFor rule, Timeline timeline) {
    List<Span> spans = timeline.spans(rule.state());
    for (Span span : spans) {
      // What the end of the run cuts off could still have lasted long enough.
      if (!span.open() && span.length() < rule.atLeast() - rule.tolerance()) {
        return Verdicts.tooShort(SHORT, span.to(), span.length(), rule.atLeast());
      }
      if (rule.atMost().isPresent()
          && span.length() > rule.atMost().getAsLong() + rule.tolerance()) {
        return span.open()
            ? Verdicts.failedAt(STAYS, span.from())
            : Verdicts.tooLong(LONG, span.to(), span.length(), rule.atMost().getAsLong());
      }
    }
    return spans.isEmpty() ? Verdicts.failed(NEVER) : Verdicts.PASSED;
  }

  private static Verdict repeats(Rule.Repeats rule, Timeline timeline) {
    List<Span> during = rule.during().map(timeline::spans).orElse(List.of(new Span(0, 0, true)));
    List<Span> counted =
        timeline.spans(rule.state()).stream()
            .filter(span -> during.stream().anyMatch(d -> d.holdsAt(span.from())))
            .toList();
    if (counted.size() >= rule.times()) {
      return Verdicts.PASSED;
    }
    if (counted.isEmpty()) {
      return Verdicts.failed(NEVER);
    }
    if (counted.getLast().open()) {
      return Verdicts.failedAt(STAYS, counted.getLast().from());
    }
    return Verdicts.failedAt(
        FEW, counted.getLast().from(), Verdicts.counted(counted.size(), rule.times()));
  }

  private static Verdict respondsWithin(Rule.RespondsWithin rule, Timeline timeline) {
    List<Span> answers = timeline.spans(rule.state());
    for (Span press : timeline.spans(rule.after())) {
      Optional<Span> answer =
          answers.stream()
              .filter(span -> span.holdsAt(press.from()) || span.from() >= press.from())
              .findFirst();
      if (answer.isEmpty()) {
        return Verdicts.failedAt(NEVER, press.from());
      }
      long took = answer.get().from() - press.from();
      if (took > rule.within()) {
        return Verdicts.tooLong(LATE, answer.get().from(), took, rule.within());
      }
    }
    return Verdicts.PASSED;
  }

  private static Verdict staysUntil(Rule.StaysUntil rule, Timeline timeline) {
    long pressed =
        timeline.spans(rule.until()).stream()
            .mapToLong(Span::from)
            .findFirst()
            .orElse(timeline.untilTick());
    List<Span> spans = timeline.spans(rule.state());
    if (spans.isEmpty() || spans.getFirst().from() > rule.startWithin()) {
      return Verdicts.failed(NEVER);
    }
    Span first = spans.getFirst();
    return first.to() >= pressed ? Verdicts.PASSED : Verdicts.failedAt(LEFT, first.to());
  }

  private static Verdict never(Rule.Never rule, Timeline timeline) {
    List<Span> spans = timeline.spans(rule.state());
    if (!spans.isEmpty()) {
      return Verdicts.failedAt(HAPPENED, spans.getFirst().from());
    }
    boolean seen = rule.once().map(once -> !timeline.spans(once).isEmpty()).orElse(true);
    return seen ? Verdicts.PASSED : Verdicts.failed(MISSING);
  }

  private static Verdict endsWith(Rule.EndsWith rule, Timeline timeline) {
    if (rule.state().ports().stream().allMatch(port -> timeline.firstSwitchedOn(port).isEmpty())) {
      return Verdicts.failed(NEVER);
    }
    List<Span> spans = timeline.spans(rule.state());
    if (spans.isEmpty() || !spans.getLast().open()) {
      return Verdicts.failedAt(OTHER, timeline.untilTick());
    }
    // A state that has held all along is none that the program came to.
    boolean cameToIt = spans.getLast().from() >= Timeline.VISIBLE_TICKS;
    return cameToIt ? Verdicts.PASSED : Verdicts.failed(NEVER);
  }
}
