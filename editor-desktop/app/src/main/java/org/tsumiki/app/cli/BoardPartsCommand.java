package org.tsumiki.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.drawing.BoardParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code board parts}: what to get for a board; prices are looked up by people. */
@Command(name = "parts", description = "List the parts of a board, with their amounts.")
final class BoardPartsCommand extends TsumikiCommand {
  @Parameters(paramLabel = "BOARD", description = "A shipped board's name or a board file.")
  private String name = "";

  @Mixin private LevelOption level = new LevelOption();

  private record Document(String board, String level, String where, List<BoardParts.Item> parts) {}

  BoardPartsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (BoardFile.wired(name)) {
      case BoardFile.Wired.None(Outcome.Failure why) -> why;
      case BoardFile.Wired.Board(BoardProfile board, Wiring wiring) -> {
        BoardParts parts = BoardParts.of(wiring, level.at(terminal()));
        String list =
            parts.items().stream()
                .map(item -> String.format("%3d  %s  (%s)", item.amount(), item.what(), item.use()))
                .collect(Collectors.joining(System.lineSeparator()));
        yield Outcome.done(
            new Document(board.id(), level.at(terminal()).id(), parts.where(), parts.items()),
            list + System.lineSeparator() + parts.where());
      }
    };
  }
}
