package org.tsumiki.drawing;

import java.util.Locale;
import java.util.Optional;
import org.tsumiki.boards.wiring.BuildStep.Colour;
import org.tsumiki.boards.wiring.BuildStep.Lead;
import org.tsumiki.boards.wiring.Bus;
import org.tsumiki.boards.wiring.End;
import org.tsumiki.boards.wiring.Header;
import org.tsumiki.boards.wiring.Header.Use;
import org.tsumiki.boards.wiring.Part;
import org.tsumiki.boards.wiring.PartKind;
import org.tsumiki.boards.wiring.Wire.Between;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.drawing.Wording.Hole;

/** Names the parts, pins, rails and wires of one wiring. */
final class BoardWording {
  private static final int KILO = 1000;

  private final Wiring wiring;
  private final Wording words;

  BoardWording(Wiring wiring, Wording words) {
    this.wiring = wiring;
    this.words = words;
  }

  Wording words() {
    return words;
  }

  String part(Part part) {
    return words.of(part.about().title());
  }

  /** What to look for in the box of parts. */
  String model(Part part) {
    String model = words.of(part.about().model().title());
    return part instanceof Part.BatterySense sense
        ? words.say(
            BoardPhrase.TWO_RESISTORS,
            Hole.of("model", model),
            Hole.of("first", ohm(sense.divider().seriesOhm())),
            Hole.of("second", ohm(sense.divider().groundOhm())))
        : model;
  }

  String colour(Colour colour) {
    return words.say(BoardPhrase.valueOf(colour.name()));
  }

  static String ohm(int ohm) {
    return ohm >= KILO && ohm % (KILO / 10) == 0
        ? SvgWriter.number(ohm / (double) KILO) + " kΩ"
        : ohm + " Ω";
  }

  /** A whole sentence for somebody who cannot see the picture. */
  String sentence(Lead lead) {
    if (lead.from() instanceof End.Terminal(String id, String terminal)
        && !(lead.to() instanceof End.Row row && feeds(row, lead.from()))) {
      Part part = wiring.part(id).orElseThrow();
      return words.say(
          BoardPhrase.WIRE,
          Hole.of("number", lead.number()),
          Hole.of("colour", colour(lead.colour())),
          Hole.of("end", far(lead.to())),
          Hole.of("via", via(lead)),
          Hole.of("part", part(part)),
          Hole.of("terminal", terminal(part, terminal)),
          Hole.of("more", more(lead)));
    }
    return words.say(
        BoardPhrase.WIRE_ROW,
        Hole.of("number", lead.number()),
        Hole.of("colour", colour(lead.colour())),
        Hole.of("from", far(lead.from())),
        Hole.of("to", far(lead.to())));
  }

  private boolean feeds(End.Row row, End from) {
    return wiring.rails().stream()
        .anyMatch(rail -> rail.id().equals(row.rail()) && rail.fedBy().equals(from));
  }

  private String via(Lead lead) {
    return lead.between()
        .map(between ->
            switch (between) {
              case Between.Series(int ohm) -> say(BoardPhrase.VIA, ohm);
              case Between.Divider divider -> say(BoardPhrase.VIA, divider.seriesOhm());
              case Between.PullUp up -> "";
              case Between.PullDown down -> "";
            })
        .orElse("");
  }

  private String say(BoardPhrase phrase, int ohm) {
    return words.say(phrase, Hole.of("ohm", ohm(ohm)));
  }

  private String more(Lead lead) {
    return lead.between()
        .flatMap(this::second)
        .map(second ->
            words.say(
                second.afterFirst() ? BoardPhrase.MORE : BoardPhrase.HELD,
                Hole.of("ohm", ohm(second.ohm())),
                Hole.of("rail", second.rail())))
        .orElse("");
  }

  /** A resistor that leaves a wire on its way. */
  record Second(int ohm, String rail, boolean afterFirst) {}

  Optional<Second> second(Between between) {
    return switch (between) {
      case Between.Series series -> Optional.empty();
      case Between.Divider divider ->
          Optional.of(new Second(divider.groundOhm(), words.say(BoardPhrase.RAIL_GROUND), true));
      case Between.PullDown(int ohm) ->
          Optional.of(new Second(ohm, words.say(BoardPhrase.RAIL_GROUND), false));
      case Between.PullUp(int ohm) ->
          Optional.of(new Second(ohm, words.say(BoardPhrase.RAIL_LOGIC), false));
    };
  }

  /** An end with its place, so that one finds it without a picture. */
  String far(End end) {
    return switch (end) {
      case End.Pin(int number) ->
          words.say(
              Header.inRowOfPin1(number) ? BoardPhrase.PIN_LEFT : BoardPhrase.PIN_RIGHT,
              Hole.of("number", number),
              Hole.of("name", Header.name(number)),
              Hole.of("place", ordinal(Header.placeInRow(number))));
      case End.Row row -> rail(row);
      case End.Terminal other -> near(other);
    };
  }

  /** An end in few words. */
  String near(End end) {
    return switch (end) {
      case End.Pin(int number) -> words.say(BoardPhrase.PIN, Hole.of("number", number));
      case End.Row row -> rail(row);
      case End.Terminal(String id, String terminal) -> {
        Part part = wiring.part(id).orElseThrow();
        yield words.say(
            BoardPhrase.OTHER,
            Hole.of("part", part(part)),
            Hole.of("terminal", terminal(part, terminal)));
      }
    };
  }

  private String ordinal(int place) {
    if (!words.language().equals("en")) {
      return Integer.toString(place);
    }
    int last = place / 10 == 1 ? 0 : place % 10;
    return place
        + switch (last) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  String rail(End.Row row) {
    for (Bus bus : wiring.buses()) {
      for (Bus.Line line : bus.lines()) {
        if (row.rail().equals(bus.id() + "." + line.name())) {
          return words.say(BoardPhrase.RAIL_LINE, Hole.of("name", lineName(bus, line)));
        }
      }
    }
    End source = wiring.source(row).orElseThrow();
    if (!(source instanceof End.Pin(int number))) {
      return words.say(BoardPhrase.RAIL_BATTERY);
    }
    return words.say(
        switch (Header.use(number)) {
          case Use.Power(double volts) ->
              volts == Header.LOGIC_VOLTS ? BoardPhrase.RAIL_LOGIC : BoardPhrase.RAIL_FIVE;
          case Use.Ground ground -> BoardPhrase.RAIL_GROUND;
          case Use.Signal signal -> BoardPhrase.RAIL_LINE;
          case Use.Identification identification -> BoardPhrase.RAIL_LINE;
        });
  }

  /** SDA, or SDA 3 where there is more than one such bus. */
  private String lineName(Bus bus, Bus.Line line) {
    String name = line.name().toUpperCase(Locale.ROOT);
    boolean several =
        wiring.buses().stream().filter(other -> other.getClass() == bus.getClass()).count() > 1;
    return several && bus instanceof Bus.I2c i2c ? name + " " + i2c.number() : name;
  }

  /** A terminal as printed on the part, and how to find it where nothing is printed. */
  String terminal(Part part, String name) {
    return hint(part, name)
        .map(hint ->
            words.say(
                BoardPhrase.TERMINAL_HINT, Hole.of("name", name), Hole.of("hint", words.say(hint))))
        .orElseGet(() -> words.say(BoardPhrase.TERMINAL, Hole.of("name", name)));
  }

  Optional<BoardPhrase> hint(Part part, String name) {
    PartKind kind = part.about().model().kind();
    String key = part.about().model().id() + " " + name;
    return switch (key) {
      case "tact-switch 1" -> Optional.of(BoardPhrase.ANY_LEG);
      case "tact-switch 2" -> Optional.of(BoardPhrase.OPPOSITE_LEG);
      case "piezo 1" -> Optional.of(BoardPhrase.EITHER_LEAD);
      case "piezo 2" -> Optional.of(BoardPhrase.OTHER_LEAD);
      case "led-rgb -" -> Optional.of(BoardPhrase.LONGEST_LEG);
      case "battery-box +" -> Optional.of(BoardPhrase.RED_LEAD);
      case "battery-box -" -> Optional.of(BoardPhrase.BLACK_LEAD);
      case "two-resistors in" -> Optional.of(BoardPhrase.FIRST_END);
      case "two-resistors out" -> Optional.of(BoardPhrase.JOINT);
      case "two-resistors gnd" -> Optional.of(BoardPhrase.SECOND_END);
      default ->
          kind == PartKind.LED
              ? Optional.of(name.equals("+") ? BoardPhrase.LONG_LEG : BoardPhrase.SHORT_LEG)
              : Optional.empty();
    };
  }
}
