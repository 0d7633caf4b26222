package org.tsumiki.pairing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a robot is called unless somebody names it: a colour, an animal, a number, drawn from its
 * key. The words are chosen so that no two sound alike.
 *
 * @param hira in hiragana, words apart
 * @param kanji as grown-ups write it
 * @param en in English
 */
public record RobotName(String hira, String kanji, String en) {
  /** 1, 4 and 7 sound alike in Japanese. */
  private static final List<Integer> NUMBERS = List.of(2, 3, 5, 6, 8, 9);

  private record Word(String hira, String kanji, String en) {}

  private record Words(List<Word> colours, List<Word> animals) {}

  /** The name of the robot with that key. */
  public static RobotName of(KeyId key) {
    Words words = words();
    BigInteger draw = new BigInteger(key.hex(), 16);
    BigInteger[] colour = draw.divideAndRemainder(BigInteger.valueOf(words.colours().size()));
    BigInteger[] animal = colour[0].divideAndRemainder(BigInteger.valueOf(words.animals().size()));
    int number = animal[0].mod(BigInteger.valueOf(NUMBERS.size())).intValue();
    return joined(
        words.colours().get(colour[1].intValue()),
        words.animals().get(animal[1].intValue()),
        NUMBERS.get(number));
  }

  /**
   * The name that somebody wrote or said, in any of its forms; empty for a name of another kind.
   */
  public static Optional<RobotName> parse(String text) {
    String wanted = plain(text);
    Words words = words();
    for (Word colour : words.colours()) {
      for (Word animal : words.animals()) {
        for (int number : NUMBERS) {
          RobotName name = joined(colour, animal, number);
          if (plain(name.hira).equals(wanted)
              || plain(name.kanji).equals(wanted)
              || plain(name.en).equals(wanted)) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Names are the same whatever the case, the spaces and the dashes. */
  public static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u3000_-]+", "");
  }

  private static RobotName joined(Word colour, Word animal, int number) {
    return new RobotName(
        colour.hira + " " + animal.hira + " " + number,
        colour.kanji + animal.kanji + " " + number,
        colour.en + " " + animal.en + " " + number);
  }

  private static Words words() {
    List<Word> colours = new ArrayList<>();
    List<Word> animals = new ArrayList<>();
    for (String line : text().lines().filter(line -> !line.startsWith("#")).toList()) {
      String[] parts = line.split("\t", -1);
      Word word = new Word(parts[1], parts[2], parts[3]);
      (parts[0].equals("colour") ? colours : animals).add(word);
    }
    return new Words(List.copyOf(colours), List.copyOf(animals));
  }

  private static String text() {
    try (InputStream in = RobotName.class.getResourceAsStream("names.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
