package org.tsumiki.compiler;

/** Names of ports that some robots have; a robot without one refuses the program and says so. */
final class PortNames {
  static final String ENCODER_LEFT = "encoder.left";
  static final String ENCODER_RIGHT = "encoder.right";
  static final String HEADING = "heading";
  static final String BUMPER_FRONT = "bumper.front";
  static final String COLOUR_DOWN = "colour.down";
  static final String LED_RGB = "led.rgb";

  private PortNames() {}
}
