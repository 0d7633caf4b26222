package org.tsumiki.braille;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which う after a sound of the rows of う and お is no long vowel.
 *
 * <p>In とう and くうき it is one, and braille writes ー. In おもう it is the end of a verb, in みずうみ the
 * beginning of a word, and braille writes う.
 */
final class LongVowels {
  private static final String AFTER = "おこそとのほもよろごぞどぼぽょ" + "うくすつぬふむゆるぐずづぶぷゅ" + "をぉぅ";

  /** Parts of words in which each う is said as う. */
  private static final String KEPT =
      """
      おもう さそう ひろう まよう ぬう あらそう きそう やとう かよう すくう ふるう くるう おおう まとう ととのう
      よそおう つどう ただよう さまよう におう のうち のうえ のうしろ みずうみ
      """;

  /** Longer words that begin like one above and have a long vowel all the same. */
  private static final String LONG =
      """
      かようび ひろうえん のうえん
      """;

  private static final List<Entry> ENTRIES =
      Stream.concat(entries(KEPT, true), entries(LONG, false))
          .sorted(Comparator.comparingInt((Entry entry) -> -entry.part().length()))
          .toList();

  private record Entry(String part, boolean kept) {}

  private LongVowels() {}

  private static Stream<Entry> entries(String words, boolean kept) {
    return Arrays.stream(words.strip().split("\\s+")).map(word -> new Entry(word, kept));
  }

  /** The word with ー where う makes a vowel long; only ひらがな is looked at. */
  static String written(String word) {
    StringBuilder written = new StringBuilder();
    int keptTo = 0;
    for (int i = 0; i < word.length(); i++) {
      keptTo = Math.max(keptTo, keptTo(word, i, keptTo));
      boolean lengthens =
          word.charAt(i) == 'う'
              && i > 0
              && i >= keptTo
              && AFTER.indexOf(word.charAt(i - 1)) >= 0
              && written.charAt(i - 1) != 'ー';
      written.append(lengthens ? 'ー' : word.charAt(i));
    }
    return written.toString();
  }

  private static int keptTo(String word, int at, int keptSoFar) {
    if (at < keptSoFar) {
      return keptSoFar;
    }
    return ENTRIES.stream()
        .filter(entry -> word.startsWith(entry.part(), at))
        .findFirst()
        .filter(Entry::kept)
        .map(entry -> at + entry.part().length())
        .orElse(keptSoFar);
  }
}
