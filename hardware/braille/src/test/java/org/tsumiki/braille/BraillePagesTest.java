package org.tsumiki.braille;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BraillePagesTest {
  private static final String SENTENCE = "しんごうは、 あおの つぎが きいろです。 きいろの つぎは あかです。 あかの ときは とまります。";

  private static Paragraph body(String text) {
    return Paragraph.body(Braille.ofKana(text));
  }

  @Test
  void breaksLinesAtBlankCellsAndLosesNoWord() {
    List<Cells> lines = BraillePages.lines(body(SENTENCE), 32);

    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.size() <= 32);
    assertThat(lines.getFirst().unicode()).startsWith("⠀⠀⠳⠴");
    assertThat(words(lines.stream().map(Cells::unicode).collect(Collectors.joining("⠀"))))
        .isEqualTo(words(Braille.ofKana(SENTENCE).unicode()));
  }

  private static List<String> words(String cells) {
    return List.of(cells.strip().replaceAll("⠀+", " ").strip().split(" "));
  }

  @Test
  void keepsTwoBlankCellsBehindASentence() {
    Cells line = BraillePages.lines(body("はい。 いいえ。"), 32).getFirst();

    assertThat(line.unicode()).isEqualTo("⠀⠀⠥⠃⠲⠀⠀⠃⠃⠋⠲");
  }

  @Test
  void cutsAWordThatIsLongerThanALineButNotBehindAMark() {
    List<Cells> lines = BraillePages.lines(Paragraph.row(Braille.ofKana("が".repeat(20)), 0), 13);

    assertThat(lines.getFirst().size()).isEqualTo(12);
    assertThat(lines).allMatch(line -> !line.unicode().endsWith("⠐"));
  }

  @Test
  void putsThePageNumberAtTheEndOfTheFirstLine() {
    List<BrfPage> pages =
        BraillePages.set(
            IntStream.range(0, 40).mapToObj(i -> body("ぎょう " + i)).toList(), PageFormat.B5);

    assertThat(pages).hasSize(3).allMatch(page -> page.lines().size() <= 18);
    assertThat(pages.get(1).lines().getFirst().unicode()).hasSize(32).endsWith("⠀⠼⠃");
    assertThat(pages.get(0).lines()).hasSize(18);
  }

  @Test
  void keepsAHeadingWithWhatFollows() {
    List<Paragraph> paragraphs =
        new java.util.ArrayList<>(IntStream.range(0, 16).mapToObj(i -> body("ぎょう " + i)).toList());
    paragraphs.add(Paragraph.heading(Braille.ofKana("つぎ")));
    paragraphs.add(body("ほんぶん"));

    List<BrfPage> pages = BraillePages.set(paragraphs, PageFormat.B5);

    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).lines()).hasSize(3);
  }

  @Test
  void titlesBeginOnANewPage() {
    List<Paragraph> paragraphs =
        List.of(
            Paragraph.title(Braille.ofKana("いち")),
            body("ほん"),
            Paragraph.title(Braille.ofKana("に")));

    assertThat(BraillePages.set(paragraphs, PageFormat.A4)).hasSize(2);
  }

  @Test
  void writesFilesThatEmbossersRead() {
    List<BrfPage> pages = BraillePages.set(List.of(body("はい。")), new PageFormat(12, 3));

    String file = Brf.write(pages);

    assertThat(file).isEqualTo(" ".repeat(10) + "#A\r\n  UB4\r\n\f");
    assertThat(Brf.cells("  UB4")).isEqualTo(pages.getFirst().lines().get(1));
  }

  @Test
  void everyCellHasItsOwnAsciiSign() {
    String all =
        IntStream.range(0, 64)
            .mapToObj(dots -> String.valueOf((char) (Cells.BLANK + dots)))
            .collect(Collectors.joining());

    assertThat(new Cells(all).ascii().chars().distinct().count()).isEqualTo(64);
    assertThat(Brf.cells(new Cells(all).ascii()).unicode()).isEqualTo(all);
  }
}
