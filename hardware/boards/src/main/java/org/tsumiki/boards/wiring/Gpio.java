package org.tsumiki.boards.wiring;

import java.util.Optional;

/**
 * A pin that programs can switch and read.
 *
 * @param bcm its number as Linux and Broadcom count, 2 to 27: GPIO17 is 17
 */
public record Gpio(int bcm) implements Comparable<Gpio> {
  /** The lowest that is free for use; 0 and 1 identify add-on boards. */
  public static final int FIRST = 2;

  /** The highest on the 40-pin header. */
  public static final int LAST = 27;

  /** Pins up to this one are pulled up when the Raspberry Pi starts, the others down. */
  private static final int LAST_PULLED_UP = 8;

  /** Checks that the pin is on the header. */
  public Gpio {
    if (bcm < FIRST || bcm > LAST) {
      throw new IllegalArgumentException("GPIO" + bcm + " is not on the header");
    }
  }

  /** Where it is on the header, 1 to 40. */
  public int headerPin() {
    return Header.numberOf(bcm);
  }

  /** The channel of the hardware PWM that this pin can give, on every Raspberry Pi. */
  public Optional<Integer> pwmChannel() {
    return switch (bcm) {
      case 12, 18 -> Optional.of(0);
      case 13, 19 -> Optional.of(1);
      default -> Optional.empty();
    };
  }

  /** A resistor of 1.8 kΩ on the Raspberry Pi pulls it up for I²C; it cannot be switched off. */
  public boolean hasFixedPullUp() {
    return bcm == 2 || bcm == 3;
  }

  /** Pulled up until a program says otherwise; the others are pulled down. */
  public boolean startsPulledUp() {
    return bcm <= LAST_PULLED_UP;
  }

  @Override
  public int compareTo(Gpio other) {
    return Integer.compare(bcm, other.bcm);
  }

  /** GPIO17. */
  public String text() {
    return "GPIO" + bcm;
  }
}
