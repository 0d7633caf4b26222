package org.tsumiki.braille;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each sound of Japanese, one or two kana, and its cells (日本点字表記法, chapter 2). */
final class Kana {
  private static final String ONE_CELL =
      """
      あ⠁ い⠃ う⠉ え⠋ お⠊ か⠡ き⠣ く⠩ け⠫ こ⠪ さ⠱ し⠳ す⠹ せ⠻ そ⠺ た⠕ ち⠗ つ⠝ て⠟ と⠞
      な⠅ に⠇ ぬ⠍ ね⠏ の⠎ は⠥ ひ⠧ ふ⠭ へ⠯ ほ⠮ ま⠵ み⠷ む⠽ め⠿ も⠾ や⠌ ゆ⠬ よ⠜
      ら⠑ り⠓ る⠙ れ⠛ ろ⠚ わ⠄ ゐ⠆ ゑ⠖ を⠔ ん⠴ っ⠂ ー⠒
      """;

  /** Voiced sounds: the mark stands before the cell of the sound without it. */
  private static final String VOICED =
      """
      が⠐⠡ ぎ⠐⠣ ぐ⠐⠩ げ⠐⠫ ご⠐⠪ ざ⠐⠱ じ⠐⠳ ず⠐⠹ ぜ⠐⠻ ぞ⠐⠺ だ⠐⠕ ぢ⠐⠗ づ⠐⠝ で⠐⠟ ど⠐⠞
      ば⠐⠥ び⠐⠧ ぶ⠐⠭ べ⠐⠯ ぼ⠐⠮ ぱ⠠⠥ ぴ⠠⠧ ぷ⠠⠭ ぺ⠠⠯ ぽ⠠⠮ ゔ⠐⠉
      """;

  private static final String GLIDES =
      """
      きゃ⠈⠡ きゅ⠈⠩ きょ⠈⠪ しゃ⠈⠱ しゅ⠈⠹ しょ⠈⠺ ちゃ⠈⠕ ちゅ⠈⠝ ちょ⠈⠞
      にゃ⠈⠅ にゅ⠈⠍ にょ⠈⠎ ひゃ⠈⠥ ひゅ⠈⠭ ひょ⠈⠮ みゃ⠈⠵ みゅ⠈⠽ みょ⠈⠾ りゃ⠈⠑ りゅ⠈⠙ りょ⠈⠚
      ぎゃ⠘⠡ ぎゅ⠘⠩ ぎょ⠘⠪ じゃ⠘⠱ じゅ⠘⠹ じょ⠘⠺ ぢゃ⠘⠕ ぢゅ⠘⠝ ぢょ⠘⠞
      びゃ⠘⠥ びゅ⠘⠭ びょ⠘⠮ ぴゃ⠨⠥ ぴゅ⠨⠭ ぴょ⠨⠮
      """;

  /** Sounds of words from abroad (特殊音). */
  private static final String FROM_ABROAD =
      """
      いぇ⠈⠋ きぇ⠈⠫ しぇ⠈⠻ ちぇ⠈⠟ にぇ⠈⠏ ひぇ⠈⠯ じぇ⠘⠻ すぃ⠈⠳ ずぃ⠘⠳ てぃ⠈⠗ でぃ⠘⠗
      とぅ⠢⠝ どぅ⠲⠝ てゅ⠨⠝ でゅ⠸⠝ ふゅ⠨⠬ ふょ⠨⠜ ゔゅ⠸⠬ ゔょ⠸⠜
      うぃ⠢⠃ うぇ⠢⠋ うぉ⠢⠊ くぁ⠢⠡ くぃ⠢⠣ くぇ⠢⠫ くぉ⠢⠪ くゎ⠢⠡ ぐぁ⠲⠡ ぐぃ⠲⠣ ぐぇ⠲⠫ ぐぉ⠲⠪ ぐゎ⠲⠡
      つぁ⠢⠕ つぃ⠢⠗ つぇ⠢⠟ つぉ⠢⠞ ふぁ⠢⠥ ふぃ⠢⠧ ふぇ⠢⠯ ふぉ⠢⠮ ゔぁ⠲⠥ ゔぃ⠲⠧ ゔぇ⠲⠯ ゔぉ⠲⠮
      """;

  /** Small kana that belong to no sound above are written as the large ones. */
  private static final String SMALL_ALONE = "ぁ⠁ ぃ⠃ ぅ⠉ ぇ⠋ ぉ⠊ ゃ⠌ ゅ⠬ ょ⠜ ゎ⠄ ゕ⠡ ゖ⠫";

  private static final Map<String, String> CELLS = cells();

  private Kana() {}

  private static Map<String, String> cells() {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String table : new String[] {ONE_CELL, VOICED, GLIDES, FROM_ABROAD, SMALL_ALONE}) {
      for (String entry : table.strip().split("\\s+")) {
        int end = 0;
        while (Signs.isKana(entry.charAt(end))) {
          end++;
        }
        cells.put(entry.substring(0, end), entry.substring(end));
      }
    }
    return Map.copyOf(cells);
  }

  /** The cells of kana as braille spells them; katakana is read as ひらがな. */
  static String cellsOf(String spelled) {
    StringBuilder cells = new StringBuilder();
    int at = 0;
    while (at < spelled.length()) {
      String pair = at + 1 < spelled.length() ? sound(spelled, at, at + 2) : "";
      String two = pair.isEmpty() ? null : CELLS.get(pair);
      String found = two == null ? single(sound(spelled, at, at + 1)) : two;
      cells.append(found);
      at += two == null ? 1 : 2;
    }
    return cells.toString();
  }

  private static String single(String kana) {
    @Nullable String cells = CELLS.get(kana);
    return cells == null ? Translation.UNKNOWN : cells;
  }

  private static String sound(String text, int from, int to) {
    StringBuilder sound = new StringBuilder();
    for (int i = from; i < to; i++) {
      sound.append(Signs.hiragana(text.charAt(i)));
    }
    return sound.toString();
  }
}
