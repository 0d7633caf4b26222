package org.tsumiki.devices;

/**
 * What a port is: its name, which way values go, and their kind, unit and range.
 *
 * @param name dotted lower case, e.g. {@code signal.car.red}; the same on every board
 * @param direction whether programs read it or write it
 * @param kind what its values mean
 * @param min smallest value, in the kind's unit
 * @param max largest value, in the kind's unit
 */
public record PortSpec(String name, Direction direction, Kind kind, double min, double max) {

  /** The value of every output that does nothing: motor stopped, buzzer silent, lamp dark. */
  public static final double SAFE_VALUE = 0;

  /** Which way values go, seen from the program. */
  public enum Direction {
    INPUT,
    OUTPUT
  }

  /** What a port's values mean. */
  public enum Kind {
    /** A lamp: 0 dark, 1 lit. */
    LAMP,
    /** A motor's power in percent; negative is backwards. */
    MOTOR_PERCENT,
    /** A buzzer's pitch in hertz; 0 is silent. */
    TONE_HZ,
    /** A button: 1 while it is held down. */
    BUTTON,
    /** How much light a line sensor gets back, in percent: white paper near 100, black near 0. */
    REFLECTANCE_PERCENT,
    /** Distance to the nearest thing in front, in millimetres. */
    DISTANCE_MM,
    /** How far a wheel has rolled since the board was switched on, in millimetres; back is less. */
    TRAVEL_MM,
    /** How far the robot has turned since then, in degrees; right is more, beyond 360 too. */
    HEADING_DEG,
    /** A colour of 24 bits: red, green, blue, from the highest; as an output, black is dark. */
    COLOUR_RGB,
    /** Temperature of the air, in degrees Celsius. */
    TEMPERATURE_CELSIUS,
    /** Relative humidity of the air, in percent. */
    HUMIDITY_PERCENT,
    /** Pressure of the air, in hectopascals; near 1013 at the sea. */
    PRESSURE_HPA,
    /** How moist soil is, in percent: 0 dry, 100 in water. */
    MOISTURE_PERCENT,
    /** How much of a sensor stands in water, in percent. */
    LEVEL_PERCENT
  }

  /** Checks that the range is a range. */
  public PortSpec {
    if (!(min <= SAFE_VALUE && SAFE_VALUE <= max)) {
      throw new IllegalArgumentException(name + ": the range must hold the safe value 0");
    }
  }

  /** The value an output really takes: NaN becomes the safe value, the rest is kept in range. */
  public double clamp(double value) {
    // By comparisons: Math.min and Math.max look after NaN and -0 once more, and take longer.
    if (value > max) {
      return max;
    }
    if (value >= min) {
      // Makes 0 of -0, which would be another value to who looks at bits.
      return value + 0.0;
    }
    return value < min ? min : SAFE_VALUE;
  }

  /** True for what must not go on by itself once the program has ended: motors and buzzers. */
  public boolean stopsAtProgramEnd() {
    return kind == Kind.MOTOR_PERCENT || kind == Kind.TONE_HZ;
  }
}
