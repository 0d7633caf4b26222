package org.tsumiki.devices.chip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a BME280's maker measured of this very chip, and the data sheet's formulas (section 4.2.3
 * and, in floating point, appendix 8.1) that turn its raw numbers into units. Names of fields are
 * those of the data sheet without {@code dig_}.
 */
record Bme280Calibration(
    int t1,
    int t2,
    int t3,
    List<Integer> pressure,
    int h1,
    int h2,
    int h3,
    int h4,
    int h5,
    int h6) {

  private static final int PRESSURES = 9;

  /** Keeps the list from changing. */
  Bme280Calibration {
    pressure = List.copyOf(pressure);
  }

  /** Before the chip has been asked. */
  static final Bme280Calibration NONE =
      new Bme280Calibration(0, 0, 0, Collections.nCopies(PRESSURES, 0), 0, 0, 0, 0, 0, 0);

  private static final int P1_AT = 6;
  private static final int H1_AT = 25;

  /** From registers 0x88 to 0xa1 and 0xe1 to 0xe7. */
  static Bme280Calibration of(byte[] first, byte[] second) {
    List<Integer> pressure = new ArrayList<>();
    pressure.add(Words.lowFirst(first, P1_AT));
    for (int i = 1; i < PRESSURES; i++) {
      pressure.add(Words.signedLowFirst(first, P1_AT + 2 * i));
    }
    return new Bme280Calibration(
        Words.lowFirst(first, 0),
        Words.signedLowFirst(first, 2),
        Words.signedLowFirst(first, 4),
        pressure,
        Words.unsigned(first, H1_AT),
        Words.signedLowFirst(second, 0),
        Words.unsigned(second, 2),
        second[3] << 4 | (Words.unsigned(second, 4) & 0x0f),
        second[5] << 4 | Words.unsigned(second, 4) >> 4,
        second[6]);
  }

  /** The fine temperature, which the other formulas need. */
  double fineTemperature(int raw) {
    double coarse = (raw / 16384.0 - t1 / 1024.0) * t2;
    double bend = raw / 131072.0 - t1 / 8192.0;
    return coarse + bend * bend * t3;
  }

  double celsius(double fine) {
    return fine / 5120.0;
  }

  double pascal(int raw, double fine) {
    double var1 = fine / 2.0 - 64_000.0;
    double var2 = var1 * var1 * p(6) / 32_768.0;
    var2 = var2 + var1 * p(5) * 2.0;
    var2 = var2 / 4.0 + p(4) * 65_536.0;
    var1 = (p(3) * var1 * var1 / 524_288.0 + p(2) * var1) / 524_288.0;
    var1 = (1.0 + var1 / 32_768.0) * p(1);
    if (var1 == 0.0) {
      return 0;
    }
    double pascal = 1_048_576.0 - raw;
    pascal = (pascal - var2 / 4096.0) * 6250.0 / var1;
    var1 = p(9) * pascal * pascal / 2_147_483_648.0;
    var2 = pascal * p(8) / 32_768.0;
    return pascal + (var1 + var2 + p(7)) / 16.0;
  }

  double humidityPercent(int raw, double fine) {
    double warm = fine - 76_800.0;
    double shifted = raw - (h4 * 64.0 + h5 / 16_384.0 * warm);
    double bent = 1.0 + h6 / 67_108_864.0 * warm * (1.0 + h3 / 67_108_864.0 * warm);
    double percent = shifted * (h2 / 65_536.0 * bent);
    percent = percent * (1.0 - h1 * percent / 524_288.0);
    return Math.clamp(percent, 0, 100);
  }

  private int p(int number) {
    return pressure.get(number - 1);
  }
}
