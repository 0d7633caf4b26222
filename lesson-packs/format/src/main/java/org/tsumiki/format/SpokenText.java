package org.tsumiki.format;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tsumiki.program.LevelledText;

/**
 * A text that a program may say in several ways, so that a child may write 赤 or あか or red. Case,
 * the width of letters and spaces do not matter.
 *
 * @param ways what may be said; at least one
 * @param whole true when all that is said must be one of the ways, false when one must be in it
 */
public record SpokenText(List<String> ways, boolean whole) {
  /** Copies the list. */
  public SpokenText {
    ways = List.copyOf(ways);
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one way to say it");
    }
  }

  /** True when that is it. */
  public boolean matches(String said) {
    String plain = plain(said);
    return ways.stream()
        .map(SpokenText::plain)
        .anyMatch(way -> whole ? plain.equals(way) : plain.contains(way));
  }

  /** The way that suits each reading level best. */
  public LevelledText words() {
    return new LevelledText(
        first(way -> !isLatin(way) && !hasKanji(way)),
        first(way -> !isLatin(way)),
        first(SpokenText::isLatin));
  }

  private String first(Predicate<String> suits) {
    return ways.stream().filter(suits).findFirst().orElse(ways.getFirst());
  }

  private static boolean isLatin(String text) {
    return text.codePoints().allMatch(letter -> letter < 0x250);
  }

  private static boolean hasKanji(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }
}
