package org.tsumiki.braille;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What braille writes together and apart otherwise than the ひらがな that sighted children read:
 * numbers go with the words that count, the second verb of 「して いる」 stands alone.
 */
final class WordSpaces {
  private static final String COUNTER =
      "(?:びょうかん|びょう|じかん|じ|ぷん|ふん|かいてん|かいめ|かい|つ|てんすう|てん|ど|この|こ|センチ|ミリ|メートル|キロ|グラム|ヘクトパスカル"
          + "|ばんめ|ばん|けた|にん|めい|ヘルツ|パーセント|ばい|もじめ|もじ|ほん|ぼん|ぽん|まい|だい|ねんせい|ねん|がつ|にち|ます|けん|はく|ぱく"
          + "|ほ|ぽ|ひき|びき|ぴき|ボルト|びょうめ|ひゃく|せん|まん|わり|ぶんの|ぺージ|ページ|ぎょう|だん|れつ|しゅう|しゅるい|ブロック)";

  private static final String MORE =
      "(?:め|いない|ぶん|うち|ごと|とも|ほど|まえ|あと|かん|すう|じゃ|な|ので|のに|では|だと|は|でも|くらい|ぐらい"
          + "|から|まで|より|だけ|しか|なら|ずつ|です|でした|でしょう|だった|だ|を|が|に|へ|の|と|も|や|で|か)";

  private static final Pattern NUMBER_AND_WORD =
      Pattern.compile(
          "(?<=[0-9]) (?=(?:" + COUNTER + MORE + "{0,4}|" + MORE + "{1,4})(?![ぁ-ゖァ-ヺー]))");

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("(?<=[0-9]) (?=(?:%|°|cm|mm|m|km|kg|g|hPa|Hz|V)(?![A-Za-z]))");

  private static final Pattern UNIT_WITHOUT_NUMBER =
      Pattern.compile("なん ?(cm|mm)(?: (?=" + MORE + "{1,4}(?![ぁ-ゖァ-ヺー])))?");

  private static final Map<String, String> UNIT_WORDS = Map.of("cm", "センチ", "mm", "ミリ");

  /** Numbers that are said in Japanese words, ひとつ to ここのつ. */
  private static final Pattern COUNTED = Pattern.compile("(?<![0-9.,-])([1-9]) ?つ(?![ぎづい])");

  private static final String[] COUNTED_WORDS = {
    "", "ひとつ", "ふたつ", "みっつ", "よっつ", "いつつ", "むっつ", "ななつ", "やっつ", "ここのつ"
  };

  private static final Pattern PEOPLE = Pattern.compile("(?<![0-9.,-])([12]) ?にん(?!ず|ぎ)");

  /** 「している」: the second verb begins here. */
  private static final Pattern SECOND_VERB =
      Pattern.compile("(?<=[ぁ-ゖ]て)(?=い(?:る|ない|な[かけ]|ま[すしせ]|た|れば|て|よう))");

  /** 「して から」: から is a particle. */
  private static final Pattern AFTER_DOING =
      Pattern.compile("(?<=[ぁ-ゖ][てで]) (?=から(?:は|の|も|でも)?(?![ぁ-ゖァ-ヺー]))");

  /** 「したとき」: とき is a word of its own. */
  private static final Pattern WHEN =
      Pattern.compile("(?<=[ぁ-ゖ][たるい])(?=とき(?:は|に|の|には|と|も|だけ|です|で|を)?(?![ぁ-ゖァ-ヺー]))");

  private WordSpaces() {}

  static String set(String text) {
    String units = UNIT_WITHOUT_NUMBER.matcher(text).replaceAll(WordSpaces::unitWord);
    String counted = COUNTED.matcher(units).replaceAll(WordSpaces::countedWord);
    String people = PEOPLE.matcher(counted).replaceAll(WordSpaces::peopleWord);
    String joined = NUMBER_AND_WORD.matcher(people).replaceAll("");
    String withUnits = NUMBER_AND_UNIT.matcher(joined).replaceAll("");
    String apart = SECOND_VERB.matcher(withUnits).replaceAll(" ");
    String after = AFTER_DOING.matcher(apart).replaceAll("");
    return WHEN.matcher(after).replaceAll(" ");
  }

  private static String unitWord(MatchResult unit) {
    return "なん" + UNIT_WORDS.getOrDefault(unit.group(1), "");
  }

  private static String countedWord(MatchResult number) {
    return COUNTED_WORDS[Integer.parseInt(number.group(1))];
  }

  private static String peopleWord(MatchResult number) {
    return number.group(1).equals("1") ? "ひとり" : "ふたり";
  }
}
