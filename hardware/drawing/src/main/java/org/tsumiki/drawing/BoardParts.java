package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.BuildStep.Lead;
import org.tsumiki.boards.wiring.End;
import org.tsumiki.boards.wiring.Part;
import org.tsumiki.boards.wiring.Wire.Between;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.drawing.Wording.Hole;
import org.tsumiki.program.ReadingLevel;

/**
 * What one needs to buy or find for a board. Prices are left for people to fill in.
 *
 * @param where where prices can be looked up
 */
public record BoardParts(String where, List<Item> items) {
  private static final int CELLS = 4;

  /** Keeps the list from changing. */
  public BoardParts {
    items = List.copyOf(items);
  }

  /**
   * A line of the list.
   *
   * @param what words to search for in a shop
   * @param use the parts of the board that it is for
   */
  public record Item(int amount, String what, String use) {}

  /** The list, without readings. */
  public static BoardParts of(Wiring wiring, ReadingLevel level) {
    Wording words = new Wording(level).plain();
    List<Item> items = new ArrayList<>();
    String all = words.say(BoardPhrase.ALL);
    for (BoardPhrase one :
        List.of(BoardPhrase.PI, BoardPhrase.SD, BoardPhrase.PI_POWER, BoardPhrase.BREADBOARD)) {
      items.add(new Item(1, words.say(one), all));
    }
    models(wiring, words, items);
    resistors(wiring, words, items);
    jumpers(wiring, words, items);
    return new BoardParts(words.say(BoardPhrase.WHERE_TO_LOOK), items);
  }

  private static void models(Wiring wiring, Wording words, List<Item> items) {
    Map<String, List<Part>> alike = new LinkedHashMap<>();
    for (Part part : wiring.parts()) {
      // Its two resistors are counted with the others.
      if (!(part instanceof Part.BatterySense)) {
        alike.computeIfAbsent(part.about().model().id(), id -> new ArrayList<>()).add(part);
      }
    }
    for (List<Part> parts : alike.values()) {
      String what = words.of(parts.getFirst().about().model().title());
      List<String> uses = parts.stream().map(part -> words.of(part.about().title())).toList();
      items.add(new Item(parts.size(), what, words.listed(uses)));
      if (parts.getFirst() instanceof Part.Battery) {
        items.add(new Item(CELLS, words.say(BoardPhrase.CELLS), uses.getFirst()));
      }
    }
  }

  private static void resistors(Wiring wiring, Wording words, List<Item> items) {
    Map<Integer, List<String>> uses = new TreeMap<>();
    for (Part part : wiring.parts()) {
      String name = words.of(part.about().title());
      part.about()
          .wires()
          .forEach(wire -> wire.between().ifPresent(between -> add(between, name, uses)));
      if (part instanceof Part.BatterySense sense) {
        add(sense.divider(), name, uses);
      }
    }
    uses.forEach((ohm, names) ->
        items.add(
            new Item(
                names.size(),
                words.say(BoardPhrase.RESISTOR, Hole.of("ohm", BoardWording.ohm(ohm))),
                words.listed(names.stream().distinct().toList()))));
  }

  private static void add(Between between, String name, Map<Integer, List<String>> uses) {
    List<Integer> values =
        switch (between) {
          case Between.Series(int ohm) -> List.of(ohm);
          case Between.Divider(int series, int ground) -> List.of(series, ground);
          case Between.PullUp(int ohm) -> List.of(ohm);
          case Between.PullDown(int ohm) -> List.of(ohm);
        };
    values.forEach(ohm -> uses.computeIfAbsent(ohm, value -> new ArrayList<>()).add(name));
  }

  /** A wire from a pin needs a socket at that end. */
  private static void jumpers(Wiring wiring, Wording words, List<Item> items) {
    List<Lead> leads =
        BuildStep.of(wiring).stream().flatMap(step -> step.leads().stream()).toList();
    int toPins =
        (int)
            leads.stream()
                .filter(lead -> lead.from() instanceof End.Pin || lead.to() instanceof End.Pin)
                .count();
    items.add(jumper(toPins, BoardPhrase.JUMPER_TO_PI, words));
    items.add(jumper(leads.size() - toPins, BoardPhrase.JUMPER, words));
  }

  private static Item jumper(int count, BoardPhrase what, Wording words) {
    return new Item(count, words.say(what), words.say(BoardPhrase.WIRES, Hole.of("count", count)));
  }
}
