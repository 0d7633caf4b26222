package org.tsumiki.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.braille.PageFormat;
import picocli.CommandLine.Option;

/** {@code --braille}: braille as well, on pages for an embosser. */
final class BrailleOption {
  @Option(
      names = "--braille",
      paramLabel = "PAPER",
      arity = "0..1",
      fallbackValue = "B5",
      description =
          "Braille as a BRF file: B5 (32 cells by 18 lines, also when no paper is named) or A4 (32"
              + " by 22).")
  private @Nullable Paper paper;

  /** As it is written on the command line. */
  enum Paper {
    B5,
    A4;

    private PageFormat format() {
      return switch (this) {
        case B5 -> PageFormat.B5;
        case A4 -> PageFormat.A4;
      };
    }
  }

  /** The page that was asked for; empty when no braille was. */
  Optional<PageFormat> page() {
    return Optional.ofNullable(paper).map(Paper::format);
  }
}
