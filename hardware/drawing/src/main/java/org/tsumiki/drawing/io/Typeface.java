package org.tsumiki.drawing.io;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * BIZ UDPGothic, bundled: the letters of JIS X 0208 and Latin ones. It is read here and not by
 * Java's own font system, which needs fonts of the computer's that not every server has.
 */
final class Typeface {
  private static final String FILE = "/org/tsumiki/drawing/font/BIZUDPGothic-Regular.ttf";

  /** Stands where a letter is missing, as printers in Japan have it. */
  private static final int GETA_MARK = '〓';

  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
  }

  static Typeface load() throws IOException {
    try (InputStream file = file()) {
      return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    }
  }

  static InputStream file() throws IOException {
    InputStream file = Typeface.class.getResourceAsStream(FILE);
    if (file == null) {
      throw new IOException("The typeface is missing in this build: " + FILE);
    }
    return file;
  }

  TrueTypeFont font() {
    return font;
  }

  /** The text with a mark in place of what the typeface lacks. */
  String writable(String text) {
    StringBuilder writable = new StringBuilder();
    text.codePoints()
        .map(letter -> glyphs.getGlyphId(letter) == 0 ? GETA_MARK : letter)
        .forEach(writable::appendCodePoint);
    return writable.toString();
  }

  /** How wide the text is when its type is 1 high. */
  double width(String text) throws IOException {
    double units = 0;
    for (int letter : writable(text).codePoints().toArray()) {
      units += font.getAdvanceWidth(glyphs.getGlyphId(letter));
    }
    return units / font.getUnitsPerEm();
  }

  /** The text's letters as shapes, y down, its type as high as asked, its foot at (0, 0). */
  Path2D letters(String text, double size) throws IOException {
    double scale = size / font.getUnitsPerEm();
    Path2D letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (int letter : writable(text).codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(letter);
      GlyphData shape = font.getGlyph().getGlyph(glyph);
      if (shape != null) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
        place.scale(scale, -scale);
        letters.append(shape.getPath().getPathIterator(place), false);
      }
      x += scale * font.getAdvanceWidth(glyph);
    }
    return letters;
  }
}
