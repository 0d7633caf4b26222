package org.tsumiki.app.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.boards.io.JsonLines;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code board}: the boards that are here, how they are wired, and whether a board file is whole.
 */
@Command(name = "board", description = "List, check, draw and tell boards and their wiring.")
final class BoardCommand extends TsumikiCommand {

  BoardCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return Outcome.wrongUse(
        "wrong-use",
        "What should be done with the boards is missing.",
        "./tsumiki board",
        "Use `board list`, `board check FILE`, `board wiring BOARD -o FILE.pdf`, `board parts"
            + " BOARD` or `board words BOARD`.");
  }

  /**
   * A board in a few words.
   *
   * @param drives whether it has a body that the simulator can move
   * @param parts on a Raspberry Pi; 0 when it does not say how it is wired
   */
  private record BoardLine(
      String id, String title, int ports, boolean drives, int parts, int wires) {
    static BoardLine of(BoardProfile board, Language language) {
      return new BoardLine(
          board.id(),
          title(board.title(), language),
          board.ports().size(),
          board.body().isPresent(),
          board.wiring().map(wiring -> wiring.parts().size()).orElse(0),
          board.wiring().stream()
              .flatMap(wiring -> BuildStep.of(wiring).stream())
              .mapToInt(step -> step.leads().size())
              .sum());
    }

    private static String title(Title title, Language language) {
      return new LevelledText(title.hira(), title.ruby(), title.en()).at(language.readingLevel());
    }

    String text(Language language) {
      return String.format(
          language.of(
              "%-13s %s  (ports %d, parts %d, wires %d%s)", "%-13s %s（ポート %d、部品 %d、線 %d%s）"),
          id,
          title,
          ports,
          parts,
          wires,
          drives ? language.of(", drives", "、走る") : "");
    }
  }

  /** {@code board list}. */
  @Command(name = "list", description = "Show the boards that come with Tsumiki.")
  static final class ListCommand extends TsumikiCommand {
    private record BoardList(List<BoardLine> boards) {}

    ListCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      List<BoardLine> boards =
          Boards.ids().stream()
              .map(id -> BoardLine.of(Boards.find(id).orElseThrow(), terminal().language()))
              .toList();
      return Outcome.done(
          new BoardList(boards),
          boards.stream()
              .map(line -> line.text(terminal().language()))
              .collect(Collectors.joining(System.lineSeparator())));
    }
  }

  /** {@code board check}. */
  @Command(
      name = "check",
      description = "Say whether a board file is whole and its wiring safe, and where not.")
  static final class CheckCommand extends TsumikiCommand {
    @Parameters(paramLabel = "BOARD", description = "A board file (*.json) or a shipped name.")
    private String name = "";

    @Mixin private LevelOption level = new LevelOption();

    /** As {@code --json} prints it; scripts get English, as in all errors. */
    private record Finding(String code, String where, String message, String remedy) {
      static Finding of(Problem problem) {
        return new Finding(
            problem.code(),
            problem.where(),
            problem.message().english(),
            problem.remedy().english());
      }
    }

    private record Whole(boolean ok, BoardLine board, List<Finding> findings) {}

    private record NotWhole(boolean ok, List<Finding> findings) {}

    CheckCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (BoardFile.find(name)) {
        case BoardFile.NotFound(Outcome.Failure why) -> why;
        case BoardFile.Found(BoardProfile board) -> {
          BoardLine line = BoardLine.of(board, language());
          yield Outcome.done(
              new Whole(true, line, List.of()),
              language().of("whole: ", "まちがいはありません: ") + line.text(language()));
        }
        case BoardFile.Broken(List<Problem> problems, JsonLines lines) -> {
          yield Outcome.no(
              new NotWhole(false, problems.stream().map(Finding::of).toList()),
              problems.stream()
                  .map(problem -> text(problem, lines.at(problem.where())))
                  .collect(Collectors.joining(System.lineSeparator())));
        }
      };
    }

    private Language language() {
      return level.at(terminal()) == ReadingLevel.ENGLISH ? Language.ENGLISH : Language.JAPANESE;
    }

    /** The line first, where an editor of texts can go; what is wrong with all of it has none. */
    private String text(Problem problem, OptionalInt line) {
      String place =
          line.isPresent()
              ? said(
                  Said.of(
                      "%s, line %s (%s)", "%s の %s 行目（%s）", name, line.getAsInt(), problem.where()))
              : name;
      return String.format(
          "%s: %s%s%s [%s]",
          place,
          said(problem.message()),
          language().of(" ", ""),
          said(problem.remedy()),
          problem.code());
    }

    private String said(Said text) {
      return language().of(text.english(), text.japanese());
    }
  }
}
