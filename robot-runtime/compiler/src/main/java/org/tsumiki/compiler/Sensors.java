package org.tsumiki.compiler;

import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.program.Button;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Side;
import org.tsumiki.program.Surroundings;

/** Which port a block reads, and how its reading becomes what the block says. */
final class Sensors {
  /** Below this a line sensor sees black, in percent of the light that white paper gives back. */
  private static final double BLACK_BELOW_PERCENT = 50;

  static final double MM_PER_CM = 10;

  private Sensors() {}

  /** What a sensor block gives. */
  static Value value(Expression expression) {
    return switch (expression) {
      case Expression.ButtonHeld e -> Values.readFlag(port(e.button()));
      case Expression.BumperPressed _ -> Values.readFlag(StandardPorts.BUMPER_FRONT.name());
      case Expression.LineIsBlack e ->
          Values.less(Values.read(line(e.side())), Values.number(BLACK_BELOW_PERCENT));
      case Expression.LineReflectance e -> Values.read(line(e.side()));
      case Expression.DistanceCm _ -> centimetres(StandardPorts.DISTANCE_FRONT.name());
      case Expression.TravelCm e ->
          centimetres(
              switch (e.side()) {
                case LEFT -> StandardPorts.ENCODER_LEFT.name();
                case RIGHT -> StandardPorts.ENCODER_RIGHT.name();
              });
      case Expression.HeadingDegrees _ -> Values.read(StandardPorts.HEADING.name());
      case Expression.Environment e -> Values.read(port(e.what()));
      case Expression.ColourSeen _ ->
          Values.operation(
              Opcode.READ_COLOUR, Ref.port(StandardPorts.COLOUR_DOWN.name()), ValueType.COLOUR);
      default -> throw new IllegalArgumentException("no sensor: " + expression);
    };
  }

  private static Value centimetres(String port) {
    return Values.divide(Values.read(port), Values.number(MM_PER_CM));
  }

  static String port(Button button) {
    return switch (button) {
      case A -> StandardPorts.BUTTON_A.name();
      case B -> StandardPorts.BUTTON_B.name();
    };
  }

  private static String line(Side side) {
    return switch (side) {
      case LEFT -> StandardPorts.LINE_LEFT.name();
      case RIGHT -> StandardPorts.LINE_RIGHT.name();
    };
  }

  private static String port(Surroundings what) {
    return switch (what) {
      case TEMPERATURE -> StandardPorts.AIR_TEMPERATURE.name();
      case HUMIDITY -> StandardPorts.AIR_HUMIDITY.name();
      case PRESSURE -> StandardPorts.AIR_PRESSURE.name();
      case MOISTURE -> StandardPorts.SOIL_MOISTURE.name();
      case WATER -> StandardPorts.WATER_LEVEL.name();
    };
  }

  static String port(Hat.Sensor sensor) {
    return switch (sensor) {
      case DISTANCE -> StandardPorts.DISTANCE_FRONT.name();
      case LINE_LEFT -> StandardPorts.LINE_LEFT.name();
      case LINE_RIGHT -> StandardPorts.LINE_RIGHT.name();
      case HEADING -> StandardPorts.HEADING.name();
      case TEMPERATURE -> port(Surroundings.TEMPERATURE);
      case HUMIDITY -> port(Surroundings.HUMIDITY);
      case PRESSURE -> port(Surroundings.PRESSURE);
      case MOISTURE -> port(Surroundings.MOISTURE);
      case WATER -> port(Surroundings.WATER);
    };
  }

  /** A value of the block in the unit of its port. */
  static double inPortUnit(Hat.Sensor sensor, double value) {
    return switch (sensor) {
      case DISTANCE -> value * MM_PER_CM;
      case LINE_LEFT, LINE_RIGHT, HEADING, TEMPERATURE, HUMIDITY, PRESSURE, MOISTURE, WATER ->
          value;
    };
  }
}
