package org.tsumiki.braille;

import java.util.regex.Pattern;

/** The little words behind others (助詞, and です and its like), and how は and へ are said in them. */
final class Particles {
  private static final String ONE =
      "(?:から|まで|より|だけ|しか|など|なら|ならば|ので|のに|って|ずつ|ごと|くらい|ぐらい|ほど|さえ|こそ|じゃ"
          + "|という|といった|です|でした|でしょう|でしょうか|だった|だ"
          + "|を|が|は|に|へ|の|と|も|や|で|か|ね|よ|ば)";

  private static final Pattern ONLY_PARTICLES = Pattern.compile(ONE + "{1,4}");

  /** は that is said わ though something follows it in the same group. */
  private static final Pattern HA_INSIDE =
      Pattern.compile("(?<=[でにと])は(?=な[いくかけ]|あり|ある|も$)|(?<=また)は(?=も$)");

  /** へ that is said え at the end of a group, or before one more particle there. */
  private static final Pattern HE_AT_END = Pattern.compile("へ(?=(?:の|も|は|わ|と|から|まで)?$)");

  private static final Pattern HA_AT_END = Pattern.compile("は$");

  /** Words whose own last sound is は or へ. */
  private static final Pattern NOUN = Pattern.compile("はは|このは|ゆくへ");

  private Particles() {}

  /** True for kana that say nothing without the word before them. */
  static boolean only(String kana) {
    return ONLY_PARTICLES.matcher(kana).matches();
  }

  /** The group of kana with わ and え where は and へ are particles. */
  static String said(String group) {
    if (NOUN.matcher(group).matches()) {
      return group;
    }
    String inside = HA_INSIDE.matcher(group).replaceAll("わ");
    String end = HA_AT_END.matcher(inside).replaceAll("わ");
    return HE_AT_END.matcher(end).replaceAll("え");
  }
}
