package org.tsumiki.format;

import java.util.List;
import java.util.Map;
import org.tsumiki.program.LevelledText;

/**
 * One thing that a lesson asks of a program, with the sentences that a child hears.
 *
 * @param id unique in its lesson
 * @param text what is asked, for the list beside the task
 * @param passed what is said when it is so
 * @param feedback a sentence for every outcome of the rule; holes like {@code {seconds}} are filled
 *     with what happened
 * @param extra true for a challenge that is not needed to pass
 * @param weight how much it counts in the score, from 1
 * @param scenarios ids of the scenarios in which it is judged
 * @param rule what is asked, as data
 * @param line where it stands in the lesson's file, from 1; 0 when it comes from none
 */
public record Check(
    String id,
    LevelledText text,
    LevelledText passed,
    Map<Outcome, LevelledText> feedback,
    boolean extra,
    int weight,
    List<String> scenarios,
    Rule rule,
    int line) {

  /** Copies the collections; there must be a sentence for every outcome. */
  public Check {
    feedback = Map.copyOf(feedback);
    scenarios = List.copyOf(scenarios);
    if (!feedback.keySet().equals(rule.outcomes())) {
      throw new IllegalArgumentException(id + ": needs a sentence for each of " + rule.outcomes());
    }
  }

  /** The sentence for an outcome of the rule. */
  public LevelledText feedbackFor(Outcome outcome) {
    LevelledText sentence = feedback.get(outcome);
    if (sentence == null) {
      throw new IllegalArgumentException(id + " cannot end as " + outcome);
    }
    return sentence;
  }
}
