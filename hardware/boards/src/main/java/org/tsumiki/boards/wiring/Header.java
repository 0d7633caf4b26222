package org.tsumiki.boards.wiring;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The 40-pin header, which every Raspberry Pi has had since the Model B+. Odd numbers are one row,
 * even ones the other; pin 1 is the odd one at the end where the SD card is.
 */
public final class Header {
  /** How many pins there are. */
  public static final int PINS = 40;

  /** Volts of a GPIO that is high, and of the pins for it. */
  public static final double LOGIC_VOLTS = 3.3;

  /** What a pin is for. */
  public sealed interface Use {
    /** Gives power. */
    record Power(double volts) implements Use {}

    /** 0 volts. */
    record Ground() implements Use {}

    /** Programs switch or read it. */
    record Signal(Gpio gpio) implements Use {}

    /** For the memory of add-on boards alone. */
    record Identification() implements Use {}
  }

  private static final int POWER_3 = -3;
  private static final int POWER_5 = -5;
  private static final int GROUND = -1;
  private static final int IDENTIFICATION = -2;

  /** By pin number, from pin 1: the BCM number, or one of the constants above. */
  private static final List<Integer> TABLE =
      List.of(
          POWER_3,
          POWER_5,
          2,
          POWER_5,
          3,
          GROUND,
          4,
          14,
          GROUND,
          15, // 1 to 10
          17,
          18,
          27,
          GROUND,
          22,
          23,
          POWER_3,
          24,
          10,
          GROUND, // 11 to 20
          9,
          25,
          11,
          8,
          GROUND,
          7,
          IDENTIFICATION,
          IDENTIFICATION,
          5,
          GROUND, // 21 to 30
          6,
          12,
          13,
          GROUND,
          19,
          16,
          26,
          20,
          GROUND,
          21); // 31 to 40

  private Header() {}

  /** What the pin with that number, 1 to 40, is for. */
  public static Use use(int number) {
    int entry = TABLE.get(number - 1);
    return switch (entry) {
      case POWER_3 -> new Use.Power(LOGIC_VOLTS);
      case POWER_5 -> new Use.Power(5);
      case GROUND -> new Use.Ground();
      case IDENTIFICATION -> new Use.Identification();
      default -> new Use.Signal(new Gpio(entry));
    };
  }

  static int numberOf(int bcm) {
    return TABLE.indexOf(bcm) + 1;
  }

  /** All pins that are for this, in order. */
  public static List<Integer> all(Use use) {
    return IntStream.rangeClosed(1, PINS).filter(pin -> use(pin).equals(use)).boxed().toList();
  }

  /** Which in its row, counted from the end with the SD card: 1 to 20. */
  public static int placeInRow(int number) {
    return (number + 1) / 2;
  }

  /** In the row of pin 1, away from the board's edge. */
  public static boolean inRowOfPin1(int number) {
    return number % 2 == 1;
  }

  /** What the pin is called on every picture: 3.3V, 5V, GND, GPIO17 or ID. */
  public static String name(int number) {
    return switch (use(number)) {
      case Use.Power(double volts) -> volts == LOGIC_VOLTS ? "3.3V" : "5V";
      case Use.Ground ground -> "GND";
      case Use.Signal(Gpio gpio) -> gpio.text();
      case Use.Identification identification -> "ID";
    };
  }
}
