package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.drawing.Wording.Hole;
import org.tsumiki.program.ReadingLevel;

/**
 * A board's wiring as sheets to print: the 40 pins with what goes to each, then a picture for each
 * step of building, then the table of all wires and the list of parts. Read by number, so that
 * black and white is enough.
 */
public final class BoardSheets {
  private BoardSheets() {}

  /** All sheets, A4 upright. */
  public static List<Drawing> draw(BoardProfile board, Wiring wiring, ReadingLevel level) {
    Wording words = new Wording(level).plain();
    BoardWording names = new BoardWording(wiring, words);
    List<BuildStep> steps = BuildStep.of(wiring);
    List<List<Mark>> pages = new ArrayList<>();
    pages.add(new HeaderSheet(wiring, steps, names).draw(BoardInWords.before(wiring, words)));
    pages.addAll(new StepSheets(steps, names).draw());
    pages.addAll(new WireTable(steps, names).draw());
    pages.add(new PartsSheet(words).draw(BoardParts.of(wiring, level)));
    String title = BoardInWords.title(board, words);
    String told = told(board, wiring, level);
    List<Drawing> sheets = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Mark> marks = new ArrayList<>();
      marks.add(BoardStyle.title(title));
      marks.add(
          BoardStyle.pageNumber(
              words.say(BoardPhrase.PAGE, Hole.of("page", i + 1), Hole.of("pages", pages.size()))));
      marks.addAll(pages.get(i));
      sheets.add(new Drawing(BoardStyle.PAGE, title, told, words.language(), marks));
    }
    return List.copyOf(sheets);
  }

  private static String told(BoardProfile board, Wiring wiring, ReadingLevel level) {
    BoardInWords words = BoardInWords.of(board, wiring, level);
    List<String> told = new ArrayList<>(words.before());
    words
        .steps()
        .forEach(step -> {
          told.add(step.name());
          told.addAll(step.wires());
        });
    return String.join("\n", told);
  }
}
