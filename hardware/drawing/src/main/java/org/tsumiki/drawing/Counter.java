package org.tsumiki.drawing;

import org.tsumiki.program.LevelledText;

/** What Japanese counts things with: 3{個|こ}, 3{本|ぼん}, 3{匹|びき}. English needs the number alone. */
enum Counter {
  PIECES("個", "こ", "こ", "こ"),
  LONG_THINGS("本", "ほん", "ぽん", "ぼん"),
  ANIMALS("匹", "ひき", "ぴき", "びき");

  private final String sign;
  private final String plain;
  private final String hard;
  private final String soft;

  Counter(String sign, String plain, String hard, String soft) {
    this.sign = sign;
    this.plain = plain;
    this.hard = hard;
    this.soft = soft;
  }

  /** So many of them. */
  LevelledText of(long count) {
    String reading = reading(count);
    return new LevelledText(
        count + " " + reading, count + "{" + sign + "|" + reading + "}", Long.toString(count));
  }

  /** As the number's last sound has it: いっぽん, にほん, さんぼん. */
  private String reading(long count) {
    return switch ((int) Math.floorMod(count, 10L)) {
      case 0, 1, 6, 8 -> hard;
      case 3 -> soft;
      default -> plain;
    };
  }
}
