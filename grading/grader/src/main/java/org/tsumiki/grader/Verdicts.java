package org.tsumiki.grader;

import java.util.Map;
import java.util.OptionalLong;
import org.tsumiki.format.Outcome;
import org.tsumiki.program.LevelledText;

/** Makes verdicts, with times told as a child would say them. */
final class Verdicts {
  static final Verdict PASSED = new Verdict.Passed();

  private static final int TICKS_PER_TENTH = 100;

  private Verdicts() {}

  static Verdict failed(Outcome outcome) {
    return new Verdict.Failed(outcome, OptionalLong.empty(), Map.of());
  }

  static Verdict failedAt(Outcome outcome, long tick) {
    return failedAt(outcome, tick, Map.of());
  }

  static Verdict failedAt(Outcome outcome, long tick, Map<String, LevelledText> arguments) {
    return new Verdict.Failed(outcome, OptionalLong.of(tick), arguments);
  }

  /** Too little time: rounded down, so that it never reads like enough. */
  static Verdict tooShort(Outcome outcome, long tick, long ticks, long wantedTicks) {
    return measured(outcome, tick, Math.floorDiv(ticks, TICKS_PER_TENTH), wantedTicks);
  }

  /** Too much time: rounded up, so that it never reads like little enough. */
  static Verdict tooLong(Outcome outcome, long tick, long ticks, long wantedTicks) {
    return measured(outcome, tick, Math.ceilDiv(ticks, TICKS_PER_TENTH), wantedTicks);
  }

  private static Verdict measured(Outcome outcome, long tick, long tenths, long wantedTicks) {
    return failedAt(
        outcome,
        tick,
        Map.of("seconds", LevelledText.verbatim(tenths(tenths)), "wanted", seconds(wantedTicks)));
  }

  /** Ticks as seconds with at most one decimal, e.g. {@code 3} or {@code 2.5}. */
  static LevelledText seconds(long ticks) {
    return LevelledText.verbatim(
        tenths(Math.floorDiv(ticks + TICKS_PER_TENTH / 2, TICKS_PER_TENTH)));
  }

  private static String tenths(long tenths) {
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  /** What fills {@code count} and {@code wanted}. */
  static Map<String, LevelledText> counted(long count, long wanted) {
    return Map.of(
        "count", LevelledText.verbatim(Long.toString(count)),
        "wanted", LevelledText.verbatim(Long.toString(wanted)));
  }

  /** A failure that counts, without a moment. */
  static Verdict tooMany(Outcome outcome, long count, long wanted) {
    return new Verdict.Failed(outcome, OptionalLong.empty(), counted(count, wanted));
  }
}
