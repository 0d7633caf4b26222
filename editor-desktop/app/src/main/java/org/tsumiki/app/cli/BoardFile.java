package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.BoardReadResult;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.boards.io.JsonLines;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.wiring.Wiring;

/** A board that a person named: a shipped one's name or a board file. */
sealed interface BoardFile {
  /** This one. */
  record Found(BoardProfile board) implements BoardFile {}

  /**
   * There is such a file, but it has problems; at least one.
   *
   * @param lines where in the file they are
   */
  record Broken(List<Problem> problems, JsonLines lines) implements BoardFile {
    /** Keeps the list from changing. */
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** None; the outcome says why. */
  record NotFound(Outcome.Failure why) implements BoardFile {}

  /** Reads the board. */
  static BoardFile find(String name) {
    Optional<BoardProfile> shipped = Boards.find(name);
    if (shipped.isPresent()) {
      return new Found(shipped.get());
    }
    if (!name.endsWith(".json")) {
      return new NotFound(
          Outcome.wrongUse(
              "unknown-board",
              "There is no board \"" + name + "\".",
              "BOARD",
              "Use " + String.join(", ", Boards.ids()) + ", or a board file (*.json)."));
    }
    try {
      String json = Files.readString(Path.of(name));
      return switch (BoardReader.read(json)) {
        case BoardReadResult.Read(BoardProfile board) -> new Found(board);
        case BoardReadResult.Refused refused -> new Broken(refused.problems(), JsonLines.of(json));
      };
    } catch (IOException failure) {
      return new NotFound(
          Outcome.wrongUse(
              "no-such-file",
              "The board file cannot be read.",
              name,
              "Check its name; it must be UTF-8 text."));
    }
  }

  /** A board and its wiring, or why there is none. */
  sealed interface Wired {
    /** This one. */
    record Board(BoardProfile board, Wiring wiring) implements Wired {}

    /** None; the outcome says why. */
    record None(Outcome.Failure why) implements Wired {}
  }

  /** Reads a board that is wired. */
  static Wired wired(String name) {
    return switch (find(name)) {
      case NotFound(Outcome.Failure why) -> new Wired.None(why);
      case Broken(List<Problem> problems, JsonLines _) -> {
        Problem first = problems.getFirst();
        yield new Wired.None(
            Outcome.refused(
                first.code(),
                first.message().english(),
                name + ", " + first.where(),
                first.remedy().english()));
      }
      case Found(BoardProfile board) ->
          board
              .wiring()
              .<Wired>map(wiring -> new Wired.Board(board, wiring))
              .orElseGet(() ->
                  new Wired.None(
                      Outcome.refused(
                          "no-wiring",
                          "The board \"" + board.id() + "\" does not say how it is wired.",
                          name,
                          "Add \"wiring\" to it; hardware/boards/spec/board.md tells how.")));
    };
  }
}
