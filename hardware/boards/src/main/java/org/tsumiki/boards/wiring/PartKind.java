package org.tsumiki.boards.wiring;

import java.util.Arrays;
import java.util.Optional;

/** What a part does; which record of {@link Part} stands for it. */
public enum PartKind {
  LED("led"),
  RGB_LED("rgb-led"),
  BUZZER("buzzer"),
  BUTTON("button"),
  MOTOR_DRIVER("motor-driver"),
  MOTOR("motor"),
  ENCODER("encoder"),
  LINE_ARRAY("line-array"),
  ULTRASONIC("ultrasonic"),
  TIME_OF_FLIGHT("time-of-flight"),
  COLOUR("colour"),
  MOTION("motion"),
  WEATHER("weather"),
  ANALOGUE("analogue"),
  ADC("adc"),
  BATTERY("battery"),
  BATTERY_SENSE("battery-sense");

  private final String word;

  PartKind(String word) {
    this.word = word;
  }

  /** As files write it. */
  public String word() {
    return word;
  }

  /** The kind that files call so. */
  public static Optional<PartKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
