package org.tsumiki.format;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a picture in words tells what is where. "A picture of the course" does not: whoever does
 * not see the picture knows no more than before.
 */
final class TextAlternatives {
  private static final int FEWEST_ENGLISH_WORDS = 6;
  private static final int FEWEST_KANA = 15;

  private static final Pattern NAMED_IN_ENGLISH =
      Pattern.compile(
          "(?i)(?:this is |here is )?(?:a |an |the )?(?:small |simple )?"
              + "(?:picture|image|drawing|photo|illustration|map|figure|plan|screenshot|diagram)s?"
              + "\\b[^.!?]*[.!?]?");

  private static final Pattern PLACE_IN_ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:above|across|after|ahead|along|around|at|away|before|behind|below|beside"
              + "|between|bottom|centre|center|corner|down|edge|end|far|front|in|inside|left|middle"
              + "|near|next to|on|opposite|outside|over|right|side|through|top|under|up)\\b");

  /** In ひらがな without spaces. */
  private static final Pattern NAMED_IN_JAPANESE =
      Pattern.compile("[^。！？]*(?:え|ず|ちず|しゃしん|イラスト|がぞう|がめん|グラフ)(?:です|だ)?[。！？]?");

  /** In kana only what is no part of common other words: した is more often "did" than "below". */
  private static final Pattern PLACE_IN_KANA =
      Pattern.compile(
          "うえ|みぎ|ひだり|うしろ|てまえ|まんなか|すみ(?:に|の|から)|ふち|となり|あいだ|よこ|たて|そば|むこう|まわり|がわ"
              + "|(?:まえ|おく|なか|はし|さき|ところ)(?:に|の|へ|を|から)");

  private static final Pattern PLACE_IN_KANJI = Pattern.compile("[上下右左前後奥中横端隅先側間]");

  private TextAlternatives() {}

  /** What is wrong with it, if anything. */
  static Optional<TextProblem> inEnglish(String text) {
    String plain = text.strip();
    if (plain.split("\\s+").length < FEWEST_ENGLISH_WORDS
        || NAMED_IN_ENGLISH.matcher(plain).matches()) {
      return Optional.of(named());
    }
    return PLACE_IN_ENGLISH.matcher(plain).find() ? Optional.empty() : Optional.of(nowhere());
  }

  /** The same for a text as authors write it. */
  static Optional<TextProblem> inJapanese(String text) {
    String kana = Japanese.hira(text).replaceAll("\\s", "");
    if (kana.length() < FEWEST_KANA || NAMED_IN_JAPANESE.matcher(kana).matches()) {
      return Optional.of(named());
    }
    boolean somewhere =
        PLACE_IN_KANA.matcher(kana).find()
            || PLACE_IN_KANJI.matcher(Japanese.ruby(text).replaceAll("\\|[^}]*}", "}")).find();
    return somewhere ? Optional.empty() : Optional.of(nowhere());
  }

  private static TextProblem named() {
    return new TextProblem(
        "weak-text-alternative",
        "The picture is named here, not described.",
        "Write what is on it and where, so that whoever does not see it knows as much.");
  }

  private static TextProblem nowhere() {
    return new TextProblem(
        "no-place-in-alternative",
        "The picture in words names no place.",
        "Say where things are: in front of what, beside what, at which edge.");
  }
}
