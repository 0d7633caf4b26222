package org.tsumiki.program;

/** What a board can sense of the air, the soil and the water around it. */
public enum Surroundings {
  /** Of the air, in degrees Celsius. */
  TEMPERATURE,
  /** Of the air, in percent. */
  HUMIDITY,
  /** Of the air, in hectopascals. */
  PRESSURE,
  /** Of the soil, in percent: 0 dry, 100 in water. */
  MOISTURE,
  /** How high water stands at its sensor, in percent. */
  WATER
}
