package org.tsumiki.print.io;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.tsumiki.drawing.io.PdfFile;
import org.tsumiki.print.Sheet;

/** A sheet as a PDF file. */
public final class SheetPdf {
  private static final String FAMILY = "Tsumiki";

  private SheetPdf() {}

  /**
   * The file's bytes.
   *
   * @throws IOException when the sheet cannot be laid out
   */
  public static byte[] write(Sheet sheet) throws IOException {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(PdfFile::typeface, FAMILY);
    builder.withHtmlContent(sheet.xhtml(), null);
    builder.toStream(bytes);
    builder.run();
    return bytes.toByteArray();
  }
}
