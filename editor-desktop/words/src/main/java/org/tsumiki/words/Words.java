package org.tsumiki.words;

import java.util.Map;
import java.util.Set;
import org.tsumiki.program.LevelledText;

/**
 * The words of the product, by key: {@code Words.text("diagnostic.missing-input", Map.of("input",
 * "TIMES"))}.
 *
 * <p>A hole in a text is written {@code {name}}. The arguments {@code input}, {@code expected} and
 * {@code found} carry names from the block vocabulary (an input, a type); they are replaced by the
 * words of {@code term.NAME} so that a child never reads {@code Boolean}.
 */
public final class Words {
  private static final Catalogue CATALOGUE = Catalogue.ofResources();
  private static final Set<String> VOCABULARY_ARGUMENTS = Set.of("input", "expected", "found");

  private Words() {}

  /** The text of that key, which holds no holes. A key that does not exist is a bug. */
  public static LevelledText text(String key) {
    return text(key, Map.of());
  }

  /** The text of that key with its holes filled. A key that does not exist is a bug. */
  public static LevelledText text(String key, Map<String, String> arguments) {
    LevelledText text = CATALOGUE.text(key);
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      text = fill(text, argument.getKey(), argument.getValue());
    }
    return text;
  }

  /** True when the catalogue has that key. */
  public static boolean has(String key) {
    return CATALOGUE.texts().containsKey(key);
  }

  /** The text of {@code key} where it exists, otherwise that of {@code fallbackKey}. */
  public static LevelledText textOr(String key, String fallbackKey, Map<String, String> arguments) {
    return text(has(key) ? key : fallbackKey, arguments);
  }

  private static LevelledText fill(LevelledText text, String name, String value) {
    String termKey = "term." + value;
    if (!VOCABULARY_ARGUMENTS.contains(name) || !has(termKey)) {
      return text.with(name, value);
    }
    LevelledText term = CATALOGUE.text(termKey);
    String hole = "{" + name + "}";
    return new LevelledText(
        text.hira().replace(hole, term.hira()),
        text.ruby().replace(hole, term.ruby()),
        text.en().replace(hole, term.en()));
  }
}
