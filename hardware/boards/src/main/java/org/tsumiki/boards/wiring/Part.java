package org.tsumiki.boards.wiring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumiki.boards.Title;

/**
 * A part of a board, with the pins and addresses that a driver needs. Ports are names of {@code
 * org.tsumiki.devices.StandardPorts}.
 */
public sealed interface Part {
  /** What every part has. */
  About about();

  /** Its name in the board file, unlike all others'. */
  default String id() {
    return about().id();
  }

  /** The ports that it serves; empty for motors, batteries and converters. */
  default List<String> ports() {
    return switch (this) {
      case Led led -> List.of(led.port());
      case RgbLed led -> List.of(led.port());
      case Buzzer buzzer -> List.of(buzzer.port());
      case Button button -> List.of(button.port());
      case MotorDriver driver -> driver.channels().stream().map(Channel::port).toList();
      case Encoder encoder -> List.of(encoder.port());
      case LineArray array -> array.eyes().stream().map(Eye::port).toList();
      case UltrasonicSensor sensor -> List.of(sensor.port());
      case TimeOfFlightSensor sensor -> List.of(sensor.port());
      case ColourSensor sensor -> List.of(sensor.port());
      case MotionSensor sensor -> List.of(sensor.port());
      case WeatherSensor sensor -> sensor.ports();
      case AnalogueSensor sensor -> List.of(sensor.port());
      case Motor motor -> List.of();
      case Battery battery -> List.of();
      case BatterySense sense -> List.of();
      case Adc adc -> List.of();
    };
  }

  /**
   * What every part has.
   *
   * @param wires in an order in which one can build it
   */
  record About(String id, PartModel model, Title title, List<Wire> wires) {
    /** Keeps the list from changing. */
    public About {
      wires = List.copyOf(wires);
    }
  }

  /** A lamp, lit while its pin is high. */
  record Led(About about, String port, Gpio pin) implements Part {}

  /** Three lamps in one, each lit while its pin is high. */
  record RgbLed(About about, String port, Gpio red, Gpio green, Gpio blue) implements Part {}

  /** How a buzzer is made to sound. */
  enum Drive {
    /** It has a tone of its own, and sounds while its pin is high. */
    ACTIVE,
    /** It sounds at the pitch of the hardware PWM on its pin. */
    HARDWARE_PWM,
    /** It sounds at the pitch at which a program switches its pin. */
    SOFTWARE_TONE
  }

  /** A buzzer. */
  record Buzzer(About about, String port, Gpio pin, Drive drive) implements Part {}

  /** What holds an input while nothing else does. */
  enum Pull {
    /** The Raspberry Pi's own resistor to 3.3 volts; the part joins the pin to ground. */
    UP,
    /** The Raspberry Pi's own resistor to ground; the part joins the pin to 3.3 volts. */
    DOWN,
    /** A resistor of the part or of the wiring. */
    NONE
  }

  /**
   * A button or a bumper.
   *
   * @param pressedIsHigh the pin's level while it is held down
   */
  record Button(About about, String port, Gpio pin, Pull pull, boolean pressedIsHigh)
      implements Part {}

  /**
   * Drives two motors.
   *
   * @param standby low: both motors without power, whatever the other pins say
   */
  record MotorDriver(About about, List<Channel> channels, Gpio standby) implements Part {
    /** Keeps the list from changing. */
    public MotorDriver {
      channels = List.copyOf(channels);
    }
  }

  /**
   * One motor of a driver.
   *
   * @param reversed positive power must turn it the other way
   */
  record Channel(String port, ChannelPins pins, boolean reversed) {}

  /** How a driver is told which way and how fast. */
  sealed interface ChannelPins {
    /**
     * TB6612FNG: in1 high and in2 low is forwards, in1 low and in2 high backwards, both high
     * brakes, both low lets it roll; {@code pwm} is hardware PWM, whose duty is the power.
     */
    record DirectionAndPwm(Gpio in1, Gpio in2, Gpio pwm) implements ChannelPins {}

    /**
     * DRV8833: forwards in2 is low and the duty of in1, hardware PWM, is the power; backwards in2
     * is high and the part of the time in which in1 is low is the power.
     */
    record PwmOnInput(Gpio in1, Gpio in2) implements ChannelPins {}
  }

  /** A motor without an encoder. */
  record Motor(About about) implements Part {}

  /**
   * A motor with an encoder: two outputs a quarter of a step apart.
   *
   * @param countsPerTurn changes of either output in one turn of the wheel
   * @param reversed driving forwards counts down
   */
  record Encoder(
      About about,
      String port,
      Gpio a,
      Gpio b,
      int countsPerTurn,
      double wheelDiameterMm,
      boolean reversed)
      implements Part {
    /** How far the wheel rolls per count. */
    public double mmPerCount() {
      return Math.PI * wheelDiameterMm / countsPerTurn;
    }
  }

  /** One or more line sensors on one part. */
  record LineArray(About about, List<Eye> eyes) implements Part {
    /** Keeps the list from changing. */
    public LineArray {
      eyes = List.copyOf(eyes);
    }
  }

  /** One line sensor. */
  record Eye(String port, EyeOutput output) {}

  /** What a line sensor gives. */
  sealed interface EyeOutput {
    /** A voltage; between the two, light in percent rises evenly from black (0) to white (100). */
    record Voltage(AdcInput input, int blackMillivolts, int whiteMillivolts) implements EyeOutput {}

    /** Black or white: 0 or 100 percent. */
    record Level(Gpio pin, boolean highOnBlack) implements EyeOutput {}
  }

  /** Measures the time of an echo: a pulse of 10 µs on trigger, then echo is high for that time. */
  record UltrasonicSensor(About about, String port, Gpio trigger, Gpio echo) implements Part {}

  /**
   * Measures the time of light: VL53L0X.
   *
   * @param shutdown its XSHUT: low switches it off
   */
  record TimeOfFlightSensor(About about, String port, BusAddress.I2c at, Optional<Gpio> shutdown)
      implements Part {}

  /** Sees colours: TCS34725. */
  record ColourSensor(About about, String port, BusAddress.I2c at) implements Part {}

  /**
   * Feels turning: MPU-6050.
   *
   * @param port {@code heading}
   * @param upsideDown its upper side looks at the floor
   */
  record MotionSensor(About about, String port, BusAddress.I2c at, boolean upsideDown)
      implements Part {}

  /** Measures the air: BME280; a port that the board does not offer is empty. */
  record WeatherSensor(
      About about,
      Optional<String> temperaturePort,
      Optional<String> humidityPort,
      Optional<String> pressurePort,
      BusAddress.I2c at)
      implements Part {
    @Override
    public List<String> ports() {
      return Stream.of(temperaturePort, humidityPort, pressurePort)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /**
   * Gives a voltage that stands for a quantity in percent: soil moisture, water level.
   *
   * @param zeroMillivolts at 0 percent; may be the higher of the two
   * @param fullMillivolts at 100 percent
   */
  record AnalogueSensor(
      About about, String port, AdcInput input, int zeroMillivolts, int fullMillivolts)
      implements Part {}

  /**
   * Turns voltages into numbers: ADS1115 or MCP3008, as its model says.
   *
   * @param referenceMillivolts what an input may have at most: its own supply
   */
  record Adc(About about, BusAddress at, int channels, int referenceMillivolts) implements Part {}

  /**
   * Feeds the motors.
   *
   * @param volts between its poles when full
   */
  record Battery(About about, double volts) implements Part {}

  /**
   * Two resistors through which a converter sees the battery.
   *
   * @param lowMillivolts of the battery: tell people to charge it
   * @param emptyMillivolts of the battery: stop the motors
   */
  record BatterySense(
      About about,
      AdcInput input,
      Wire.Between.Divider divider,
      int lowMillivolts,
      int emptyMillivolts)
      implements Part {
    /** Battery voltage = voltage at the input times this. */
    public double factor() {
      return 1 / divider.share();
    }
  }
}
