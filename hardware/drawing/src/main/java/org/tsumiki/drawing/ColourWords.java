package org.tsumiki.drawing;

import java.util.List;
import org.tsumiki.program.LevelledText;

/** What people call a colour, as it stands before a noun: あかい, みどりの. */
final class ColourWords {
  private static final int FULL = 255;

  /** A colour whose parts differ less than this, of the largest, is white, grey or black. */
  private static final double LEAST_TINT = 0.1;

  /** Below this a bright colour is called pale. */
  private static final double LEAST_FULL_TINT = 0.3;

  private static final int BRIGHT = 200;

  /** Least hue in degrees that is called so. */
  private record Hue(double fromDeg, LevelledText word) {}

  private static final LevelledText RED = word("あかい", "{赤|あか}い", "red");
  private static final LevelledText BLACK = word("くろい", "{黒|くろ}い", "black");
  private static final LevelledText WHITE = word("しろい", "{白|しろ}い", "white");
  private static final LevelledText GREY = word("はいいろの", "{灰色|はいいろ}の", "grey");
  private static final LevelledText BROWN = word("ちゃいろの", "{茶色|ちゃいろ}の", "brown");
  private static final List<Hue> HUES =
      List.of(
          new Hue(330, word("ももいろの", "{桃色|ももいろ}の", "pink")),
          new Hue(265, word("むらさきの", "{紫|むらさき}の", "purple")),
          new Hue(200, word("あおい", "{青|あお}い", "blue")),
          new Hue(165, word("みずいろの", "{水色|みずいろ}の", "light blue")),
          new Hue(70, word("みどりの", "{緑|みどり}の", "green")),
          new Hue(42, word("きいろい", "{黄色|きいろ}い", "yellow")),
          new Hue(16, word("だいだいいろの", "だいだい{色|いろ}の", "orange")));

  private ColourWords() {}

  private static LevelledText word(String hira, String ruby, String en) {
    return new LevelledText(hira, ruby, en);
  }

  /** The word for {@code #rrggbb}. */
  static LevelledText of(String colour) {
    int red = part(colour, 1);
    int green = part(colour, 3);
    int blue = part(colour, 5);
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    if (most < 100) {
      return BLACK;
    }
    double tint = (double) (most - least) / most;
    boolean bright = most > BRIGHT;
    if (tint < (bright ? LEAST_TINT : 0.22)) {
      return least > 238 ? WHITE : GREY;
    }
    LevelledText word = ofHue(hueDeg(red, green, blue), most);
    return bright && tint < LEAST_FULL_TINT ? pale(word) : word;
  }

  private static LevelledText ofHue(double hueDeg, int most) {
    boolean dull = most < 190 && hueDeg >= 8 && hueDeg < 50;
    if (dull) {
      return BROWN;
    }
    if (hueDeg >= 345) {
      return RED;
    }
    return HUES.stream()
        .filter(one -> hueDeg >= one.fromDeg())
        .map(Hue::word)
        .findFirst()
        .orElse(RED);
  }

  private static LevelledText pale(LevelledText word) {
    return word(
        "うすい " + withoutEnding(word.hira()) + "の",
        "うすい" + withoutEnding(word.ruby()) + "の",
        "pale " + word.en());
  }

  private static int part(String colour, int from) {
    return Integer.parseInt(colour.substring(from, from + 2), 16);
  }

  private static double hueDeg(int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    double spread = most - Math.min(red, Math.min(green, blue));
    double sixth =
        most == red
            ? (green - blue) / spread
            : most == green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
    return (60 * sixth + 360) % 360;
  }

  /** The word for a colour by itself: あか, みどり, red. */
  static LevelledText noun(String colour) {
    LevelledText word = of(colour);
    return new LevelledText(withoutEnding(word.hira()), withoutEnding(word.ruby()), word.en());
  }

  private static String withoutEnding(String adjective) {
    return adjective.substring(0, adjective.length() - 1);
  }

  /** Black or white: what can be read on that colour. */
  static String inkOn(String colour) {
    double bright = 0.299 * part(colour, 1) + 0.587 * part(colour, 3) + 0.114 * part(colour, 5);
    return bright > 0.55 * FULL ? "#1f2430" : "#ffffff";
  }
}
