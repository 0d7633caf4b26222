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
  FLASH("flash", "at"),
  /** Something else happened instead. */
  INSTEAD("instead", "at"),
  /** It happened, but too late. */
  LATE("late", "at", "seconds", "wanted"),
  /** It did not last long enough. */
  SHORT("short", "at", "seconds", "wanted"),
  /** It lasted too long. */
  LONG("long", "at", "seconds", "wanted"),
  /** It began and did not end. */
  STAYS("stays", "at"),
  /** It happened too few times. */
  FEW("few", "count", "wanted"),
  /** Two things that exclude each other were on at once. */
  TOGETHER("together", "at"),
  /** What had to come before did not. */
  MISSING("missing", "at"),
  /** The wrong state followed. */
  WRONG("wrong", "at", "after", "came", "expected"),
  /** The sequence went no further. */
  STOPPED("stopped", "at", "after", "expected"),
  /** A state that is none of the sequence: two lamps of it at once. */
  MIXED("mixed", "at"),
  /** Nothing was on for too long. */
  DARK("dark", "at"),
  /** It was left too early. */
  LEFT("left", "at"),
  /** Another state held at the end. */
  OTHER("other");

  private final String id;
  private final Set<String> placeholders;

  Outcome(String id, String... placeholders) {
    this.id = id;
    this.placeholders = Set.of(placeholders);
  }

  /** Name in pack files. */
  public String id() {
    return id;
  }

  /** Names that its sentences may use as {@code {name}}. */
  public Set<String> placeholders() {
    return placeholders;
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
