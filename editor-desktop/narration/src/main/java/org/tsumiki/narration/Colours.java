package org.tsumiki.narration;

import java.util.List;
import org.tsumiki.program.LevelledText;

/** Names of colours. */
final class Colours {
  private static final int CHANNEL = 0xff;
  private static final int HEX = 16;

  /** Those that have a word, in the order of the catalogue. */
  private static final List<String> NAMED =
      List.of(
          "#000000", "#ffffff", "#ff0000", "#ff8000", "#ffff00", "#80ff00", "#00ff00", "#00ffff",
          "#0000ff", "#8000ff", "#ff00ff", "#804000");

  private Colours() {}

  /** That of the nearest colour that has one. */
  static LevelledText name(int rgb) {
    String nearest = NAMED.getFirst();
    for (String code : NAMED) {
      if (distance(code, rgb) < distance(nearest, rgb)) {
        nearest = code;
      }
    }
    return Sentence.of("option.colour." + nearest);
  }

  private static int distance(String code, int rgb) {
    int other = Integer.parseInt(code.substring(1), HEX);
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (other >> shift & CHANNEL) - (rgb >> shift & CHANNEL);
      sum += difference * difference;
    }
    return sum;
  }
}
