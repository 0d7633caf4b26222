package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.Bus;
import org.tsumiki.boards.wiring.Part;
import org.tsumiki.boards.wiring.SystemSettings;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.drawing.Wording.Hole;
import org.tsumiki.program.ReadingLevel;

/**
 * A board's wiring in words, for somebody who builds it without seeing the picture.
 *
 * @param before how to hold the Raspberry Pi, and what to mind
 * @param steps in the order in which one can build it
 * @param settings what the system needs
 * @param tests what one should see or hear of each part, in the order of the steps
 */
public record BoardInWords(
    String title, List<String> before, List<Step> steps, Settings settings, List<String> tests) {
  /** Keeps the lists from changing. */
  public BoardInWords {
    before = List.copyOf(before);
    steps = List.copyOf(steps);
    tests = List.copyOf(tests);
  }

  /**
   * What the system of the Raspberry Pi needs.
   *
   * @param title what the lines are
   */
  public record Settings(String title, List<String> lines) {
    /** Keeps the list from changing. */
    public Settings {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The rails, or one part.
   *
   * @param wires one sentence each
   */
  public record Step(String name, List<String> wires) {
    /** Keeps the list from changing. */
    public Step {
      wires = List.copyOf(wires);
    }
  }

  /** Tells a board that has a wiring, without readings. */
  public static BoardInWords of(BoardProfile board, Wiring wiring, ReadingLevel level) {
    Wording words = new Wording(level).plain();
    BoardWording names = new BoardWording(wiring, words);
    List<Step> steps =
        BuildStep.of(wiring).stream()
            .map(step ->
                new Step(
                    step.part()
                        .map(part -> name(part, names))
                        .orElseGet(() -> words.say(BoardPhrase.ROWS)),
                    step.leads().stream().map(names::sentence).toList()))
            .toList();
    List<String> tests =
        wiring.parts().stream()
            .map(part ->
                words.say(
                    SelfTestPhrase.of(part.about().model().kind()),
                    Hole.of("part", names.part(part))))
            .toList();
    Settings settings = new Settings(words.say(BoardPhrase.SETTINGS), SystemSettings.lines(wiring));
    return new BoardInWords(title(board, words), before(wiring, words), steps, settings, tests);
  }

  static String title(BoardProfile board, Wording words) {
    return words.say(BoardPhrase.TITLE, Hole.of("title", words.of(board.title())));
  }

  /** A part and what to look for in the box of parts. */
  private static String name(Part part, BoardWording names) {
    return names.part(part) + " — " + names.model(part);
  }

  static List<String> before(Wiring wiring, Wording words) {
    List<String> before = new ArrayList<>();
    before.add(words.say(BoardPhrase.HOLD));
    boolean battery = !wiring.parts(Part.Battery.class).isEmpty();
    before.add(words.say(battery ? BoardPhrase.SWITCH_OFF_BATTERY : BoardPhrase.SWITCH_OFF));
    before.add(words.say(BoardPhrase.RAILS));
    if (wiring.buses().stream().anyMatch(Bus.I2c.class::isInstance)) {
      before.add(words.say(BoardPhrase.BUS_RAILS));
    }
    if (battery) {
      before.add(words.say(BoardPhrase.MOTOR_RAIL));
    }
    before.add(words.say(BoardPhrase.PRINTED));
    before.add(words.say(BoardPhrase.COLOUR_FREE));
    return before;
  }
}
