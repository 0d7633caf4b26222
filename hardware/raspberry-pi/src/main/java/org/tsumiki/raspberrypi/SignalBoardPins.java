package org.tsumiki.raspberrypi;

import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/**
 * Which pin each device of the signal board is wired to, as BCM numbers (GPIO17 is 17).
 *
 * <p>Lamps and buzzer are lit or sound when their pin is high; a button joins its pin to ground
 * while it is held down.
 */
public record SignalBoardPins(
    int carRed,
    int carYellow,
    int carGreen,
    int walkRed,
    int walkGreen,
    int led1,
    int buzzer,
    int buttonA,
    int buttonB) {

  /** Lowest and highest pin of the 40-pin header that is free for use; 0 and 1 identify add-ons. */
  private static final int FIRST_PIN = 2;

  private static final int LAST_PIN = 27;

  /** The club's wiring; leaves serial, I2C and SPI free. */
  public static final SignalBoardPins STANDARD =
      new SignalBoardPins(17, 27, 22, 23, 24, 25, 18, 5, 6);

  /** A port and its pin. */
  public record Pin(PortSpec port, int bcm) {}

  /** Checks that every pin is on the header and used once. */
  public SignalBoardPins {
    List<Integer> all =
        List.of(carRed, carYellow, carGreen, walkRed, walkGreen, led1, buzzer, buttonA, buttonB);
    for (int pin : all) {
      if (pin < FIRST_PIN || pin > LAST_PIN) {
        throw new IllegalArgumentException(
            "GPIO" + pin + " is not on the header: use " + FIRST_PIN + " to " + LAST_PIN);
      }
    }
    if (all.stream().distinct().count() != all.size()) {
      throw new IllegalArgumentException("A pin is used twice: " + all);
    }
  }

  /** All ports with their pins, in the order of the board's ports. */
  public List<Pin> pins() {
    return List.of(
        new Pin(StandardPorts.SIGNAL_CAR_RED, carRed),
        new Pin(StandardPorts.SIGNAL_CAR_YELLOW, carYellow),
        new Pin(StandardPorts.SIGNAL_CAR_GREEN, carGreen),
        new Pin(StandardPorts.SIGNAL_WALK_RED, walkRed),
        new Pin(StandardPorts.SIGNAL_WALK_GREEN, walkGreen),
        new Pin(StandardPorts.LED_1, led1),
        new Pin(StandardPorts.BUZZER, buzzer),
        new Pin(StandardPorts.BUTTON_A, buttonA),
        new Pin(StandardPorts.BUTTON_B, buttonB));
  }
}
