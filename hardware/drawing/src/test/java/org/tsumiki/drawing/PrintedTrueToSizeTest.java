package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.drawing.Tiling.Tile;
import org.tsumiki.drawing.io.PdfFile;
import org.tsumiki.program.ReadingLevel;

/** Measures sheets as they come out of a PDF, in pixels of a tenth of a millimetre. */
class PrintedTrueToSizeTest {
  private static final float DPI = 254;
  private static final double PX_PER_MM = 10;
  private static final CoursePlan LINE = SampleCourses.line();

  /** The line's lower straight piece: from x 470 to 1030, 20 mm wide, its middle at y 200. */
  private static final double MIDDLE_MM = 200;

  private static final double WIDTH_MM = 20;
  private static final double MEASURED_AT_MM = 900;

  @ParameterizedTest
  @CsvSource({"A4, OVERLAP", "A4, BUTT", "A3, OVERLAP", "A3, BUTT"})
  void lineIsAsWideAndWhereTheCourseHasIt(Paper paper, Join join) throws IOException {
    List<Drawing> sheets = PrintedCourse.sheets(LINE, paper, join, ReadingLevel.ENGLISH);
    Tiling tiling = Tiling.of(FloorPrint.floor(LINE), paper, join);
    Tile tile = tileAt(tiling, MEASURED_AT_MM, MIDDLE_MM);
    int index = sheets.size() - tiling.tiles().size() + tiling.tiles().indexOf(tile);

    BufferedImage image = page(PdfFile.write(sheets), index);

    assertThat(image.getWidth() / PX_PER_MM).isCloseTo(tiling.page().widthMm(), within(0.11));
    double pageHeightMm = image.getHeight() / PX_PER_MM;
    double at = Tiling.MARGIN_MM + MEASURED_AT_MM - tile.cell().xMm();
    int[] dark = darkRows(image, (int) Math.round(at * PX_PER_MM));
    double middleMm =
        pageHeightMm
            - (dark[0] + dark[1] + 1) / 2.0 / PX_PER_MM
            - Tiling.MARGIN_MM
            + tile.cell().yMm();
    assertThat((dark[1] - dark[0] + 1) / PX_PER_MM).isCloseTo(WIDTH_MM, within(0.15));
    assertThat(middleMm).isCloseTo(MIDDLE_MM, within(0.15));
  }

  @ParameterizedTest
  @CsvSource({"A4", "A3"})
  void rulerIsAHundredMillimetresLong(Paper paper) throws IOException {
    List<Drawing> sheets = PrintedCourse.sheets(LINE, paper, Join.OVERLAP, ReadingLevel.HIRAGANA);

    BufferedImage image = page(PdfFile.write(sheets), sheets.size() - 1);

    // The ruler's foot: 8 mm of margin, 7 mm for the name, less 3 mm.
    int row = (int) Math.round((8 + 7 - 3) * PX_PER_MM);
    int[] dark =
        IntStream.range(image.getWidth() / 3, image.getWidth())
            .filter(x -> isDark(image, x, row) || isDark(image, x, row - 1))
            .toArray();
    assertThat((dark[dark.length - 1] - dark[0]) / PX_PER_MM).isCloseTo(100, within(0.25));
  }

  @Test
  void wholePageHasTheCourseWithTwentyMillimetresAroundIt() throws IOException {
    byte[] pdf = PdfFile.write(List.of(PrintedCourse.whole(LINE, ReadingLevel.ENGLISH)));
    BufferedImage image;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      image = new PDFRenderer(document).renderImageWithDPI(0, DPI / 5, ImageType.GRAY);
    }

    // Two pixels a millimetre here.
    assertThat(image.getWidth()).isBetween(3079, 3081);
    assertThat(image.getHeight()).isBetween(2079, 2081);
    int column = 2 * (20 + 900);
    int[] dark = IntStream.range(1500, 2030).filter(y -> isDark(image, column, y)).toArray();
    assertThat(dark.length).isBetween(39, 41);
    assertThat((dark[0] + dark[dark.length - 1]) / 2.0).isCloseTo(2 * (1040 - 220), within(1.0));
  }

  @Test
  void fileAsksNotToBeShrunkAndIsTheSameEachTime() throws IOException {
    List<Drawing> sheets =
        PrintedCourse.sheets(LINE, Paper.A3, Join.OVERLAP, ReadingLevel.FURIGANA);
    byte[] once = PdfFile.write(sheets);

    assertThat(PdfFile.write(sheets)).isEqualTo(once);
    try (PDDocument document = Loader.loadPDF(once)) {
      assertThat(document.getDocumentCatalog().getViewerPreferences().getPrintScaling())
          .isEqualTo(PDViewerPreferences.PRINT_SCALING.None.toString());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
    }
  }

  @Test
  void linesAreBlackInkAndWhitePaperIsNotPrinted() {
    assertThat(Inks.of(LINE.strokes().getFirst().print())).isEqualTo("#000000");
    assertThat(Inks.isPrinted(LINE.paper())).isFalse();
  }

  @Test
  void overviewListsWhatIsPutOnTheCourse() throws IOException {
    List<Drawing> sheets =
        PrintedCourse.sheets(
            SampleCourses.everything(), Paper.A4, Join.OVERLAP, ReadingLevel.ENGLISH);

    try (PDDocument document = Loader.loadPDF(PdfFile.write(sheets))) {
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(2);
      assertThat(text.getText(document))
          .contains(
              "start: Red",
              "(150, 150)",
              "walls all around",
              "1200 × 900",
              "orange ball",
              "round, Ø 40",
              "80 × 50",
              "20°",
              "Sluice");
    }
  }

  private static Tile tileAt(Tiling tiling, double xMm, double yMm) {
    return tiling.tiles().stream()
        .filter(tile -> tile.cell().grown(-WIDTH_MM / 2).contains(new CoursePlan.Point(xMm, yMm)))
        .findFirst()
        .orElseThrow();
  }

  private static BufferedImage page(byte[] pdf, int index) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(index, DPI, ImageType.GRAY);
    }
  }

  /** First and last dark row of the floor in that column. */
  private static int[] darkRows(BufferedImage image, int column) {
    int from = (int) (Tiling.HEAD_MM * PX_PER_MM);
    int to = (int) (image.getHeight() - (Tiling.MARGIN_MM + 1) * PX_PER_MM);
    int[] dark = IntStream.range(from, to).filter(y -> isDark(image, column, y)).toArray();
    return new int[] {dark[0], dark[dark.length - 1]};
  }

  private static boolean isDark(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xff) < 100;
  }
}
