package org.tsumiki.boards.wiring;

import java.util.List;

/** Lines that several parts share and take turns on. */
public sealed interface Bus {
  /** Its name in the file, e.g. {@code i2c1}. */
  String id();

  /** The lines: names under which parts reach them (after the id and a dot), and their pins. */
  List<Line> lines();

  /** A line of a bus. */
  record Line(String name, Gpio pin) {}

  /**
   * I²C.
   *
   * @param number of {@code /dev/i2c-1}
   * @param software made by the kernel on any two pins ({@code dtoverlay=i2c-gpio})
   */
  record I2c(String id, int number, Gpio sda, Gpio scl, boolean software) implements Bus {
    @Override
    public List<Line> lines() {
      return List.of(new Line("sda", sda), new Line("scl", scl));
    }
  }

  /**
   * SPI.
   *
   * @param number of {@code /dev/spidev0.*}
   */
  record Spi(String id, int number, Gpio mosi, Gpio miso, Gpio clock) implements Bus {
    @Override
    public List<Line> lines() {
      return List.of(new Line("mosi", mosi), new Line("miso", miso), new Line("clock", clock));
    }
  }

  /** The serial port: kept free for the cable to the editor. */
  record Uart(String id, Gpio transmit, Gpio receive) implements Bus {
    @Override
    public List<Line> lines() {
      return List.of(new Line("transmit", transmit), new Line("receive", receive));
    }
  }
}
