package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.SvgWriter;
import org.tsumiki.drawing.io.PngFile;

/** A map as the file that the person named: SVG or PNG, whichever its name ends in. */
final class PictureFile {
  static final int USUAL_WIDTH_PX = 1600;

  private PictureFile() {}

  /** What is wrong with the name, if anything. */
  static Optional<Outcome.Failure> mistakeInName(Path file) {
    String ending = ending(file);
    return ending.endsWith(".svg") || ending.endsWith(".png")
        ? Optional.empty()
        : Optional.of(
            Outcome.wrongUse(
                "unknown-format",
                "A map is written as SVG or PNG.",
                file.toString(),
                "Let the file's name end in .svg or .png."));
  }

  /**
   * Writes the file; its name has been found good.
   *
   * @param widthPx of a PNG
   * @return why it could not be written, if so
   */
  static Optional<Outcome.Failure> write(Drawing drawing, Path file, int widthPx) {
    try {
      OutputFile.writeWhole(
          file,
          ending(file).endsWith(".svg")
              ? SvgWriter.write(drawing).getBytes(StandardCharsets.UTF_8)
              : PngFile.write(drawing, widthPx));
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(OutputFile.failure("The picture", file, failure));
    }
  }

  private static String ending(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
