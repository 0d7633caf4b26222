package org.tsumiki.grader;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.tsumiki.program.LevelledText;

/** Fills the holes of a sentence with what happened. */
final class Feedback {
  private static final Pattern ONE_SECONDS = Pattern.compile("(?<![0-9.])1 seconds\\b");

  private Feedback() {}

  /** The sentence with its arguments and, for the hole {@code at}, the moment in seconds. */
  static LevelledText fill(
      LevelledText sentence, Map<String, LevelledText> arguments, OptionalLong atTick) {
    LevelledText filled = sentence;
    for (Map.Entry<String, LevelledText> argument : arguments.entrySet()) {
      filled = fill(filled, argument.getKey(), argument.getValue());
    }
    if (atTick.isPresent()) {
      filled = fill(filled, "at", Verdicts.seconds(atTick.getAsLong()));
    }
    String english = ONE_SECONDS.matcher(filled.en()).replaceAll("1 second");
    return new LevelledText(filled.hira(), filled.ruby(), english);
  }

  /** The sentence with one hole filled. */
  static LevelledText fill(LevelledText sentence, String name, LevelledText value) {
    String hole = "{" + name + "}";
    return new LevelledText(
        sentence.hira().replace(hole, value.hira()),
        sentence.ruby().replace(hole, value.ruby()),
        sentence.en().replace(hole, value.en()));
  }
}
