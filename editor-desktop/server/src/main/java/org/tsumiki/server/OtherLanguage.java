package org.tsumiki.server;

import java.util.List;
import java.util.function.Supplier;
import org.tsumiki.format.Pack;
import org.tsumiki.words.Translation;

/**
 * A language beside Japanese and English in which a page can be read. What it lacks is English.
 *
 * @param code lower case, e.g. {@code pt}
 * @param words what the page says
 * @param packs reads the lesson packs with their texts in that language
 */
public record OtherLanguage(String code, Translation words, Supplier<List<Pack>> packs) {
  /** The key under which a language tells its own name. */
  private static final String NAME = "language.name";

  /** What the language calls itself, else its code. */
  public String name() {
    return words.usable().getOrDefault(NAME, code);
  }
}
