package org.tsumiki.devices.chip;

/**
 * Bosch BME280: channel 0 is the temperature in degrees Celsius, 1 the humidity in percent, 2 the
 * pressure in hectopascal. A BMP280, which looks the same and feels no humidity, is taken too and
 * says 0 percent.
 */
public final class Bme280 implements Chip {
  /** Its address with SDO low; high is one more. */
  public static final int ADDRESS = 0x76;

  private static final int ID = 0xd0;
  private static final int BME280 = 0x60;
  private static final int BMP280 = 0x58;
  private static final int RESET = 0xe0;
  private static final int RESET_WORD = 0xb6;
  private static final int CALIBRATION = 0x88;
  private static final int CALIBRATION_BYTES = 26;
  private static final int HUMIDITY_CALIBRATION = 0xe1;
  private static final int HUMIDITY_CALIBRATION_BYTES = 7;
  private static final int HUMIDITY_CONTROL = 0xf2;
  private static final int MEASURE_CONTROL = 0xf4;
  private static final int CONFIG = 0xf5;
  private static final int ONCE = 0x01;

  /** Temperature and pressure once each, again and again. */
  private static final int NORMAL = 0x27;

  /** 125 ms between two measurements, no filter. */
  private static final int STANDBY_125_MS = 0x40;

  private static final int DATA = 0xf7;
  private static final int DATA_BYTES = 8;
  private static final double PASCAL_PER_HECTOPASCAL = 100;

  private Bme280Calibration calibration = Bme280Calibration.NONE;

  @Override
  public String name() {
    return "BME280";
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public int periodMillis() {
    return 250;
  }

  @Override
  public void begin(RegisterBus bus, Pause pause) throws BusFault {
    int id = bus.readByte(ID);
    if (id != BME280 && id != BMP280) {
      throw notItself(id);
    }
    bus.writeByte(RESET, RESET_WORD);
    pause.millis(5);
    byte[] first = new byte[CALIBRATION_BYTES];
    bus.read(CALIBRATION, first);
    byte[] second = new byte[HUMIDITY_CALIBRATION_BYTES];
    if (id == BME280) {
      bus.read(HUMIDITY_CALIBRATION, second);
    }
    calibration = Bme280Calibration.of(first, second);
    bus.writeByte(HUMIDITY_CONTROL, ONCE); // counts from the next write to MEASURE_CONTROL on
    bus.writeByte(CONFIG, STANDBY_125_MS);
    bus.writeByte(MEASURE_CONTROL, NORMAL);
    pause.millis(20);
  }

  @Override
  public boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault {
    byte[] data = new byte[DATA_BYTES];
    bus.read(DATA, data);
    double fine = calibration.fineTemperature(twentyBits(data, 3));
    values[0] = calibration.celsius(fine);
    values[1] = calibration.humidityPercent(Words.highFirst(data, 6), fine);
    values[2] = calibration.pascal(twentyBits(data, 0), fine) / PASCAL_PER_HECTOPASCAL;
    return true;
  }

  private static int twentyBits(byte[] bytes, int at) {
    return Words.highFirst(bytes, at) << 4 | Words.unsigned(bytes, at + 2) >> 4;
  }
}
