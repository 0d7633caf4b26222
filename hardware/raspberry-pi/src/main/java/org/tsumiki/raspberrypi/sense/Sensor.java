package org.tsumiki.raspberrypi.sense;

import java.util.List;
import org.tsumiki.devices.chip.BusFault;

/** A sensor that a loop looks after. One thread uses it. */
public interface Sensor {
  /** What people call it and where it is: "the TCS34725 at address 0x29 of I2C bus 1". */
  String name();

  /** What to check when it does not answer: an English sentence. */
  String remedy();

  /** How long to wait between two looks. */
  int periodMillis();

  /** Its values. */
  List<FreshValue> values();

  /** Wakes it up; again after each fault. */
  void begin() throws BusFault;

  /** Looks once and puts what is new into its values. */
  void look(long nowNanos) throws BusFault;
}
