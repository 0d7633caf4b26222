package org.tsumiki.boards.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsumiki.boards.BoardReadResult;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.Samples;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.boards.wiring.Header.Use;
import org.tsumiki.boards.wiring.Part.Channel;
import org.tsumiki.boards.wiring.Part.ChannelPins;
import org.tsumiki.boards.wiring.Part.Drive;
import org.tsumiki.boards.wiring.Part.EyeOutput;
import org.tsumiki.boards.wiring.Part.Pull;

final class WiringReaderTest {
  private static final Wiring TWO_WHEEL =
      ((BoardReadResult.Read) BoardReader.read(Samples.newest())).board().wiring().orElseThrow();

  private static <P extends Part> P only(Class<P> kind) {
    return TWO_WHEEL.parts(kind).getFirst();
  }

  @Test
  void givesEachPartItsPins() {
    Part.Led lamp = only(Part.Led.class);
    assertThat(List.of(lamp.port(), lamp.pin())).containsExactly("led.1", new Gpio(25));
    Part.Button button = only(Part.Button.class);
    assertThat(List.of(button.pin(), button.pull(), button.pressedIsHigh()))
        .containsExactly(new Gpio(5), Pull.UP, false);
    assertThat(only(Part.Buzzer.class).drive()).isEqualTo(Drive.SOFTWARE_TONE);
    Part.UltrasonicSensor distance = only(Part.UltrasonicSensor.class);
    assertThat(List.of(distance.trigger(), distance.echo()))
        .containsExactly(new Gpio(24), new Gpio(8));
  }

  @Test
  void givesADriverItsPinsAndTheStandbyPin() {
    Part.MotorDriver driver = only(Part.MotorDriver.class);
    assertThat(driver.standby()).isEqualTo(new Gpio(19));
    assertThat(driver.channels())
        .containsExactly(
            new Channel(
                "motor.left",
                new ChannelPins.DirectionAndPwm(new Gpio(20), new Gpio(21), new Gpio(12)),
                false),
            new Channel(
                "motor.right",
                new ChannelPins.DirectionAndPwm(new Gpio(16), new Gpio(26), new Gpio(13)),
                true));
    assertThat(driver.ports()).containsExactly("motor.left", "motor.right");
  }

  @Test
  void givesDrv8833TwoInputsPerMotor() {
    Wiring mini = Boards.find("mini").orElseThrow().wiring().orElseThrow();
    assertThat(mini.parts(Part.MotorDriver.class).getFirst().channels().getFirst().pins())
        .isEqualTo(new ChannelPins.PwmOnInput(new Gpio(12), new Gpio(20)));
    assertThat(mini.parts(Part.TimeOfFlightSensor.class).getFirst().at())
        .isEqualTo(new BusAddress.I2c("i2c3", 3, 0x29));
  }

  @Test
  void givesSensorsTheirAddressesAndInputs() {
    assertThat(only(Part.ColourSensor.class).at()).isEqualTo(new BusAddress.I2c("i2c1", 1, 0x29));
    assertThat(only(Part.MotionSensor.class).at()).isEqualTo(new BusAddress.I2c("i2c1", 1, 0x68));
    assertThat(TWO_WHEEL.parts(Part.LineArray.class).getLast().eyes().getFirst().output())
        .isEqualTo(new EyeOutput.Voltage(new AdcInput("adc", 1), 2900, 300));
    Part.BatterySense battery = only(Part.BatterySense.class);
    assertThat(battery.factor()).isEqualTo(2);
    assertThat(TWO_WHEEL.adc(battery.input()).at()).isEqualTo(new BusAddress.I2c("i2c1", 1, 0x48));
  }

  @Test
  void knowsHowFarAWheelRollsPerCount() {
    assertThat(only(Part.Encoder.class).mmPerCount()).isBetween(0.141, 0.142);
  }

  @Test
  void knowsWhatEachPinOfTheHeaderIsFor() {
    assertThat(Header.all(new Use.Power(3.3))).containsExactly(1, 17);
    assertThat(Header.all(new Use.Power(5))).containsExactly(2, 4);
    assertThat(Header.all(new Use.Ground())).containsExactly(6, 9, 14, 20, 25, 30, 34, 39);
    assertThat(Header.all(new Use.Identification())).containsExactly(27, 28);
    assertThat(IntStream.rangeClosed(Gpio.FIRST, Gpio.LAST).map(bcm -> new Gpio(bcm).headerPin()))
        .containsExactly(
            3, 5, 7, 29, 31, 26, 24, 21, 19, 23, 32, 33, 8, 10, 36, 11, 12, 35, 38, 40, 15, 16, 18,
            22, 37, 13);
    assertThat(Header.placeInRow(11)).isEqualTo(6);
    assertThat(new Gpio(18).pwmChannel()).isEqualTo(Optional.of(0));
  }
}
