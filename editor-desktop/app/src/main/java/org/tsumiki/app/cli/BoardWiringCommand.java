package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.drawing.BoardSheets;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.SvgWriter;
import org.tsumiki.drawing.io.PdfFile;
import org.tsumiki.drawing.io.PngFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code board wiring}: pictures of how a board is wired, to print on A4. */
@Command(name = "wiring", description = "Draw how a board is wired, as PDF, SVG or PNG.")
final class BoardWiringCommand extends TsumikiCommand {
  private static final int WIDTH_PX = 1654;

  @Parameters(paramLabel = "BOARD", description = "A shipped board's name or a board file.")
  private String name = "";

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description =
          "Write the sheets here: *.pdf in one file; *.svg or *.png one file each, the second as"
              + " FILE-2.svg and so on. Without it the first sheet goes to stdout as SVG.")
  private Optional<Path> target = Optional.empty();

  @Mixin private LevelOption level = new LevelOption();

  private record Document(
      String board,
      String level,
      String title,
      int sheets,
      List<String> files,
      String description,
      @Nullable String svg) {}

  BoardWiringCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (BoardFile.wired(name)) {
      case BoardFile.Wired.None(Outcome.Failure why) -> why;
      case BoardFile.Wired.Board(BoardProfile board, Wiring wiring) -> {
        List<Drawing> sheets = BoardSheets.draw(board, wiring, level.at(terminal()));
        if (target.isEmpty()) {
          String svg = SvgWriter.write(sheets.getFirst());
          yield Outcome.done(document(board, sheets, List.of(), svg), svg.stripTrailing());
        }
        yield written(board, sheets, target.get());
      }
    };
  }

  private Outcome written(BoardProfile board, List<Drawing> sheets, Path file) {
    String ending = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!ending.endsWith(".pdf") && !ending.endsWith(".svg") && !ending.endsWith(".png")) {
      return Outcome.wrongUse(
          "unknown-format",
          "A wiring picture is written as PDF, SVG or PNG.",
          file.toString(),
          "Let the file's name end in .pdf, .svg or .png.");
    }
    List<String> files = new ArrayList<>();
    Path now = file;
    try {
      if (ending.endsWith(".pdf")) {
        OutputFile.writeWhole(file, PdfFile.write(sheets));
        files.add(file.toString());
      } else {
        for (int i = 0; i < sheets.size(); i++) {
          now = numbered(file, i + 1);
          OutputFile.writeWhole(now, bytes(sheets.get(i), ending));
          files.add(now.toString());
        }
      }
    } catch (IOException failure) {
      return OutputFile.failure("The picture", now, failure);
    }
    return Outcome.done(
        document(board, sheets, files, null), String.join(System.lineSeparator(), files));
  }

  private static byte[] bytes(Drawing sheet, String ending) throws IOException {
    return ending.endsWith(".svg")
        ? SvgWriter.write(sheet).getBytes(StandardCharsets.UTF_8)
        : PngFile.write(sheet, WIDTH_PX);
  }

  /** The first sheet has the name itself. */
  private static Path numbered(Path file, int number) {
    if (number == 1) {
      return file;
    }
    String whole = String.valueOf(file.getFileName());
    int dot = whole.lastIndexOf('.');
    return file.resolveSibling(whole.substring(0, dot) + "-" + number + whole.substring(dot));
  }

  private Document document(
      BoardProfile board, List<Drawing> sheets, List<String> files, @Nullable String svg) {
    Drawing first = sheets.getFirst();
    return new Document(
        board.id(),
        level.at(terminal()).id(),
        first.title(),
        sheets.size(),
        files,
        first.description(),
        svg);
  }
}
