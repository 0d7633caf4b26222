package org.tsumiki.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.BraillePages;
import org.tsumiki.braille.Brf;
import org.tsumiki.braille.BrfPage;
import org.tsumiki.braille.PageFormat;
import org.tsumiki.braille.Paragraph;
import org.tsumiki.braille.Translation;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.program.ReadingLevel;

/** Every shipped lesson in braille. */
final class BrailleSheetTest {
  private static List<Pack> packs() {
    return ShippedPacks.readAll().stream()
        .map(result ->
            switch (result) {
              case PackReadResult.Read read -> read.pack();
              case PackReadResult.Refused refused -> throw new AssertionError(refused.findings());
            })
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"HIRAGANA", "ENGLISH"})
  void everyLessonComesOutWithoutAnUnknownSignAndFitsThePage(ReadingLevel level) {
    for (Pack pack : packs()) {
      for (Lesson lesson : pack.lessons()) {
        List<Paragraph> paragraphs = BrailleSheet.lesson(pack, lesson, level);
        List<BrfPage> pages = BraillePages.set(paragraphs, PageFormat.B5);

        assertThat(paragraphs)
            .as(lesson.id())
            .noneMatch(paragraph -> paragraph.cells().unicode().contains(Translation.UNKNOWN));
        assertThat(pages)
            .as(lesson.id())
            .hasSizeBetween(2, 14)
            .allMatch(page -> page.lines().size() <= 18)
            .allMatch(page -> page.lines().stream().allMatch(line -> line.size() <= 32));
      }
    }
  }

  @Test
  void japaneseLevelsAreOneBraille() {
    Pack pack = packs().getFirst();
    Lesson lesson = pack.lessons().getFirst();

    assertThat(BrailleSheet.lesson(pack, lesson, ReadingLevel.FURIGANA))
        .isEqualTo(BrailleSheet.lesson(pack, lesson, ReadingLevel.HIRAGANA));
  }

  @Test
  void aFileHoldsTheTitleAndEveryStep() {
    Pack pack = packs().getFirst();
    Lesson lesson = pack.lessons().getFirst();

    String file =
        Brf.write(
            BraillePages.set(
                BrailleSheet.lesson(pack, lesson, ReadingLevel.HIRAGANA), PageFormat.A4));

    assertThat(file).contains(Braille.ofKana(lesson.title().hira()).ascii()).endsWith("\f");
    for (int i = 1; i <= lesson.steps().size(); i++) {
      assertThat(file).contains("\n" + Braille.ofKana(i + ".").ascii() + " ");
    }
  }

  @Test
  void marksOfMarkdownAndHolesAreNotRead() {
    assertThat(BrailleSheet.plain("**あかり** {at} びょう")).isEqualTo("あかり … びょう");
  }
}
