package org.tsumiki.boards.json;

/**
 * Why a document was refused.
 *
 * @param code one of those that the format's page lists, e.g. {@code missing-key}
 * @param where the place in the file, e.g. {@code strokes[3].widthMm}; {@link #THE_FILE} for all of
 *     it
 * @param message what is wrong, one sentence
 * @param remedy what to do about it, one sentence
 */
public record Problem(String code, String where, Said message, Said remedy) {
  /** Where, when it is no one place. */
  public static final String THE_FILE = "the file";

  /** For files of which only scripts and the command line's English errors speak. */
  public static Problem inEnglish(String code, String where, String message, String remedy) {
    return new Problem(code, where, Said.same(message), Said.same(remedy));
  }
}
