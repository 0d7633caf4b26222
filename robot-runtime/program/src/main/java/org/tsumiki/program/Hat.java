package org.tsumiki.program;

/** What starts a script. */
public sealed interface Hat {
  /** The program starts. */
  record Start() implements Hat {}

  /** A button goes down. */
  record ButtonDown(Button button) implements Hat {}

  /**
   * A message is broadcast.
   *
   * @param messageId id of the message's {@link Program.Variable}
   */
  record MessageReceived(String messageId) implements Hat {}

  /**
   * A reading passes a value.
   *
   * @param value in the sensor's unit
   */
  record SensorCrossing(Sensor sensor, Crossing crossing, double value) implements Hat {}

  /** Time and again, so many seconds apart. */
  record Every(double seconds) implements Hat {}

  /**
   * The program enters a state.
   *
   * @param stateId id of the state's {@link Program.Variable}
   */
  record StateEntered(String stateId) implements Hat {}

  /** What a crossing is watched on. */
  enum Sensor {
    /** Centimetres to the nearest thing in front. */
    DISTANCE,
    /** Reflectance, 0 to 100. */
    LINE_LEFT,
    /** Reflectance, 0 to 100. */
    LINE_RIGHT,
    /** Degrees turned. */
    HEADING,
    /** Of the air, in degrees Celsius. */
    TEMPERATURE,
    /** Of the air, in percent. */
    HUMIDITY,
    /** Of the air, in hectopascals. */
    PRESSURE,
    /** Of the soil, in percent. */
    MOISTURE,
    /** Of the water, in percent. */
    WATER
  }

  /** Which way the value is passed. */
  enum Crossing {
    BELOW,
    ABOVE
  }
}
