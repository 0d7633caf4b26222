package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
            "Two buses are called \"" + bus.id() + "\".",
            "Give one of them another id.");
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
            "The "
                + row.text()
                + " has "
                + HOLES_IN_A_ROW
                + " holes; "
                + (parts + 1)
                + " wires go there.",
            "Put some of the parts on another bus (\"software\": true on two free pins).");
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
      String where =
          switch (bus) {
            case Bus.I2c i2c ->
                "Use number 1 with sda on pin 3 and scl on pin 5, or \"software\": true.";
            case Bus.Spi spi ->
                "Use number 0 with mosi on pin 19, miso on pin 21, clock on pin 23.";
            case Bus.Uart uart -> "Use transmit on pin 8 and receive on pin 10.";
          };
      findings.at(
          bus,
          "wrong-bus-pins",
          "No Raspberry Pi has the bus " + bus.id() + " on these pins.",
          where);
    }
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
    String both = now.part().id() + " and " + other.part().id();
    switch (now.at()) {
      case BusAddress.I2c here -> {
        boolean same = now.at().equals(other.at());
        BusAddress fixed = same || clash(other, now) ? here : other.at();
        findings.at(
            now.part(),
            "address-twice",
            both
                + " both answer at "
                + text(fixed)
                + " on "
                + here.busId()
                + (same ? "." : " until one of them was given another address."),
            "Give one of them another address, or another bus (\"software\": true on two free"
                + " pins).");
      }
      case BusAddress.Spi here ->
          findings.at(
              now.part(),
              "address-twice",
              both + " are chosen by the same pin of " + here.busId() + ".",
              "Wire CS of one of them to the other pin: 24 (GPIO8) or 26 (GPIO7).");
    }
  }

  private static String text(BusAddress at) {
    return switch (at) {
      case BusAddress.I2c(String busId, int number, int address) -> Reach.addressText(address);
      case BusAddress.Spi(String busId, int number, int select) -> "CE" + select;
    };
  }
}
