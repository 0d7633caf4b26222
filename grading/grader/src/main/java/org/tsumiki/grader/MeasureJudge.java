package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.LESS;
import static org.tsumiki.format.Outcome.MORE;
import static org.tsumiki.format.Outcome.NEVER;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tsumiki.format.Outcome;
import org.tsumiki.format.Rule;
import org.tsumiki.format.Rule.Measure.How;
import org.tsumiki.grader.Samples.Sample;

/** Whether a measured figure lies between its bounds. */
final class MeasureJudge {
  private MeasureJudge() {}

  static Verdict judge(Rule.Measure rule, RunTimeline run) {
    List<Sample> all = Measurements.of(rule.of(), run);
    List<Span> during = rule.during().map(run.timeline()::spans).orElse(List.of());
    List<Sample> counted =
        rule.during().isEmpty()
            ? all
            : all.stream()
                .filter(one -> during.stream().anyMatch(span -> span.holdsAt(one.tick())))
                .toList();
    if (counted.isEmpty() && rule.how() != How.COUNT) {
      return Verdicts.failed(NEVER);
    }
    Sample figure = figure(rule.how(), counted, run.untilTick());
    if (rule.min().isPresent() && figure.value() < rule.min().getAsDouble()) {
      return beside(LESS, figure, rule.min().getAsDouble(), counted);
    }
    if (rule.max().isPresent() && figure.value() > rule.max().getAsDouble()) {
      return beside(MORE, figure, rule.max().getAsDouble(), counted);
    }
    return Verdicts.PASSED;
  }

  private static Verdict beside(
      Outcome outcome, Sample figure, double wanted, List<Sample> counted) {
    if (counted.isEmpty()) {
      return Verdicts.failed(NEVER);
    }
    return Verdicts.failedAt(
        outcome,
        figure.tick(),
        Map.of(
            "value", Figures.tenthsBeside(figure.value(), wanted),
            "wanted", Figures.tenths(wanted)));
  }

  /** The figure, at the moment that shows it. */
  private static Sample figure(How how, List<Sample> counted, long untilTick) {
    Comparator<Sample> byValue = Comparator.comparingDouble(Sample::value);
    return switch (how) {
      case LAST -> counted.getLast();
      case MAX -> counted.stream().max(byValue).orElseThrow();
      case MIN -> counted.stream().min(byValue).orElseThrow();
      case MEAN ->
          new Sample(
              untilTick, counted.stream().mapToDouble(Sample::value).average().orElseThrow());
      case COUNT -> new Sample(untilTick, counted.size());
    };
  }
}
