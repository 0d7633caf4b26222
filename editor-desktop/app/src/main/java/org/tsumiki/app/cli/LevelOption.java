package org.tsumiki.app.cli;

import java.util.Optional;
import org.tsumiki.program.ReadingLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --level}: how those who look at what a command makes like to read. */
final class LevelOption {
  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      converter = Converter.class,
      description = "hira, ruby, kanji or en; else as this computer's language is.")
  private Optional<ReadingLevel> level = Optional.empty();

  /** The level that was asked for, or the one for the terminal's language. */
  ReadingLevel at(Terminal terminal) {
    return level.orElse(
        switch (terminal.language()) {
          case ENGLISH -> ReadingLevel.ENGLISH;
          case JAPANESE -> ReadingLevel.FURIGANA;
        });
  }

  /** Reads the names that files and the page use. */
  static final class Converter implements ITypeConverter<ReadingLevel> {
    @Override
    public ReadingLevel convert(String value) {
      return ReadingLevel.ofId(value)
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"" + value + "\" is no reading level; use hira, ruby, kanji or en"));
    }
  }
}
