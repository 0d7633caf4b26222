package org.tsumiki.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

final class WordsTest {
  private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々]");
  private static final Pattern READING = Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)}");
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+|[0-9])}|%[0-9]");
  private static final Pattern SENTENCE_PART = Pattern.compile("[^、。「」（）！？… ]+");

  /** A run of kana longer than this without a space is hard to read for a beginner. */
  private static final int LONGEST_KANA_RUN = 14;

  private final Map<String, LevelledText> texts = Catalogue.ofResources().texts();

  @Test
  void everyTextIsWrittenAtEveryLevel() {
    assertThat(
            keysWhere(
                text -> text.hira().isBlank() || text.ruby().isBlank() || text.en().isBlank()))
        .isEmpty();
  }

  @Test
  void hiraganaHoldsNoKanji() {
    assertThat(keysWhere(text -> KANJI.matcher(text.hira()).find())).isEmpty();
  }

  @Test
  void hiraganaHasSpacesBetweenWords() {
    assertThat(keysWhere(text -> longestRun(text.hira()) > LONGEST_KANA_RUN)).isEmpty();
  }

  @Test
  void everyKanjiHasAReading() {
    assertThat(keysWhere(text -> KANJI.matcher(READING.matcher(text.ruby()).replaceAll("")).find()))
        .isEmpty();
  }

  @Test
  void readingsAreKanaOverKanji() {
    assertThat(
            keysWhere(text ->
                !READING
                    .matcher(text.ruby())
                    .results()
                    .allMatch(r ->
                        KANJI.matcher(r.group(1)).find()
                            && r.group(2).matches("[\\p{IsHiragana}ー]+"))))
        .isEmpty();
  }

  @Test
  void readingsAgreeWithTheHiraganaText() {
    assertThat(
            keysWhere(text ->
                !READING
                    .matcher(text.ruby())
                    .replaceAll("$2")
                    .replaceAll("\\s", "")
                    .equals(text.hira().replaceAll("\\s", ""))))
        .isEmpty();
  }

  @Test
  void englishHoldsNoJapanese() {
    assertThat(
            keysWhere(text ->
                Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]")
                    .matcher(text.en())
                    .find()))
        .isEmpty();
  }

  @Test
  void holesAreTheSameAtEveryLevel() {
    assertThat(
            keysWhere(text ->
                !holes(text.hira()).equals(holes(text.ruby()))
                    || !holes(text.hira()).equals(holes(text.en()))))
        .isEmpty();
  }

  @Test
  void everyProblemSaysWhatToDoNext() {
    List<String> missing = new ArrayList<>();
    for (String key : texts.keySet()) {
      if (key.startsWith("problem.") && !key.endsWith(".remedy") && !Words.has(key + ".remedy")) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTwoComparisonsSoundTheSame() {
    for (ReadingLevel level : ReadingLevel.values()) {
      Set<String> sounds = new HashSet<>();
      texts.forEach((key, text) -> {
        if (key.startsWith("spoken.")) {
          assertThat(sounds.add(text.at(level))).as(key).isTrue();
        }
      });
    }
  }

  @Test
  void fillsHoles() {
    assertThat(Words.text("diagnostic.variable-mixed-types", Map.of("variable", "点")).en())
        .startsWith("The variable “点”");
  }

  @Test
  void saysTypesAndInputsInWords() {
    LevelledText text =
        Words.text("diagnostic.type-mismatch", Map.of("expected", "Boolean", "found", "Number"));

    assertThat(text.en())
        .isEqualTo(
            "This place takes a yes-or-no condition, but there is a number. Try another block.");
    assertThat(text.kanji()).startsWith("ここには「はい」か「いいえ」の条件が入りますが、数が");
  }

  @Test
  void leavesNamesThatPeopleChoseAlone() {
    assertThat(Words.text("diagnostic.variable-mixed-types", Map.of("variable", "Number")).en())
        .contains("“Number”");
  }

  @Test
  void fallsBackToAGeneralText() {
    assertThat(Words.textOr("trap.something-new", "trap.unknown", Map.of()))
        .isEqualTo(Words.text("trap.unknown"));
  }

  @Test
  void fillsNumberedHolesFromAListOfValues() {
    assertThat(
            Words.textOr("trap.list-index", "trap.unknown", Words.numbered(List.of("7", "3"))).en())
        .startsWith("Place 7 of the list was asked for, but the number of things in it now is 3.");
  }

  @Test
  void saysSomethingGeneralRatherThanShowAHole() {
    assertThat(Words.textOr("trap.list-index", "trap.unknown", Map.of()))
        .isEqualTo(Words.text("trap.unknown"));
  }

  @Test
  void refusesAKeyThatDoesNotExist() {
    assertThatThrownBy(() -> Words.text("no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }

  private Set<String> keysWhere(Predicate<LevelledText> isWrong) {
    Set<String> keys = new TreeSet<>();
    texts.forEach((key, text) -> {
      if (isWrong.test(text)) {
        keys.add(key);
      }
    });
    return keys;
  }

  private static int longestRun(String text) {
    return SENTENCE_PART
        .matcher(text)
        .results()
        .mapToInt(part -> part.group().length())
        .max()
        .orElse(0);
  }

  private static Set<String> holes(String text) {
    Matcher matcher = HOLE.matcher(text);
    Set<String> found = new TreeSet<>();
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
