package org.tsumiki.format;

import java.util.HashMap;
import java.util.Map;

/**
 * In which school year children learn a 漢字: 1 to 6 at elementary school, 7 for the rest of the jōyō
 * list.
 */
public final class KanjiYears {
  /** The year that stands for all of jōyō. */
  public static final int ALL = 7;

  /** What {@link #yearOf} gives for a character that is on no list. */
  public static final int NEVER = 8;

  /** The mark that repeats the character before it. */
  private static final int REPEAT = '々';

  private final Map<Integer, Integer> yearByCharacter;

  private KanjiYears(Map<Integer, Integer> yearByCharacter) {
    this.yearByCharacter = Map.copyOf(yearByCharacter);
  }

  /** Reads rows of a year, a space and characters; rows that begin with {@code #} are remarks. */
  public static KanjiYears parse(String text) {
    Map<Integer, Integer> years = new HashMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(line -> {
          int year = Character.digit(line.charAt(0), 10);
          line.substring(2).codePoints().forEach(character -> years.put(character, year));
        });
    return new KanjiYears(years);
  }

  /** The year of a character, {@link #NEVER} for one that is on no list. */
  public int yearOf(int character) {
    return character == REPEAT ? 1 : yearByCharacter.getOrDefault(character, NEVER);
  }

  /** How many characters belong to that year. */
  public long count(int year) {
    return yearByCharacter.values().stream().filter(other -> other == year).count();
  }
}
