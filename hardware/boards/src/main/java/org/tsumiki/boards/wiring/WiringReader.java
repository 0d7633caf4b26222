package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Header.Use;

/**
 * Reads {@code wiring} of a board, as {@code hardware/boards/spec/board.md} describes it. What is
 * wrong in one part does not keep the others from being read, so that people see it all at once.
 */
public final class WiringReader {
  private static final int MAX_PARTS = 64;
  private static final int MAX_RAILS = 8;
  private static final int MAX_BUSES = 8;

  private final List<Problem> problems = new ArrayList<>();

  private WiringReader() {}

  /** What reading gives. */
  public sealed interface Result {
    /** It can be built. */
    record Read(Wiring wiring) implements Result {}

    /** It cannot; at least one problem. */
    record Refused(List<Problem> problems) implements Result {
      /** Keeps the list from changing. */
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Reads and checks.
   *
   * @param ports of the board
   */
  public static Result read(JsonPlace place, List<String> ports) {
    WiringReader reader = new WiringReader();
    Wiring wiring = reader.wiring(place);
    if (reader.problems.isEmpty()) {
      reader.problems.addAll(WiringCheck.problems(wiring, ports, place.where()));
    }
    return reader.problems.isEmpty()
        ? new Result.Read(wiring)
        : new Result.Refused(reader.problems);
  }

  private Wiring wiring(JsonPlace place) {
    List<Bus> buses = all(place, "buses", MAX_BUSES, WiringReader::bus);
    List<Rail> rails = all(place, "rails", MAX_RAILS, WiringReader::rail);
    Wiring lines = new Wiring(buses, rails, List.of());
    List<PartDraft> drafts = all(place, "parts", MAX_PARTS, PartDraft::read);
    checkIds(drafts);
    PartMaker maker = new PartMaker(new Reach(lines, drafts));
    List<Part> parts = new ArrayList<>();
    for (PartDraft draft : drafts) {
      try {
        parts.add(maker.part(draft));
      } catch (Refusal refusal) {
        problems.add(refusal.problem());
      }
    }
    return new Wiring(buses, rails, parts);
  }

  /** Reads an entry of a list. */
  private interface Entry<T> {
    T read(JsonPlace place) throws Refusal;
  }

  private <T> List<T> all(JsonPlace place, String key, int most, Entry<T> entry) {
    List<T> entries = new ArrayList<>();
    try {
      for (JsonPlace item : place.list(key, most)) {
        try {
          entries.add(entry.read(item));
        } catch (Refusal refusal) {
          problems.add(refusal.problem());
        }
      }
    } catch (Refusal refusal) {
      problems.add(refusal.problem());
    }
    return entries;
  }

  private void checkIds(List<PartDraft> drafts) {
    Set<String> ids = new HashSet<>();
    for (PartDraft draft : drafts) {
      if (!ids.add(draft.id())) {
        problems.add(
            draft
                .place()
                .refuse(
                    "duplicate",
                    Said.of(
                        "Two parts are called \"%s\".", "\"%s\" という名前の部品が 2 つあります。", draft.id()),
                    new Said("Give one of them another id.", "どちらかの id を変えてください。"))
                .problem());
      }
    }
  }

  private static Rail rail(JsonPlace place) throws Refusal {
    String id = place.get("id").name();
    JsonPlace from = place.get("from");
    End end = end(from);
    if (end instanceof End.Row) {
      throw from.refuse(
          "rail-from-rail",
          new Said("A rail cannot be fed by another rail.", "rail を、別の rail から始めることはできません。"),
          new Said(
              "Name a pin of the header (\"pin 1\") or a battery's terminal (\"battery.+\").",
              "ヘッダーのピン（\"pin 1\"）か、電池の端子（\"battery.+\"）を書いてください。"));
    }
    return new Rail(id, end);
  }

  private static Bus bus(JsonPlace place) throws Refusal {
    String id = place.get("id").name();
    JsonPlace kind = place.get("kind");
    return switch (kind.text()) {
      case "i2c" -> {
        Optional<JsonPlace> software = place.find("software");
        yield new Bus.I2c(
            id,
            place.get("number").whole(0, 99),
            pin(place, "sda"),
            pin(place, "scl"),
            software.isPresent() && software.get().flag());
      }
      case "spi" ->
          new Bus.Spi(
              id,
              place.get("number").whole(0, 9),
              pin(place, "mosi"),
              pin(place, "miso"),
              pin(place, "clock"));
      case "uart" -> new Bus.Uart(id, pin(place, "transmit"), pin(place, "receive"));
      default ->
          throw kind.refuse(
              "unknown-value",
              Said.of("\"%s\" is no kind of bus.", "\"%s\" というバスの種類はありません。", kind.text()),
              new Said("Use i2c, spi or uart.", "i2c、spi、uart のどれかを使ってください。"));
    };
  }

  /** A header pin's number, of a pin that programs can switch. */
  private static Gpio pin(JsonPlace place, String key) throws Refusal {
    JsonPlace number = place.get(key);
    int pin = number.whole(1, Header.PINS);
    if (Header.use(pin) instanceof Use.Signal(Gpio gpio)) {
      return gpio;
    }
    throw notASignal(number, pin);
  }

  static Refusal notASignal(JsonPlace place, int pin) {
    return place.refuse(
        "not-a-signal-pin",
        Said.of(
            "Pin %s is %s: no signal can go there.",
            "ピン%s は %s です。信号はつなげません。", pin, Header.name(pin)),
        new Said("Use a pin with a GPIO number.", "GPIO の番号があるピンを使ってください。"));
  }

  /** {@code pin 11}, {@code rail gnd} or {@code adc.A0}. */
  static End end(JsonPlace place) throws Refusal {
    String text = place.text();
    if (text.matches("pin \\d{1,3}")) {
      int number = Integer.parseInt(text.substring("pin ".length()));
      if (number < 1 || number > Header.PINS) {
        throw place.refuse(
            "no-such-pin",
            Said.of("The header has no pin %s.", "ヘッダーに、ピン%s はありません。", number),
            Said.of("Use a pin from 1 to %s.", "1 から %s までのピンを使ってください。", Header.PINS));
      }
      return new End.Pin(number);
    }
    if (text.startsWith("rail ")) {
      return new End.Row(text.substring("rail ".length()));
    }
    int dot = text.indexOf('.');
    if (dot > 0) {
      return new End.Terminal(text.substring(0, dot), text.substring(dot + 1));
    }
    throw place.refuse(
        "unknown-value",
        Said.of("\"%s\" does not say where the wire goes.", "\"%s\" では、線がどこへ行くのか分かりません。", text),
        new Said(
            "Write \"pin 11\", \"rail gnd\" or \"part.terminal\".",
            "\"pin 11\"、\"rail gnd\"、\"部品.端子\" のどれかの形で書いてください。"));
  }
}
