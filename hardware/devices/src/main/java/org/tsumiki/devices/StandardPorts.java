package org.tsumiki.devices;

import static org.tsumiki.devices.PortSpec.Direction.INPUT;
import static org.tsumiki.devices.PortSpec.Direction.OUTPUT;

import java.util.List;
import java.util.Optional;
import org.tsumiki.devices.PortSpec.Kind;

/** Every port name that a program may use. A board offers some of them, never others. */
public final class StandardPorts {
  /** Highest pitch of a buzzer, in hertz. */
  public static final double MAX_TONE_HZ = 20_000;

  /** Farthest distance that a distance sensor reports, in millimetres. */
  public static final double MAX_DISTANCE_MM = 4_000;

  public static final PortSpec SIGNAL_CAR_RED = lamp("signal.car.red");
  public static final PortSpec SIGNAL_CAR_YELLOW = lamp("signal.car.yellow");
  public static final PortSpec SIGNAL_CAR_GREEN = lamp("signal.car.green");
  public static final PortSpec SIGNAL_WALK_RED = lamp("signal.walk.red");
  public static final PortSpec SIGNAL_WALK_GREEN = lamp("signal.walk.green");
  public static final PortSpec LED_1 = lamp("led.1");
  public static final PortSpec BUZZER =
      new PortSpec("buzzer", OUTPUT, Kind.TONE_HZ, 0, MAX_TONE_HZ);
  public static final PortSpec MOTOR_LEFT = motor("motor.left");
  public static final PortSpec MOTOR_RIGHT = motor("motor.right");
  public static final PortSpec BUTTON_A = button("button.a");
  public static final PortSpec BUTTON_B = button("button.b");
  public static final PortSpec LINE_LEFT = line("line.left");
  public static final PortSpec LINE_RIGHT = line("line.right");
  public static final PortSpec DISTANCE_FRONT =
      new PortSpec("distance.front", INPUT, Kind.DISTANCE_MM, 0, MAX_DISTANCE_MM);

  /** Farthest that an encoder or heading sensor counts, in millimetres or degrees. */
  public static final double MAX_COUNTED = 1_000_000;

  /** The highest colour: white. */
  public static final double MAX_COLOUR = 0xffffff;

  public static final PortSpec ENCODER_LEFT = encoder("encoder.left");
  public static final PortSpec ENCODER_RIGHT = encoder("encoder.right");
  public static final PortSpec HEADING =
      new PortSpec("heading", INPUT, Kind.HEADING_DEG, -MAX_COUNTED, MAX_COUNTED);
  public static final PortSpec BUMPER_FRONT = button("bumper.front");
  public static final PortSpec COLOUR_DOWN =
      new PortSpec("colour.down", INPUT, Kind.COLOUR_RGB, 0, MAX_COLOUR);
  public static final PortSpec LED_RGB =
      new PortSpec("led.rgb", OUTPUT, Kind.COLOUR_RGB, 0, MAX_COLOUR);
  public static final PortSpec AIR_TEMPERATURE =
      new PortSpec("air.temperature", INPUT, Kind.TEMPERATURE_CELSIUS, -40, 85);
  public static final PortSpec AIR_HUMIDITY =
      new PortSpec("air.humidity", INPUT, Kind.HUMIDITY_PERCENT, 0, 100);
  public static final PortSpec AIR_PRESSURE =
      new PortSpec("air.pressure", INPUT, Kind.PRESSURE_HPA, 0, 1100);
  public static final PortSpec SOIL_MOISTURE =
      new PortSpec("soil.moisture", INPUT, Kind.MOISTURE_PERCENT, 0, 100);
  public static final PortSpec WATER_LEVEL =
      new PortSpec("water.level", INPUT, Kind.LEVEL_PERCENT, 0, 100);

  private static final List<PortSpec> ALL =
      List.of(
          SIGNAL_CAR_RED,
          SIGNAL_CAR_YELLOW,
          SIGNAL_CAR_GREEN,
          SIGNAL_WALK_RED,
          SIGNAL_WALK_GREEN,
          LED_1,
          BUZZER,
          MOTOR_LEFT,
          MOTOR_RIGHT,
          BUTTON_A,
          BUTTON_B,
          LINE_LEFT,
          LINE_RIGHT,
          DISTANCE_FRONT,
          ENCODER_LEFT,
          ENCODER_RIGHT,
          HEADING,
          BUMPER_FRONT,
          COLOUR_DOWN,
          LED_RGB,
          AIR_TEMPERATURE,
          AIR_HUMIDITY,
          AIR_PRESSURE,
          SOIL_MOISTURE,
          WATER_LEVEL);

  private StandardPorts() {}

  /** All of them. */
  public static List<PortSpec> all() {
    return ALL;
  }

  /** The one with that name, or empty. */
  public static Optional<PortSpec> named(String name) {
    return ALL.stream().filter(spec -> spec.name().equals(name)).findFirst();
  }

  private static PortSpec lamp(String name) {
    return new PortSpec(name, OUTPUT, Kind.LAMP, 0, 1);
  }

  private static PortSpec motor(String name) {
    return new PortSpec(name, OUTPUT, Kind.MOTOR_PERCENT, -100, 100);
  }

  private static PortSpec button(String name) {
    return new PortSpec(name, INPUT, Kind.BUTTON, 0, 1);
  }

  private static PortSpec encoder(String name) {
    return new PortSpec(name, INPUT, Kind.TRAVEL_MM, -MAX_COUNTED, MAX_COUNTED);
  }

  private static PortSpec line(String name) {
    return new PortSpec(name, INPUT, Kind.REFLECTANCE_PERCENT, 0, 100);
  }
}
