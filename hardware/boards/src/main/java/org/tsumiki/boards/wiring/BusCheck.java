package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsumiki.boards.json.Said;

/** Are buses where the Raspberry Pi has them, and does each address answer once? */
final class BusCheck {
  private static final int HOLES_IN_A_ROW = 5;

  private final Wiring wiring;
  private final Findings findings;

  BusCheck(Wiring wiring, Findings findings) {
    this.wiring = wiring;
    this.findings = findings;
  }

  /** A part and where it answers. */
  private record Answering(Part part, BusAddress at) {}

  void check() {
    Set<String> ids = new HashSet<>();
    for (Bus bus : wiring.buses()) {
      if (!ids.add(bus.id())) {
        findings.at(
            bus,
            "duplicate",
            Said.of("Two buses are called \"%s\".", "\"%s\" という名前のバスが 2 つあります。", bus.id()),
            new Said("Give one of them another id.", "どちらかの id を変えてください。"));
      }
      pins(bus);
      rows(bus);
    }
    addresses();
  }

  /** A line of a bus is a row of five holes, of which the wire from the pin takes one. */
  private void rows(Bus bus) {
    for (Bus.Line line : bus.lines()) {
      End.Row row = new End.Row(bus.id() + "." + line.name());
      long parts =
          wiring.parts().stream()
              .flatMap(part -> part.about().wires().stream())
              .filter(wire -> wire.to().equals(row))
              .count();
      if (parts >= HOLES_IN_A_ROW) {
        findings.at(
            bus,
            "row-full",
            Said.of(
                "The %s has %s holes; %s wires go there.",
                "%s の穴は %s つですが、線が %s 本来ています。", row.text(), HOLES_IN_A_ROW, parts + 1),
            new Said(
                "Put some of the parts on another bus (\"software\": true on two free pins).",
                "部品のいくつかを別のバスに移してください（空いているピン 2 本で \"software\": true）。"));
      }
    }
  }

  private void pins(Bus bus) {
    boolean right =
        switch (bus) {
          case Bus.I2c i2c -> i2c.software() || (i2c.number() == 1 && areOn(bus, 2, 3));
          case Bus.Spi spi -> spi.number() == 0 && areOn(bus, 10, 9, 11);
          case Bus.Uart uart -> areOn(bus, 14, 15);
        };
    if (!right) {
      findings.at(
          bus,
          "wrong-bus-pins",
          Said.of(
              "No Raspberry Pi has the bus %s on these pins.",
              "ラズベリーパイでは、このピンでバス %s は使えません。", bus.id()),
          rightPins(bus));
    }
  }

  private static Said rightPins(Bus bus) {
    return switch (bus) {
      case Bus.I2c i2c ->
          new Said(
              "Use number 1 with sda on pin 3 and scl on pin 5, or \"software\": true.",
              "number を 1、sda をピン3、scl をピン5にするか、\"software\": true にしてください。");
      case Bus.Spi spi ->
          new Said(
              "Use number 0 with mosi on pin 19, miso on pin 21, clock on pin 23.",
              "number を 0、mosi をピン19、miso をピン21、clock をピン23にしてください。");
      case Bus.Uart uart ->
          new Said(
              "Use transmit on pin 8 and receive on pin 10.",
              "transmit をピン8、receive をピン10にしてください。");
    };
  }

  private static boolean areOn(Bus bus, Integer... bcm) {
    return bus.lines().stream().map(line -> line.pin().bcm()).toList().equals(List.of(bcm));
  }

  private void addresses() {
    List<Answering> before = new ArrayList<>();
    for (Part part : wiring.parts()) {
      for (BusAddress at : addresses(part)) {
        Answering now = new Answering(part, at);
        for (Answering other : before) {
          if (clash(now, other) || clash(other, now)) {
            twice(now, other);
            break;
          }
        }
        before.add(now);
      }
    }
  }

  private static List<BusAddress> addresses(Part part) {
    return switch (part) {
      case Part.TimeOfFlightSensor sensor -> List.of(sensor.at());
      case Part.ColourSensor sensor -> List.of(sensor.at());
      case Part.MotionSensor sensor -> List.of(sensor.at());
      case Part.WeatherSensor sensor -> List.of(sensor.at());
      case Part.Adc adc -> List.of(adc.at());
      case Part other -> List.of();
    };
  }

  /** The same address now, or where one of them answers until it was given another. */
  private static boolean clash(Answering one, Answering other) {
    if (one.at().equals(other.at())) {
      return true;
    }
    return one.part() instanceof Part.TimeOfFlightSensor sensor
        && other.at() instanceof BusAddress.I2c(String busId, int number, int address)
        && busId.equals(sensor.at().busId())
        && number == sensor.at().bus()
        && address == sensor.about().model().addresses().getFirst()
        && !(other.part() instanceof Part.TimeOfFlightSensor held && held.shutdown().isPresent());
  }

  private void twice(Answering now, Answering other) {
    switch (now.at()) {
      case BusAddress.I2c here ->
          findings.at(
              now.part(),
              "address-twice",
              bothAnswer(now, other, here),
              new Said(
                  "Give one of them another address, or another bus (\"software\": true on two free"
                      + " pins).",
                  "どちらかのアドレスを変えるか、別のバスに移してください（空いているピン 2 本で \"software\": true）。"));
      case BusAddress.Spi here ->
          findings.at(
              now.part(),
              "address-twice",
              Said.of(
                  "%s and %s are chosen by the same pin of %s.",
                  "%s と %s が、%s の同じピンで選ばれています。", now.part().id(), other.part().id(), here.busId()),
              new Said(
                  "Wire CS of one of them to the other pin: 24 (GPIO8) or 26 (GPIO7).",
                  "どちらかの CS を、もう一方のピンにつないでください。24（GPIO8）か 26（GPIO7）です。"));
    }
  }

  private static Said bothAnswer(Answering now, Answering other, BusAddress.I2c here) {
    if (now.at().equals(other.at())) {
      return Said.of(
          "%s and %s both answer at %s on %s.",
          "%s と %s が、%4$s の同じアドレス %3$s で答えます。",
          now.part().id(),
          other.part().id(),
          Reach.addressText(here.address()),
          here.busId());
    }
    return Said.of(
        "%s and %s both answer at %s on %s until one of them was given another address.",
        "どちらかのアドレスを変えるまでは、%s と %s が %4$s の同じアドレス %3$s で答えます。",
        now.part().id(),
        other.part().id(),
        text(clash(other, now) ? here : other.at()),
        here.busId());
  }

  private static String text(BusAddress at) {
    return switch (at) {
      case BusAddress.I2c(String busId, int number, int address) -> Reach.addressText(address);
      case BusAddress.Spi(String busId, int number, int select) -> "CE" + select;
    };
  }
}
