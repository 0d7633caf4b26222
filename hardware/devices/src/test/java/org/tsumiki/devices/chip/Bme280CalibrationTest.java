package org.tsumiki.devices.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The formulas against Bosch's worked example and against Bosch's formulas in whole numbers. */
final class Bme280CalibrationTest {
  /** By the formula in whole numbers, with the calibration of these tests, at 25.08 degrees. */
  static final double HUMIDITY_OF_28000 = humidityInWholeNumbers(28_000, 128_422);

  private static final int H1 = 75;
  private static final int H2 = 365;
  private static final int H3 = 0;
  private static final int H4 = 313;
  private static final int H5 = 50;
  private static final int H6 = 30;

  private static final Bme280Calibration EXAMPLE =
      new Bme280Calibration(
          27_504,
          26_435,
          -1000,
          List.of(36_477, -10_685, 3024, 2855, 140, -7, 15_500, -14_600, 6000),
          H1,
          H2,
          H3,
          H4,
          H5,
          H6);

  /** BMP280 data sheet, section 3.12: the same formulas with numbers. */
  @Test
  void givesTheWorkedExample() {
    double fine = EXAMPLE.fineTemperature(519_888);
    assertThat(fine).isCloseTo(128_422.28, within(0.7));
    assertThat(EXAMPLE.celsius(fine)).isCloseTo(25.08, within(0.005));
    assertThat(EXAMPLE.pascal(415_148, fine)).isCloseTo(100_653.27, within(0.02));
  }

  @Test
  void humidityIsThatOfTheFormulaInWholeNumbers() {
    for (int fine : new int[] {-20_000, 60_000, 128_422, 200_000}) {
      for (int raw = 15_000; raw < 45_000; raw += 500) {
        assertThat(EXAMPLE.humidityPercent(raw, fine))
            .as("%d at %d", raw, fine)
            .isCloseTo(humidityInWholeNumbers(raw, fine), within(0.03));
      }
    }
  }

  /** {@code bme280_compensate_H_int32} of section 4.2.3, letter by letter. */
  @SuppressWarnings("checkstyle:MagicNumber")
  private static double humidityInWholeNumbers(int adc, int fine) {
    int v = fine - 76_800;
    v =
        (((adc << 14) - (H4 << 20) - (H5 * v) + 16_384) >> 15)
            * (((((((v * H6) >> 10) * (((v * H3) >> 11) + 32_768)) >> 10) + 2_097_152) * H2 + 8192)
                >> 14);
    v = v - (((((v >> 15) * (v >> 15)) >> 7) * H1) >> 4);
    v = Math.clamp(v, 0, 419_430_400);
    return (v >> 12) / 1024.0;
  }

  @Test
  void readsSignedHalvesOfTheHumidityCalibration() {
    byte[] second = {0x6d, 0x01, 0x00, (byte) 0xff, (byte) 0xf1, (byte) 0xfe, (byte) 0x80};
    Bme280Calibration read = Bme280Calibration.of(new byte[26], second);
    assertThat(read.h4()).isEqualTo(-15); // 0xff1 in twelve bits
    assertThat(read.h5()).isEqualTo(-17); // 0xfef
    assertThat(read.h6()).isEqualTo(-128);
  }
}
