package org.tsumiki.server;

import java.util.regex.Pattern;
import org.tsumiki.words.Words;

/**
 * A child as this computer knows it: no account, only what it calls itself.
 *
 * @param id eight hexadecimal digits, drawn when it was added: tells two of one name apart, also on
 *     another computer
 * @param name what the child typed, 1 to {@link #MAX_NAME_LENGTH} letters
 * @param picture one that the catalogue has a word for
 */
record Learner(String id, String name, String picture) {
  static final int MAX_NAME_LENGTH = 20;

  /** Each picture that there is has its word in the catalogue; the page offers those. */
  private static final String PICTURE_WORD = "learner.picture.";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");

  /** Refuses what is none: only what has been checked becomes a learner. */
  Learner {
    if (!isLearner(id, name, picture)) {
      throw new IllegalArgumentException("no learner: " + id);
    }
  }

  /** True when a learner can be made of these. */
  static boolean isLearner(String id, String name, String picture) {
    return ID.matcher(id).matches()
        && !name.isBlank()
        && name.codePointCount(0, name.length()) <= MAX_NAME_LENGTH
        && name.codePoints().noneMatch(Character::isISOControl)
        && Words.has(PICTURE_WORD + picture);
  }
}
