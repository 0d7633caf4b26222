package org.tsumiki.drawing.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.Painter;
import org.tsumiki.drawing.SvgWriter;

/**
 * Pictures as the pages of a PDF, true to the millimetre. The same pictures give the same bytes:
 * there is no date in it, and its number comes from what is in it.
 */
public final class PdfFile {
  static final double POINTS_PER_MM = 72 / 25.4;

  private PdfFile() {}

  /** The file of the typeface in all PDFs, for whoever sets type in another way. */
  public static InputStream typeface() {
    try {
      return Typeface.file();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file's bytes.
   *
   * @param pages at least one; title and language are those of the first
   */
  public static byte[] write(List<Drawing> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Typeface typeface = Typeface.load();
      PDType0Font font = PDType0Font.load(document, typeface.font(), true);
      for (Drawing drawing : pages) {
        addPage(document, drawing, font, typeface);
      }
      describe(document, pages.getFirst());
      document.setDocumentId(number(pages));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** The same for the same pictures, on every computer. */
  private static long number(List<Drawing> pages) {
    CRC32 sum = new CRC32();
    for (Drawing page : pages) {
      sum.update(SvgWriter.write(page).getBytes(StandardCharsets.UTF_8));
    }
    return sum.getValue();
  }

  private static void addPage(
      PDDocument document, Drawing drawing, PDType0Font font, Typeface typeface)
      throws IOException {
    float width = (float) (drawing.bounds().widthMm() * POINTS_PER_MM);
    float height = (float) (drawing.bounds().heightMm() * POINTS_PER_MM);
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      PdfCanvas canvas = new PdfCanvas(content, font, typeface);
      Painter.paint(drawing, canvas);
    } catch (UncheckedIOException failure) {
      throw new IOException(failure);
    }
  }

  private static void describe(PDDocument document, Drawing first) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(first.title());
    information.setSubject(first.description());
    information.setCreator("Tsumiki");
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage(first.language());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    // Most viewers shrink pages to fit the paper unless the file asks them not to.
    preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
    preferences.getCOSObject().setBoolean(COSName.getPDFName("PickTrayByPDFSize"), true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }
}
