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
  /** Another state held at the end. */
  OTHER("other");

  private final String id;

  Outcome(String id) {
    this.id = id;
  }

  /** Name in pack files. */
  public String id() {
    return id;
  }

  /** Names that its sentences may use as {@code {name}}. */
  public Set<String> placeholders() {
    return switch (this) {
      case NEVER, OTHER -> Set.of();
      case FLASH, INSTEAD, STAYS, TOGETHER, MISSING, MIXED, DARK, LEFT -> Set.of("at");
      case LATE, SHORT, LONG -> Set.of("at", "seconds", "wanted");
      case FEW -> Set.of("count", "wanted");
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
