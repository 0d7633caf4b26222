package org.tsumiki.bytecode;

/** What starts a compiled script. */
public sealed interface Entry {
  /** The program starts. */
  record Start() implements Entry {}

  /**
   * A button port goes from 0 to 1.
   *
   * @param port index into the image's ports
   */
  record ButtonDown(int port) implements Entry {}

  /**
   * A message is sent.
   *
   * @param message its number
   */
  record MessageReceived(int message) implements Entry {}

  /**
   * A sensor's reading passes a value.
   *
   * @param port index into the image's ports
   * @param below true when it starts on going below the value, false on going above
   * @param number index into the image's numbers: the value, in the port's unit
   */
  record SensorCrossing(int port, boolean below, int number) implements Entry {}

  /**
   * Time and again.
   *
   * @param number index into the image's numbers: the period, in seconds
   */
  record Every(int number) implements Entry {}

  /**
   * The program enters a state.
   *
   * @param state its number
   */
  record StateEntered(int state) implements Entry {}
}
