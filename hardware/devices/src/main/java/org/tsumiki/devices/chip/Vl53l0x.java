package org.tsumiki.devices.chip;

import org.tsumiki.devices.StandardPorts;

/**
 * ST VL53L0X, a distance sensor with invisible light: channel 0 is the distance in millimetres.
 * What is too far to be seen (beyond 1.2 m or so) counts as {@link StandardPorts#MAX_DISTANCE_MM}.
 *
 * <p>ST tells its registers only through its driver. Taken from there: data initialisation, the
 * reference eyes, tuning, reference calibrations, continuous measuring. Left out: longer or shorter
 * measuring times, calibration against a cover glass.
 */
public final class Vl53l0x implements Chip {
  /** The address it wakes up with. */
  public static final int ADDRESS = 0x29;

  private static final int PAGE = 0xff;
  private static final int POWER = 0x80;
  private static final int START = 0x00;
  private static final int MEASURE_ONCE = 0x01;
  private static final int MEASURE_ON_AND_ON = 0x02;
  private static final int STOP_VARIABLE = 0x91;
  private static final int SEQUENCE = 0x01;
  private static final int SEQUENCE_STEPS = 0xe8;
  private static final int INTERRUPT_CONFIG = 0x0a;
  private static final int NEW_SAMPLE = 0x04;
  private static final int INTERRUPT_CLEAR = 0x0b;
  private static final int INTERRUPT_STATUS = 0x13;
  private static final int ANY_INTERRUPT = 0x07;
  private static final int RESULT = 0x14;
  private static final int RESULT_BYTES = 12;
  private static final int RESULT_MM_AT = 10;
  private static final int SIGNAL_RATE_LIMIT = 0x44;

  /** 0.25 million counts a second, in 1/128. */
  private static final int QUARTER = 32;

  private static final int CHECKS = 0x60;
  private static final int NO_RATE_CHECKS = 0x12;
  private static final int INTERRUPT_PIN = 0x84;
  private static final int ACTIVE_HIGH = 0x10;
  private static final int SUPPLY = 0x89;
  private static final int SUPPLY_2V8 = 0x01;
  private static final int ID_REGISTER = 0xc0;
  private static final int ID = 0xee;
  private static final int EYES = 0xb0;
  private static final int EYE_BYTES = 6;
  private static final int EYES_IN_ALL = 48;
  private static final int FIRST_COVERED_EYE = 12;
  private static final int COVERED = 0x80;
  private static final int STROBE = 0x83;

  private static final int STATUS_SHIFT = 3;
  private static final int STATUS_BITS = 0x0f;
  private static final int RANGE_VALID = 11;
  private static final int LOOKS = 100;

  private static final int ADDRESS_REGISTER = 0x8a;

  private int stopVariable;

  @Override
  public String name() {
    return "VL53L0X";
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public int periodMillis() {
    return 10;
  }

  @Override
  public void begin(RegisterBus bus, Pause pause) throws BusFault {
    int id = bus.readByte(ID_REGISTER);
    if (id != ID) {
      throw notItself(id);
    }
    initialiseData(bus);
    chooseReferenceEyes(bus, pause);
    Vl53l0xTuning.write(bus);
    bus.writeByte(INTERRUPT_CONFIG, NEW_SAMPLE);
    bus.writeByte(INTERRUPT_PIN, bus.readByte(INTERRUPT_PIN) & ~ACTIVE_HIGH);
    bus.writeByte(INTERRUPT_CLEAR, 1);
    bus.writeByte(SEQUENCE, SEQUENCE_STEPS);
    bus.writeByte(SEQUENCE, 0x01);
    calibrate(bus, pause, 0x40);
    bus.writeByte(SEQUENCE, 0x02);
    calibrate(bus, pause, 0x00);
    bus.writeByte(SEQUENCE, SEQUENCE_STEPS);
    measureOnAndOn(bus);
  }

  /**
   * Gives a chip that has just come out of its shutdown another address; it keeps it until the next
   * one.
   *
   * @param atFirst a bus on which it answers at {@link #ADDRESS}
   */
  public static void move(RegisterBus atFirst, int address) throws BusFault {
    atFirst.writeByte(ADDRESS_REGISTER, address);
  }

  private void initialiseData(RegisterBus bus) throws BusFault {
    bus.writeByte(SUPPLY, bus.readByte(SUPPLY) | SUPPLY_2V8);
    bus.writeByte(0x88, 0x00);
    openHiddenPage(bus);
    stopVariable = bus.readByte(STOP_VARIABLE);
    closeHiddenPage(bus);
    bus.writeByte(CHECKS, bus.readByte(CHECKS) | NO_RATE_CHECKS);
    bus.writeWord(SIGNAL_RATE_LIMIT, QUARTER);
    bus.writeByte(SEQUENCE, 0xff);
  }

  private static void openHiddenPage(RegisterBus bus) throws BusFault {
    bus.writeByte(POWER, 1);
    bus.writeByte(PAGE, 1);
    bus.writeByte(START, 0);
  }

  private static void closeHiddenPage(RegisterBus bus) throws BusFault {
    bus.writeByte(START, 1);
    bus.writeByte(PAGE, 0);
    bus.writeByte(POWER, 0);
  }

  /** Of the eyes that look at the lamp itself, those that the maker found right. */
  private void chooseReferenceEyes(RegisterBus bus, Pause pause) throws BusFault {
    int info = referenceInfo(bus, pause);
    byte[] eyes = new byte[EYE_BYTES];
    bus.read(EYES, eyes);
    bus.writeByte(PAGE, 1);
    bus.writeByte(0x4f, 0x00);
    bus.writeByte(0x4e, 0x2c);
    bus.writeByte(PAGE, 0);
    bus.writeByte(0xb6, 0xb4);
    int first = (info & COVERED) != 0 ? FIRST_COVERED_EYE : 0;
    int wanted = info & ~COVERED;
    int chosen = 0;
    for (int eye = 0; eye < EYES_IN_ALL; eye++) {
      int bit = 1 << eye % RegisterBus.BYTE_BITS;
      int at = eye / RegisterBus.BYTE_BITS;
      if (eye < first || chosen == wanted) {
        eyes[at] &= (byte) ~bit;
      } else if ((eyes[at] & bit) != 0) {
        chosen++;
      }
    }
    bus.write(EYES, eyes);
  }

  private int referenceInfo(RegisterBus bus, Pause pause) throws BusFault {
    openHiddenPage(bus);
    bus.writeByte(PAGE, 6);
    bus.writeByte(STROBE, bus.readByte(STROBE) | 0x04);
    bus.writeByte(PAGE, 7);
    bus.writeByte(0x81, 1);
    bus.writeByte(POWER, 1);
    bus.writeByte(0x94, 0x6b);
    bus.writeByte(STROBE, 0);
    waitFor(bus, pause, STROBE, RegisterBus.BYTE);
    bus.writeByte(STROBE, 1);
    int info = bus.readByte(0x92);
    bus.writeByte(0x81, 0);
    bus.writeByte(PAGE, 6);
    bus.writeByte(STROBE, bus.readByte(STROBE) & ~0x04);
    bus.writeByte(PAGE, 1);
    closeHiddenPage(bus);
    return info;
  }

  private void calibrate(RegisterBus bus, Pause pause, int how) throws BusFault {
    bus.writeByte(START, MEASURE_ONCE | how);
    waitFor(bus, pause, INTERRUPT_STATUS, ANY_INTERRUPT);
    bus.writeByte(INTERRUPT_CLEAR, 1);
    bus.writeByte(START, 0);
  }

  private void measureOnAndOn(RegisterBus bus) throws BusFault {
    openHiddenPage(bus);
    bus.writeByte(STOP_VARIABLE, stopVariable);
    closeHiddenPage(bus);
    bus.writeByte(START, MEASURE_ON_AND_ON);
  }

  private void waitFor(RegisterBus bus, Pause pause, int register, int bits) throws BusFault {
    for (int look = 0; look < LOOKS; look++) {
      if ((bus.readByte(register) & bits) != 0) {
        return;
      }
      pause.millis(2);
    }
    throw new BusFault("the " + name() + " did not finish what it was told to do");
  }

  @Override
  public boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault {
    if ((bus.readByte(INTERRUPT_STATUS) & ANY_INTERRUPT) == 0) {
      return false;
    }
    byte[] result = new byte[RESULT_BYTES];
    bus.read(RESULT, result);
    bus.writeByte(INTERRUPT_CLEAR, 1);
    boolean valid = (result[0] >> STATUS_SHIFT & STATUS_BITS) == RANGE_VALID;
    values[0] =
        valid
            ? Math.min(Words.highFirst(result, RESULT_MM_AT), StandardPorts.MAX_DISTANCE_MM)
            : StandardPorts.MAX_DISTANCE_MM;
    return true;
  }
}
