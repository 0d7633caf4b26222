package org.tsumiki.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tsumiki.program.LevelledText;

/**
 * The words of the product, by key: {@code Words.text("diagnostic.missing-input", Map.of("input",
 * "TIMES"))}.
 *
 * <p>A hole in a text is written {@code {name}}, or {@code {0}} where values come as a list. The
 * arguments {@code input}, {@code expected} and {@code found} carry names from the block vocabulary
 * (an input, a type); they are replaced by the words of {@code term.NAME} so that a child never
 * reads {@code Boolean}.
 */
public final class Words {
  private static final Catalogue CATALOGUE = Catalogue.ofResources();
  private static final Pattern NUMBERED_HOLE = Pattern.compile("\\{[0-9]}");
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

  /**
   * The text of {@code key} where it exists and nothing is missing from it, otherwise that of
   * {@code fallbackKey}: nobody is to read a hole.
   */
  public static LevelledText textOr(String key, String fallbackKey, Map<String, String> arguments) {
    LevelledText text = text(has(key) ? key : fallbackKey, arguments);
    return NUMBERED_HOLE.matcher(text.en()).find() ? text(fallbackKey, arguments) : text;
  }

  /** Values as the arguments of holes that are numbered: {@code {0}} for the first one. */
  public static Map<String, String> numbered(List<String> values) {
    return IntStream.range(0, values.size())
        .boxed()
        .collect(Collectors.toMap(String::valueOf, values::get));
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
