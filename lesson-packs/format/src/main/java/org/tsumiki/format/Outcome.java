package org.tsumiki.format;

import java.util.Optional;
import java.util.Set;

/**
 * How a check can fail. A check carries one sentence for each outcome of its {@link Rule}, so what
 * a child reads speaks of what its program really did.
 */
public enum Outcome {
  /** It never happened in the whole run. */
  NEVER("never"),
  /** It was switched on and off again too quickly to be seen. */
  FLASH("flash"),
  /** Something else happened instead. */
  INSTEAD("instead"),
  /** It happened, but too late. */
  LATE("late"),
  /** It did not last long enough. */
  SHORT("short"),
  /** It lasted too long. */
  LONG("long"),
  /** It began and did not end. */
  STAYS("stays"),
  /** It happened too few times. */
  FEW("few"),
  /** Two things that exclude each other were on at once. */
  TOGETHER("together"),
  /** What had to come before did not. */
  MISSING("missing"),
  /** The wrong state followed. */
  WRONG("wrong"),
  /** The sequence went no further. */
  STOPPED("stopped"),
  /** A state that is none of the sequence: two lamps of it at once. */
  MIXED("mixed"),
  /** Nothing was on for too long. */
  DARK("dark"),
  /** It was left too early. */
  LEFT("left"),
  /** Something else was there: another state at the end, another text. */
  OTHER("other"),
  /** What must not be was seen. */
  HAPPENED("happened"),
  /** It stopped before the place. */
  BEFORE("before"),
  /** It has been in the place and is not any more. */
  PAST("past"),
  /** It has not stopped. */
  MOVING("moving"),
  /** The figure is too small. */
  LESS("less"),
  /** The figure is too large. */
  MORE("more"),
  /** What must never happen has ended the task. */
  FAILED("failed"),
  /** More came after the end. */
  MUCH("much"),
  /** There are too many. */
  MANY("many");

  private final String id;

  Outcome(String id) {
    this.id = id;
  }

  /** Name in pack files. */
  public String id() {
    return id;
  }

  /**
   * Names that its sentences may use as {@code {name}}, where its rule says nothing else: {@link
   * Rule#placeholders}.
   */
  Set<String> placeholders() {
    return switch (this) {
      case NEVER, OTHER -> Set.of();
      case FLASH, INSTEAD, STAYS, TOGETHER, MISSING, MIXED, DARK, LEFT, HAPPENED, MOVING, FAILED ->
          Set.of("at");
      case LATE, SHORT, LONG -> Set.of("at", "seconds", "wanted");
      case BEFORE, PAST -> Set.of("at", "distance");
      case LESS, MORE -> Set.of("at", "value", "wanted");
      case MUCH -> Set.of("at", "came");
      case FEW, MANY -> Set.of("count", "wanted");
      case WRONG -> Set.of("at", "after", "came", "expected");
      case STOPPED -> Set.of("at", "after", "expected");
    };
  }

  /** The outcome with that id, or empty. */
  public static Optional<Outcome> ofId(String id) {
    for (Outcome outcome : values()) {
      if (outcome.id.equals(id)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
