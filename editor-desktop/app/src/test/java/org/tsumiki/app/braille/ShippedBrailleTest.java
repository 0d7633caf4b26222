package org.tsumiki.app.braille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.Translation;
import org.tsumiki.program.LevelledText;

/**
 * Every word of the catalogue, every block and every lesson in braille.
 *
 * <p>How は, へ and long vowels are spelt is a rule that could guess wrong, so each word in which it
 * had to decide stands in {@code spellings.tsv} with what somebody decided. A new word belongs
 * there: look whether its spelling is right (a long vowel is ー, the particles are わ and え); if it
 * is not, mend {@code LongVowels} or {@code Particles} in hardware/braille.
 */
class ShippedBrailleTest {
  private static final Pattern MARKDOWN_AND_HOLES =
      Pattern.compile("\\*\\*|`|\\{[^}]*}|%[0-9]|(?m)^\\s*- ");

  private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー]+");

  /** Where the rules had to decide. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "[おこそとのほもよろごぞどぼぽょをうくすつぬふむゆるぐずづぶぷゅ]う"
              + "|[オコソトノホモヨロゴゾドボポョウクスツヌフムユルグズヅブプュ]ウ|(?<=.)[はへ]|^[はへ]$");

  private static String plain(String text) {
    return MARKDOWN_AND_HOLES.matcher(text).replaceAll(" ").strip();
  }

  private static Map<String, String> unknown(
      Map<String, LevelledText> texts,
      Function<LevelledText, String> level,
      Function<String, Translation> writing) {
    Map<String, String> unknown = new TreeMap<>();
    texts.forEach((where, text) ->
        writing
            .apply(plain(level.apply(text)))
            .unknown()
            .forEach(sign -> unknown.put(where, sign + " in " + level.apply(text))));
    return unknown;
  }

  @Test
  void everyTextHasBrailleInJapanese() {
    assertThat(unknown(ShippedTexts.all(), LevelledText::hira, Braille::kana)).isEmpty();
  }

  @Test
  void everyTextHasBrailleInEnglish() {
    assertThat(unknown(ShippedTexts.all(), LevelledText::en, Braille::english)).isEmpty();
  }

  /** Their variables and states are named in 漢字, and a name has no reading. */
  private static final Set<String> LESSONS_WITH_KANJI_NAMES =
      Set.of("track/circuit", "track/final");

  @Test
  void everyProgramThatChildrenBeginWithHasBraille() {
    Map<String, LevelledText> programs = ShippedTexts.programs();

    assertThat(programs).hasSizeGreaterThan(100);
    assertThat(unknown(programs, LevelledText::hira, Braille::kana).keySet())
        .allMatch(where -> LESSONS_WITH_KANJI_NAMES.contains(where.split(" ")[0]));
  }

  @Test
  void everyTextIsReallyThere() {
    assertThat(ShippedTexts.all()).hasSizeGreaterThan(2000);
    assertThat(ShippedTexts.words()).containsKey("block.control_forever");
  }

  @Test
  void everyWordThatCouldBeSpeltInTwoWaysWasDecidedByHand() throws IOException {
    Map<String, String> decided = decided();
    Map<String, String> undecided = new TreeMap<>();
    ShippedTexts.all()
        .values()
        .forEach(text ->
            KANA.matcher(plain(text.hira()))
                .results()
                .map(result -> result.group())
                .filter(word -> DECIDED.matcher(word).find())
                .filter(word -> !Braille.spelling(word).equals(decided.get(word)))
                .forEach(word -> undecided.put(word, Braille.spelling(word))));

    assertThat(lines(undecided))
        .as("look at each spelling; put what is right into spellings.tsv, mend what is wrong")
        .isEmpty();
  }

  private static String lines(Map<String, String> spellings) {
    return spellings.entrySet().stream()
        .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static Map<String, String> decided() throws IOException {
    try (InputStream stream = ShippedBrailleTest.class.getResourceAsStream("spellings.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }
  }
}
