package org.tsumiki.grader;

import java.util.Map;
import java.util.OptionalLong;
import org.tsumiki.format.Outcome;
import org.tsumiki.program.LevelledText;

/** What a rule says of one run. */
public sealed interface Verdict {

  /** It holds. */
  record Passed() implements Verdict {}

  /**
   * It does not hold.
   *
   * @param outcome in which way
   * @param atTick the moment that shows it, where there is one
   * @param arguments what fills the holes of the sentence, by name
   */
  record Failed(Outcome outcome, OptionalLong atTick, Map<String, LevelledText> arguments)
      implements Verdict {
    /** Copies the map. */
    public Failed {
      arguments = Map.copyOf(arguments);
    }
  }
}
