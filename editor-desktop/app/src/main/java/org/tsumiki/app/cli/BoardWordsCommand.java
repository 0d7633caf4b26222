package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.drawing.BoardInWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code board words}: how a board is wired, one sentence per wire, for those who do not see it.
 */
@Command(
    name = "words",
    description = "Tell how a board is wired, wire by wire, and how each part is tried.")
final class BoardWordsCommand extends TsumikiCommand {
  @Parameters(paramLabel = "BOARD", description = "A shipped board's name or a board file.")
  private String name = "";

  @Mixin private LevelOption level = new LevelOption();

  private record Document(String board, String level, BoardInWords words) {}

  BoardWordsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (BoardFile.wired(name)) {
      case BoardFile.Wired.None(Outcome.Failure why) -> why;
      case BoardFile.Wired.Board(BoardProfile board, Wiring wiring) -> {
        BoardInWords words = BoardInWords.of(board, wiring, level.at(terminal()));
        yield Outcome.done(new Document(board.id(), level.at(terminal()).id(), words), text(words));
      }
    };
  }

  private static String text(BoardInWords words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.title());
    lines.add("");
    lines.addAll(words.before());
    int number = 1;
    for (BoardInWords.Step step : words.steps()) {
      lines.add("");
      lines.add(number++ + ". " + step.name());
      step.wires().forEach(wire -> lines.add("  " + wire));
    }
    if (!words.settings().lines().isEmpty()) {
      lines.add("");
      lines.add(words.settings().title() + ":");
      words.settings().lines().forEach(setting -> lines.add("  " + setting));
    }
    lines.add("");
    lines.addAll(words.tests());
    return String.join(System.lineSeparator(), lines);
  }
}
