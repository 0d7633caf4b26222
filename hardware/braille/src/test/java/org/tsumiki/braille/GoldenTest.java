package org.tsumiki.braille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus: texts, how a braille reader spells them, and their cells. The spellings are written
 * by hand after the rules; {@link CellReader} reads the cells back without the tables under test.
 */
class GoldenTest {
  record Item(String text, String spelling, String cells) {}

  static Stream<Item> items() {
    try (InputStream stream = GoldenTest.class.getResourceAsStream("golden.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(row -> new Item(row[0], row[1], row[2]));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("items")
  void comesOutCellForCell(Item item) {
    Translation translation = Braille.kana(item.text());

    assertThat(translation.cells().unicode())
        .as("%s, read back: %s", item.text(), CellReader.read(translation.cells()))
        .isEqualTo(item.cells());
    assertThat(translation.unknown()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("items")
  void cellsReadBackAsTheSpelling(Item item) {
    assertThat(CellReader.read(new Cells(item.cells())))
        .isEqualTo(CellReader.asCellsCanTell(item.spelling()));
  }

  @Test
  void corpusIsLargeEnough() {
    List<Item> items = items().toList();

    assertThat(items).hasSizeGreaterThanOrEqualTo(300);
    assertThat(items.stream().map(Item::text)).doesNotHaveDuplicates();
  }
}
