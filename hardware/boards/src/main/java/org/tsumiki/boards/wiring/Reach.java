package org.tsumiki.boards.wiring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Header.Use;

/** Follows wires of drafts to what they reach: pins, buses, inputs of converters. */
final class Reach {
  /** Buses and rails alone. */
  private final Wiring lines;

  private final List<PartDraft> drafts;

  Reach(Wiring lines, List<PartDraft> drafts) {
    this.lines = lines;
    this.drafts = drafts;
  }

  /** A wire of another part ends there, or a rail begins. */
  boolean isReached(End terminal) {
    return lines.rails().stream().anyMatch(rail -> rail.fedBy().equals(terminal))
        || drafts.stream()
            .flatMap(other -> other.wires().stream())
            .anyMatch(wire -> wire.to().equals(terminal));
  }

  /** The wire's place in the file. */
  static JsonPlace placeOf(PartDraft draft, String terminal) throws Refusal {
    for (JsonPlace wire : draft.place().list("wires", Integer.MAX_VALUE)) {
      if (wire.get("from").text().equals(terminal)) {
        return wire.get("to");
      }
    }
    return draft.place();
  }

  static Wire wire(PartDraft draft, String terminal) throws Refusal {
    Optional<Wire> wire = draft.wire(terminal);
    if (wire.isPresent()) {
      return wire.get();
    }
    throw notWired(draft, terminal);
  }

  static Refusal notWired(PartDraft draft, String terminal) {
    return draft
        .place()
        .refuse(
            "not-wired",
            Said.of(
                "\"%s\" of the %s is not wired.",
                "「%2$s」の \"%1$s\" がつながっていません。", terminal, draft.model().name()),
            new Said("Add a wire from it to \"wires\".", "\"wires\" に、そこからの線を足してください。"));
  }

  /** The GPIO that a terminal is wired to. */
  Gpio pin(PartDraft draft, String terminal) throws Refusal {
    End to = wire(draft, terminal).to();
    JsonPlace place = placeOf(draft, terminal);
    Optional<End> source = lines.source(to);
    if (source.isEmpty()) {
      throw noSuchRail(place, to);
    }
    return switch (source.get()) {
      case End.Pin(int number) -> {
        if (Header.use(number) instanceof Use.Signal(Gpio gpio)) {
          yield gpio;
        }
        throw WiringReader.notASignal(place, number);
      }
      case End.Row row -> throw noSuchRail(place, row);
      case End.Terminal terminalElsewhere ->
          throw place.refuse(
              "not-a-signal-pin",
              Said.of(
                  "\"%s\" must go to a pin of the header.", "\"%s\" は、ヘッダーのピンにつなぐものです。", terminal),
              new Said("Write \"pin\" and its number.", "\"pin\" と番号を書いてください。"));
    };
  }

  private static Refusal noSuchRail(JsonPlace place, End to) {
    return place.refuse("unknown-rail", WireCheck.isNotThere(to), WireCheck.ADD_RAIL);
  }

  boolean isGround(PartDraft draft, String terminal) throws Refusal {
    return lines.source(wire(draft, terminal).to()).orElse(null) instanceof End.Pin(int number)
        && Header.use(number) instanceof Use.Ground;
  }

  boolean isPower(PartDraft draft, String terminal) throws Refusal {
    return lines.source(wire(draft, terminal).to()).orElse(null) instanceof End.Pin(int number)
        && Header.use(number) instanceof Use.Power(double volts)
        && volts == Header.LOGIC_VOLTS;
  }

  BusAddress.I2c i2c(PartDraft draft) throws Refusal {
    JsonPlace place = draft.place().get("bus");
    if (!(lines.bus(place.text()).orElse(null) instanceof Bus.I2c bus)) {
      throw noBus(place, "I²C", "\"kind\": \"i2c\", \"number\": 1, \"sda\": 3, \"scl\": 5");
    }
    checkLines(draft, bus);
    JsonPlace address = draft.place().get("address");
    String text =
        address.text("0x[0-9a-f]{2}", new Said("an address like 0x29", " 0x29 のような形のアドレス"));
    int number = Integer.parseInt(text.substring("0x".length()), 16);
    if (!draft.model().addresses().contains(number)) {
      throw address.refuse(
          "wrong-address",
          Said.of(
              "The %s cannot have the address %s.",
              "「%s」のアドレスを %s にすることはできません。", draft.model().name(), text),
          Said.use(draft.model().addresses().stream().map(Reach::addressText).toList()));
    }
    return new BusAddress.I2c(bus.id(), bus.number(), number);
  }

  static String addressText(int address) {
    return "0x" + Integer.toHexString(address);
  }

  /** With a line to copy: whoever has no bus yet does not know what one looks like. */
  private static Refusal noBus(JsonPlace place, String sort, String example) throws Refusal {
    return place.refuse(
        "no-such-bus",
        Said.of(
            "There is no %s bus called \"%s\".",
            "\"%2$s\" という %1$s のバスがありません。", sort, place.text()),
        Said.of(
            "Add it to \"buses\", e.g. {\"id\": \"%s\", %s}, or name one that is there.",
            "\"buses\" に {\"id\": \"%s\", %s} のように足すか、そこにあるバスの名前を書いてください。", place.text(), example));
  }

  /** Each bus terminal must go to that line of that bus. */
  private void checkLines(PartDraft draft, Bus bus) throws Refusal {
    for (Contact contact : draft.model().contacts()) {
      Optional<String> line =
          switch (contact.role()) {
            case Role.I2c(String name) -> Optional.of(name);
            case Role.Spi(String name) -> Optional.of(name);
            case Role other -> Optional.empty();
          };
      if (line.isEmpty()) {
        continue;
      }
      Gpio wanted =
          bus.lines().stream()
              .filter(one -> one.name().equals(line.get()))
              .map(Bus.Line::pin)
              .findFirst()
              .orElseThrow();
      if (!pin(draft, contact.name()).equals(wanted)) {
        throw placeOf(draft, contact.name())
            .refuse(
                "wrong-bus-line",
                Said.of(
                    "\"%s\" does not go to the %s bus.",
                    "\"%s\" が、バス %s につながっていません。", contact.name(), bus.id()),
                Said.of(
                    "Wire it to \"rail %s.%s\".",
                    "\"rail %s.%s\" につないでください。", bus.id(), line.get()));
      }
    }
  }

  BusAddress adcAddress(PartDraft draft) throws Refusal {
    if (draft.model().contact("CS").isEmpty()) {
      return i2c(draft);
    }
    JsonPlace place = draft.place().get("bus");
    if (!(lines.bus(place.text()).orElse(null) instanceof Bus.Spi bus)) {
      throw noBus(
          place,
          "SPI",
          "\"kind\": \"spi\", \"number\": 0, \"mosi\": 19, \"miso\": 21, \"clock\": 23");
    }
    checkLines(draft, bus);
    OptionalInt select =
        switch (pin(draft, "CS").bcm()) {
          case 8 -> OptionalInt.of(0);
          case 7 -> OptionalInt.of(1);
          default -> OptionalInt.empty();
        };
    if (select.isEmpty()) {
      throw placeOf(draft, "CS")
          .refuse(
              "wrong-bus-line",
              new Said(
                  "CS must go to one of the two pins that choose a part on SPI.",
                  "CS は、SPI の部品を選ぶ 2 本のピンのどちらかにつなぐものです。"),
              new Said(
                  "Wire it to pin 24 (GPIO8) or pin 26 (GPIO7).",
                  "ピン24（GPIO8）か、ピン26（GPIO7）につないでください。"));
    }
    return new BusAddress.Spi(bus.id(), bus.number(), select.getAsInt());
  }

  /** The converter's input that a terminal is wired to. */
  AdcInput input(PartDraft draft, String terminal) throws Refusal {
    End to = wire(draft, terminal).to();
    if (to instanceof End.Terminal(String part, String channel)) {
      for (PartDraft other : drafts) {
        if (other.id().equals(part)
            && other.model().contact(channel).map(Contact::role).orElse(null)
                instanceof Role.Channel(int number)) {
          return new AdcInput(part, number);
        }
      }
    }
    throw placeOf(draft, terminal)
        .refuse(
            "analogue-without-adc",
            Said.of(
                "\"%s\" gives a voltage, and a Raspberry Pi cannot measure voltages by itself.",
                "\"%s\" は電圧を出しますが、ラズベリーパイだけでは電圧をはかれません。", terminal),
            new Said(
                "Add a converter (kind \"adc\") and wire it to one of its inputs, e.g. \"adc.A0\".",
                "変換器（種類 \"adc\"）を足して、その入力（たとえば \"adc.A0\"）につないでください。"));
  }
}
