package org.tsumiki.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tsumiki.words.Translation.Gap;
import org.tsumiki.words.Translation.Kind;

final class TranslationTest {
  private static Translation englishBut(Map<String, String> changes) {
    Map<String, String> texts = new TreeMap<>(Translation.english().texts());
    texts.putAll(changes);
    return new Translation(texts);
  }

  @Test
  void everyKeyOfTheCatalogueIsInTheTemplateAndNothingIsMissingFromIt() {
    assertThat(Translation.english().texts()).containsKeys("ui.app", "status.running", "key.run");
    assertThat(Translation.english().gaps()).isEmpty();
  }

  @Test
  void whatIsMissingIsToldKeyByKeyWithWhatIsToBeSaid() {
    assertThat(englishBut(Map.of("key.run", "", "key.stop", "  ")).gaps())
        .containsExactly(
            new Gap("key.run", Kind.MISSING, "Run"),
            new Gap("key.stop", Kind.MISSING, "Stop (Esc too while running)"));
  }

  @Test
  void aKeyThatDoesNotExistAndAHoleThatIsLostAreTold() {
    assertThat(englishBut(Map.of("key.runn", "Rodar", "path.count", "{passed} feitas")).gaps())
        .extracting(Gap::key, Gap::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("key.runn", Kind.UNKNOWN),
            org.assertj.core.groups.Tuple.tuple("path.count", Kind.HOLES));
  }

  @Test
  void whatFitsCanBeShownAndNothingElse() {
    Translation begun =
        new Translation(
            Map.of(
                "key.run",
                "Rodar",
                "key.stop",
                " ",
                "path.count",
                "{passed} feitas",
                "block.control_wait",
                "esperar",
                "key.runn",
                "?"));

    assertThat(begun.usable()).containsExactly(Map.entry("key.run", "Rodar"));
  }

  @Test
  void aBeginningInPortugueseFits() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(TranslationTest.class.getResourceAsStream("pt.json"))) {
      String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Translation portuguese = Translation.read(json).orElseThrow();

      assertThat(portuguese.usable()).hasSizeGreaterThan(60).containsEntry("ui.run", "Rodar");
      assertThat(portuguese.texts().keySet())
          .allSatisfy(key -> assertThat(Words.has(key)).as(key).isTrue());
      assertThat(portuguese.usable()).doesNotContainKey("ui.plot");
    }
  }

  @Test
  void whatIsNoObjectOfTextsIsNotRead() {
    assertThat(Translation.read("[]")).isEmpty();
    assertThat(Translation.read("{\"a\": {}}")).isEmpty();
    assertThat(Translation.read("{")).isEmpty();
    assertThat(Translation.read("{\"key.run\": \"Rodar\"}").orElseThrow().texts())
        .containsExactly(Map.entry("key.run", "Rodar"));
  }
}
