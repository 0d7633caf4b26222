package org.tsumiki.boards.wiring;

/**
 * A terminal of a part model.
 *
 * @param name as printed on the part
 * @param needed without it the part does not work, or is not safe
 */
public record Contact(String name, Role role, boolean needed) {
  /** What a terminal does, seen from the part. */
  public sealed interface Role {
    /** Takes power. */
    record Supply(double minVolts, double maxVolts) implements Role {}

    /** 0 volts. */
    record Ground() implements Role {}

    /** A pin drives it. */
    record Input() implements Role {}

    /** A pin drives it with hardware PWM. */
    record PwmInput() implements Role {}

    /** Low: the part is without power whatever else happens. */
    record Standby() implements Role {}

    /**
     * A lamp's own terminal.
     *
     * @param forwardVolts what the lamp itself keeps
     */
    record Lamp(double forwardVolts) implements Role {}

    /** Drives a pin, as high as the part's supply. */
    record Output() implements Role {}

    /** One side of a switch, or of a thing with two like ends. */
    record Plain() implements Role {}

    /** A line of the I²C bus, pulled up on the part to its supply. */
    record I2c(String line) implements Role {}

    /** A line of the SPI bus. */
    record Spi(String line) implements Role {}

    /** Chooses the part on the SPI bus. */
    record Select() implements Role {}

    /** A voltage up to the part's supply. */
    record Voltage() implements Role {}

    /** An input of a converter. */
    record Channel(int number) implements Role {}

    /** Feeds a motor. */
    record MotorOut() implements Role {}

    /** A motor's winding. */
    record MotorIn() implements Role {}

    /** A battery's plus pole. */
    record Plus() implements Role {}
  }
}
