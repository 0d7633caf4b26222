package org.tsumiki.devices.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each chip against what its data sheet says must go over the bus. */
final class ChipTracesTest {
  private final List<Integer> pauses = new ArrayList<>();

  @Test
  void tcs34725WakesUpAndSeesRed() throws BusFault {
    TraceBus bus =
        new TraceBus(
            """
            R 92 44     # ID: TCS34725
            W 81 f6     # ATIME: 24 ms
            W 8f 01     # CONTROL: gain 4
            W 80 01     # ENABLE: PON, then 2.4 ms
            W 80 03     # ENABLE: PON, AEN
            R 93 10     # STATUS: not yet valid
            R 93 11     # STATUS: AVALID
            R b4 40 0b 98 08 2c 01 c8 00   # clear, red 2200, green 300, blue 200
            """);
    Tcs34725 chip = new Tcs34725(new Tcs34725.White(3200, 3000, 2400));
    double[] values = new double[chip.channels()];
    chip.begin(bus, pauses::add);
    assertThat(pauses).containsExactly(3);
    assertThat(chip.sample(bus, 0, values)).isFalse();
    assertThat(chip.sample(bus, 0, values)).isTrue();
    assertThat(values[0]).isEqualTo(0xff0000);
    bus.assertDone();
  }

  @Test
  void mpu6050MeasuresItsErrorAndThenTurns() throws BusFault {
    StringBuilder trace =
        new StringBuilder(
            """
            R 75 68     # WHO_AM_I
            W 6b 80     # PWR_MGMT_1: reset
            W 6b 01     # awake, clock of the gyroscope
            W 1a 03     # CONFIG: low pass 44 Hz
            W 19 04     # SMPLRT_DIV: 200 a second
            W 1b 08     # GYRO_CONFIG: 500 degrees a second
            """);
    trace.repeat("R 47 00 0a\n", 100); // standing still it says 10
    trace.append("R 47 e6 74\n"); // -6540 + 10 - 10: 100 degrees a second to the right
    trace.repeat("R 47 e6 74\n", 100);
    TraceBus bus = new TraceBus(trace.toString());
    Mpu6050 chip = new Mpu6050(false);
    double[] values = new double[1];
    chip.begin(bus, pauses::add);
    long now = 1;
    for (int i = 0; i < 100; i++) {
      assertThat(chip.sample(bus, now, values)).isFalse();
      now += 5_000_000;
    }
    assertThat(chip.sample(bus, now, values)).isTrue();
    assertThat(values[0]).isZero();
    for (int i = 0; i < 100; i++) {
      now += 5_000_000;
      assertThat(chip.sample(bus, now, values)).isTrue();
    }
    assertThat(values[0]).isCloseTo(50, within(0.1)); // half a second
    bus.assertDone();
  }

  @Test
  void ads1115GoesThroughItsInputs() throws BusFault {
    TraceBus bus =
        new TraceBus(
            """
            W 01 c3 e3   # CONFIG: start, AIN0, 4.096 V, once, 860 a second
            R 01 43 e3   # still at it: what was written, without OS
            R 01 43 e3
            R 01 c3 e3   # OS: done
            R 00 33 90   # 13200 * 0.125 mV = 1650 mV
            W 01 d3 e3   # AIN1
            R 01 d3 e3
            R 00 67 20   # 26400: 3300 mV
            W 01 e3 e3   # AIN2
            R 01 e3 e3
            R 00 ff fe   # a little below ground
            W 01 f3 e3   # AIN3
            R 01 f3 e3
            R 00 19 c8   # 6600: 825 mV
            W 01 c3 e3
            """);
    Ads1115 chip = new Ads1115(List.of(0, 1, 2, 3));
    double[] values = new double[4];
    chip.begin(bus, pauses::add);
    for (int i = 0; i < 4; i++) {
      assertThat(chip.sample(bus, 0, values)).isFalse();
    }
    assertThat(chip.sample(bus, 0, values)).isTrue();
    assertThat(values).containsExactly(1650, 3300, 0, 825);
    bus.assertDone();
  }

  @Test
  void ads1115MeasuresOnlyWhatIsWanted() throws BusFault {
    TraceBus bus =
        new TraceBus(
            """
            W 01 e3 e3   # AIN2
            R 01 63 e3
            R 01 e3 e3
            R 00 00 08   # 1 mV
            W 01 e3 e3
            """);
    Ads1115 chip = new Ads1115(List.of(2));
    double[] values = new double[4];
    chip.begin(bus, pauses::add);
    assertThat(chip.sample(bus, 0, values)).isTrue();
    assertThat(values).containsExactly(0, 0, 1, 0);
    bus.assertDone();
  }

  @Test
  void bme280TellsTheWorkedExampleOfTheDataSheet() throws BusFault {
    TraceBus bus =
        new TraceBus(
            """
            R d0 60                                # id
            W e0 b6                                # reset
            R 88 70 6b 43 67 18 fc 7d 8e 43 d6 d0 0b 27 0b 8c 00 f9 ff 8c 3c f8 c6 70 17 00 4b
            R e1 6d 01 00 13 29 03 1e              # H2 365, H3 0, H4 313, H5 50, H6 30
            W f2 01                                # ctrl_hum: once
            W f5 40                                # config: 125 ms
            W f4 27                                # ctrl_meas: normal
            R f7 65 5a c0 7e ed 00 6d 60           # pressure 415148, temperature 519888, humidity 28000
            """);
    Bme280 chip = new Bme280();
    double[] values = new double[3];
    chip.begin(bus, pauses::add);
    assertThat(chip.sample(bus, 0, values)).isTrue();
    assertThat(values[0]).isCloseTo(25.08, within(0.005));
    assertThat(values[2]).isCloseTo(1006.5327, within(0.0002));
    assertThat(values[1]).isCloseTo(Bme280CalibrationTest.HUMIDITY_OF_28000, within(0.02));
    bus.assertDone();
  }

  @Test
  void vl53l0xDoesWhatItsMakersDriverDoes() throws BusFault, IOException {
    TraceBus bus = new TraceBus(recorded("vl53l0x.trace"));
    Vl53l0x chip = new Vl53l0x();
    double[] values = new double[1];
    chip.begin(bus, pauses::add);
    assertThat(chip.sample(bus, 0, values)).isTrue();
    assertThat(values[0]).isEqualTo(291);
    bus.assertDone();
  }

  @Test
  void vl53l0xThatSeesNothingSaysTheFarthestDistance() throws BusFault {
    TraceBus bus =
        new TraceBus(
            """
            R 13 04
            R 14 20 00 00 00 00 00 00 00 00 00 1f fe   # status 4: no target
            W 0b 01
            """);
    double[] values = new double[1];
    assertThat(new Vl53l0x().sample(bus, 0, values)).isTrue();
    assertThat(values[0]).isEqualTo(4000);
  }

  @Test
  void anotherChipAtTheAddressIsNoticed() {
    TraceBus colour = new TraceBus("R 92 ee");
    assertThatThrownBy(() -> new Tcs34725(Tcs34725.White.STANDARD).begin(colour, pauses::add))
        .isInstanceOf(BusFault.class)
        .hasMessage("what answers there is no TCS34725 (it says 0xee)");
    assertThatThrownBy(() -> new Vl53l0x().begin(new TraceBus("R c0 44"), pauses::add))
        .hasMessageContaining("no VL53L0X");
    assertThatThrownBy(() -> new Mpu6050(false).begin(new TraceBus("R 75 00"), pauses::add))
        .hasMessageContaining("no MPU-6050");
    assertThatThrownBy(() -> new Bme280().begin(new TraceBus("R d0 55"), pauses::add))
        .hasMessageContaining("no BME280");
  }

  @Test
  void aVl53l0xThatNeverFinishesIsAFault() {
    String untilItWaits =
        """
        R c0 ee
        R 89 00
        W 89 01
        W 88 00
        W 80 01
        W ff 01
        W 00 00
        R 91 3c
        W 00 01
        W ff 00
        W 80 00
        R 60 00
        W 60 12
        W 44 00 20
        W 01 ff
        W 80 01
        W ff 01
        W 00 00
        W ff 06
        R 83 10
        W 83 14
        W ff 07
        W 81 01
        W 80 01
        W 94 6b
        W 83 00
        """;
    TraceBus bus = new TraceBus(untilItWaits + "R 83 00\n".repeat(100));
    assertThatThrownBy(() -> new Vl53l0x().begin(bus, pauses::add))
        .isInstanceOf(BusFault.class)
        .hasMessageContaining("did not finish");
    assertThat(pauses.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
  }

  @Test
  void vl53l0xIsGivenAnotherAddress() throws BusFault {
    TraceBus bus = new TraceBus("W 8a 30");
    Vl53l0x.move(bus, 0x30);
    bus.assertDone();
  }

  @Test
  void mcp3008IsAskedForOneInput() throws BusFault {
    byte[] sent = new byte[3];
    ExchangeBus bus =
        bytes -> {
          System.arraycopy(bytes, 0, sent, 0, bytes.length);
          System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xfa, (byte) 0x00}, 0, bytes, 0, 3);
        };
    assertThat(Mcp3008.millivolts(bus, 5, 3300)).isCloseTo(512 * 3300.0 / 1023, within(1e-9));
    assertThat(sent).containsExactly(0x01, 0xd0, 0x00);
  }

  private static String recorded(String name) throws IOException {
    try (InputStream in = ChipTracesTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
