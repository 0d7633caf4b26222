package org.tsumiki.boards.json;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence, or a piece of one, in both languages. Whoever finds a problem writes both side by
 * side, so that neither is forgotten when the other changes.
 *
 * @param english ends in a full stop when it is a sentence
 * @param japanese likewise; a piece that ends in Latin letters has a space behind it where a
 *     particle follows
 */
public record Said(String english, String japanese) {

  /**
   * Both texts with values in them, as {@link String#format} puts them there: {@code %s} in order,
   * {@code %2$s} by number. A value that is itself said in two languages comes in the right one.
   */
  public static Said of(String english, String japanese, Object... values) {
    if (values.length == 0) {
      return new Said(english, japanese);
    }
    Object[] inEnglish = Arrays.stream(values).map(value -> same(value).english()).toArray();
    Object[] inJapanese = Arrays.stream(values).map(value -> same(value).japanese()).toArray();
    return new Said(english.formatted(inEnglish), japanese.formatted(inJapanese));
  }

  /** What stands so in files, on parts and on pins, whatever the language; a {@link Said} stays. */
  public static Said same(Object value) {
    return value instanceof Said said ? said : new Said(value.toString(), value.toString());
  }

  /** "Use a, b, c." of names to choose from. */
  public static Said use(List<String> names) {
    return of(
        "Use %s.",
        names.size() == 1 ? "%s を使ってください。" : "%s のどれかを使ってください。",
        new Said(String.join(", ", names), String.join("、", names)));
  }
}
