package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

  static Stream<Phrase> phrases() {
    return Stream.of(
            MapPhrase.values(),
            StoryPhrase.values(),
            PrintPhrase.values(),
            BoardPhrase.values(),
            SelfTestPhrase.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void phraseHasTheSameHolesAtEachLevel(Phrase phrase) {
    assertThat(holes(phrase.text().hira())).isEqualTo(holes(phrase.text().en()));
    assertThat(holes(phrase.text().ruby())).isEqualTo(holes(phrase.text().en()));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void kanaHaveNoKanjiAndKanjiHaveReadings(Phrase phrase) {
    assertThat(phrase.text().hira()).isNotBlank().doesNotContainPattern("[\\u4e00-\\u9fff]");
    String withoutRead = phrase.text().ruby().replaceAll("\\{[^{}|]*\\|[^{}|]*}", "");
    assertThat(withoutRead).doesNotContainPattern("[\\u4e00-\\u9fff]");
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new TreeSet<>();
    Matcher matcher = HOLE.matcher(text);
    while (matcher.find()) {
      holes.add(matcher.group(1));
    }
    return holes;
  }
}
