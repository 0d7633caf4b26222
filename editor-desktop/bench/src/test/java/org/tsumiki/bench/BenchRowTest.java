package org.tsumiki.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsumiki.bench.BenchRow.Reference;

class BenchRowTest {
  private static final Reference JAVA = new Reference("java", 4);

  @Test
  void figureIsTheMedianOfItsRounds() {
    assertThat(Figure.of(List.of(9.0, 5.0, 6.0))).isEqualTo(new Figure(6, 4.0 / 6, 3));
    assertThat(Figure.of(List.of(4.0, 8.0)).median()).isEqualTo(6);
  }

  @Test
  void goalOnTheRatioIsMetUpToItsLimit() {
    BenchRow met = row(new Figure(6, 0, 1), Goal.ratioAtMost(1.5));
    BenchRow missed = row(new Figure(8, 0, 1), Goal.ratioAtMost(1.6));

    assertThat(met.ok()).isTrue();
    assertThat(met.ratio()).isEqualTo(1.5);
    assertThat(missed.ok()).isFalse();
    assertThat(missed.used()).isEqualTo(1.25);
  }

  @Test
  void goalToReachIsUsedUpByWhatIsMissing() {
    assertThat(row(new Figure(4, 0, 1), Goal.valueAtLeast(5)).used()).isEqualTo(1.25);
    assertThat(row(new Figure(6, 0, 1), Goal.valueAtLeast(5)).ok()).isTrue();
  }

  @Test
  void reportNamesTheRowThatIsFarthestFromItsGoalLast() {
    BenchRow good = row(new Figure(4, 0, 1), Goal.ratioAtMost(2));
    BenchRow bad =
        BenchRow.of("vm.interpreter.P2", "ns", new Figure(40, 0, 1), JAVA, Goal.ratioAtMost(4), "");
    BenchRow shown = row(new Figure(4000, 0, 1), null);
    BenchReport report =
        new BenchReport(
            "a computer", "by hand", List.of(), List.of(good, bad, shown), List.of(), true);

    assertThat(ReportText.of(report).lines().toList().getLast())
        .startsWith("Worst against its goal: vm.interpreter.P2")
        .contains("40 ns, 10 of java; goal: ratio <= 4");
  }

  private static BenchRow row(Figure figure, @Nullable Goal goal) {
    return BenchRow.of("vm.interpreter.P1", "ns", figure, JAVA, goal, "");
  }
}
