package org.tsumiki.narration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.tsumiki.boards.Title;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.Words;

/** Puts sentences of the catalogue together. */
final class Sentence {
  static final LevelledText NOTHING = LevelledText.verbatim("");

  private Sentence() {}

  static LevelledText of(String key) {
    return Words.text(key);
  }

  /** The sentence of that key with its holes filled. */
  static LevelledText of(String key, Map<String, LevelledText> arguments) {
    LevelledText text = Words.text(key);
    for (Map.Entry<String, LevelledText> argument : arguments.entrySet()) {
      text = fill(text, "{" + argument.getKey() + "}", argument.getValue());
    }
    return text;
  }

  static LevelledText of(String key, String name, LevelledText value) {
    return of(key, Map.of(name, value));
  }

  static LevelledText of(String key, String name, String value) {
    return of(key, Map.of(name, LevelledText.verbatim(value)));
  }

  /** Puts a text into a hole, written as it stands there. */
  static LevelledText fill(LevelledText text, String hole, LevelledText value) {
    return new LevelledText(
        text.hira().replace(hole, value.hira()),
        text.ruby().replace(hole, value.ruby()),
        text.en().replace(hole, value.en()));
  }

  static LevelledText of(Title title) {
    return new LevelledText(title.hira(), title.ruby(), title.en());
  }

  static LevelledText word(long number) {
    return LevelledText.verbatim(Long.toString(number));
  }

  /** One after the other. */
  static LevelledText sequence(List<LevelledText> texts) {
    return joined(texts, " ", "", " ");
  }

  /** With commas. */
  static LevelledText listed(List<LevelledText> texts) {
    return joined(texts, "、 ", "、", ", ");
  }

  private static LevelledText joined(
      List<LevelledText> texts, String hira, String ruby, String en) {
    BinaryOperator<LevelledText> join =
        (a, b) ->
            new LevelledText(
                a.hira() + hira + b.hira(), a.ruby() + ruby + b.ruby(), a.en() + en + b.en());
    return texts.stream().reduce(join).orElse(NOTHING);
  }

  /** English sentences begin with a capital. */
  static LevelledText capital(LevelledText text) {
    String en = text.en();
    if (en.isEmpty()) {
      return text;
    }
    int second = en.offsetByCodePoints(0, 1);
    return new LevelledText(
        text.hira(),
        text.ruby(),
        en.substring(0, second).toUpperCase(Locale.ROOT) + en.substring(second));
  }
}
