package org.tsumiki.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phrases that point by a colour or a side alone, as in "the red block" or "the button on the
 * right": a child who cannot see it, or sees it in other colours, is left alone with them. What a
 * robot does (turns right, lights red) is no such phrase.
 */
final class PointingPhrases {
  private static final String PARTS = "(?:ブロック|ボタン|アイコン|マーク|タブ|やじるし)";

  private static final String COLOURS = "(?:あか|あお|みどり|きいろ|オレンジ|むらさき|ピンク|ちゃいろ|みずいろ)";

  private static final String ENGLISH_COLOURS =
      "(?:red|green|blue|yellow|orange|purple|pink|brown|grey|gray)";

  /** What hands do to the page, not to a robot's buttons or to things on a course. */
  private static final String PRESS = "(?:press|click|click on|tap|choose|drag|drop)";

  /** Looked for in ひらがな, with any spaces taken out. */
  private static final List<Pattern> JAPANESE =
      List.of(
          Pattern.compile("(?:みぎ|ひだり)(?:がわ|うえ|した|はし|よこ)?の" + PARTS),
          Pattern.compile(COLOURS + "(?:い|いろの|の)?" + PARTS),
          Pattern.compile(COLOURS + "(?:く|いろに|に)(?:なった|なっている|ひかる|ひかっている)" + PARTS),
          Pattern.compile(COLOURS + "(?:い|いろ)の(?:もの|ほう|やつ)?を(?:おし|おす|クリック|タップ|ドラッグ)"),
          Pattern.compile("(?:いちばん)?(?:うえ|した)の(?:ボタン|アイコン|マーク|タブ)"),
          Pattern.compile("(?:みぎ|ひだり)(?:がわ|うえ|した|はし)?を(?:クリック|タップ)"),
          Pattern.compile("(?:がめん|ページ)の(?:みぎ|ひだり)"),
          Pattern.compile("(?:この|その|あの)いろの"));

  private static final List<Pattern> ENGLISH =
      List.of(
          Pattern.compile(
              "(?i)\\b"
                  + ENGLISH_COLOURS
                  + "(?:-?colou?red)? (?:block|button|icon|tab|arrow)s?\\b"),
          Pattern.compile(
              "(?i)\\b(?:block|button|icon|tab|arrow|word)s? (?:in|that (?:is|are)|marked(?: in)?) "
                  + ENGLISH_COLOURS
                  + "\\b"),
          Pattern.compile(
              "(?i)\\b" + PRESS + " (?:the )?" + ENGLISH_COLOURS + "(?: ones?)?(?=[.,;:!?]|$)"),
          Pattern.compile(
              "(?i)\\b"
                  + PRESS
                  + " the (?:one|thing|square|shape)s? (?:on|at|in) the"
                  + " (?:left|right|top|bottom|corner)\\b"),
          Pattern.compile(
              "(?i)\\b(?:button|icon|tab)s? (?:on|at|in) the (?:very )?(?:top|bottom|corner)\\b"),
          Pattern.compile("(?i)\\bthe (?:top|upper|lower|bottom) (?:button|icon|tab)s?\\b"),
          Pattern.compile(
              "(?i)\\b(?:block|button|icon|tab|arrow)s? (?:on|to|at) the"
                  + " (?:upper |lower |top |bottom )?(?:left|right)\\b"),
          Pattern.compile(
              "(?i)\\bthe (?:upper |lower |top |bottom )?(?:left|right)(?:-hand)?"
                  + " (?:block|button|icon|tab|side of the (?:screen|page))s?\\b"),
          Pattern.compile("(?i)\\bin (?:this|that) colou?r\\b"));

  private PointingPhrases() {}

  static Optional<TextProblem> inJapanese(String line) {
    String kana = Japanese.hira(line).replace(" ", "");
    return first(JAPANESE, kana);
  }

  static Optional<TextProblem> inEnglish(String line) {
    return first(ENGLISH, line);
  }

  private static Optional<TextProblem> first(List<Pattern> phrases, String text) {
    for (Pattern phrase : phrases) {
      Matcher matcher = phrase.matcher(text);
      if (matcher.find()) {
        return Optional.of(
            new TextProblem(
                "colour-or-side-alone",
                "\"" + matcher.group() + "\" points by colour or side alone.",
                "Say the words that stand on it, so that everybody finds it."));
      }
    }
    return Optional.empty();
  }
}
