package org.tsumiki.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.print.io.SheetPdf;
import org.tsumiki.program.ReadingLevel;

/** Every shipped lesson on paper, at every reading level. */
final class ShippedSheetsTest {
  private static List<Pack> packs() {
    return ShippedPacks.readAll().stream()
        .map(result ->
            switch (result) {
              case PackReadResult.Read read -> read.pack();
              case PackReadResult.Refused refused -> throw new AssertionError(refused.findings());
            })
        .toList();
  }

  private static Stream<Sheet> sheets(Pack pack, ReadingLevel level) {
    return Stream.concat(
        Stream.of(Sheet.certificate(pack, "", level)),
        pack.lessons().stream()
            .flatMap(lesson ->
                Stream.of(Sheet.worksheet(pack, lesson, level), Sheet.guide(pack, lesson, level))));
  }

  @ParameterizedTest
  @EnumSource(ReadingLevel.class)
  void nothingOfTheNotationIsLeftInAnySheet(ReadingLevel level) {
    for (Pack pack : packs()) {
      assertThat(sheets(pack, level))
          .allSatisfy(sheet -> {
            String body = sheet.xhtml().substring(sheet.xhtml().indexOf("<body"));
            assertThat(body).doesNotContain("**", "{", "____", "\uE000", "\uE001");
          });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HIRAGANA | まなぶ こと: じゅんばん、 くりかえし | ほんものの きかい: しんごうの ボード",
        "KANJI    | 学ぶこと: 順番、繰り返し | 本物の機械: 信号のボード",
        "ENGLISH  | To learn: order, loops | For real on: Signal board",
      })
  void aGuideBeginsWithWhatIsLearntAndOnWhichBoard(
      ReadingLevel level, String learns, String board) {
    Pack pack = packs().stream().filter(p -> p.id().equals("traffic-signal")).findFirst().get();
    Lesson lesson = pack.lesson("traffic-signal/red-yellow-green").orElseThrow();

    String guide = Sheet.guide(pack, lesson, level).xhtml().replace("&#8203;", "");
    assertThat(guide).contains(learns + " · " + board);
  }

  @ParameterizedTest
  @EnumSource(ReadingLevel.class)
  void aWorksheetIsOneOrTwoPagesAndSaysItsGoal(ReadingLevel level) throws IOException {
    for (Pack pack : packs()) {
      var lesson = pack.lessons().getFirst();
      byte[] pdf = SheetPdf.write(Sheet.worksheet(pack, lesson, level));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).as(lesson.id()).isBetween(1, 2);
        String text = new PDFTextStripper().getText(document).replaceAll("\\s|\u200B", "");
        if (level != ReadingLevel.FURIGANA) {
          assertThat(text).contains(lesson.title().at(level).replaceAll("\\s", ""));
        }
      }
    }
  }
}
