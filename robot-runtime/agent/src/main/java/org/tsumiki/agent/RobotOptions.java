package org.tsumiki.agent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to run a robot.
 *
 * @param name what people call it
 * @param board {@link #SIMULATED}, {@link #FILES} and a folder, or on a Raspberry Pi the id of a
 *     shipped profile
 * @param course the course that a simulated robot stands on
 * @param seed draws the simulated world's tolerances and noise
 * @param serialDevice a serial device to listen on
 * @param port a TCP port on the loopback to listen on, 0 for any free one; when there is no serial
 *     device either, {@link #DEFAULT_PORT}
 * @param programs a folder to keep programs in; empty: none are kept
 */
public record RobotOptions(
    String name,
    String board,
    String course,
    long seed,
    Optional<String> serialDevice,
    OptionalInt port,
    Optional<Path> programs) {
  /** Where a robot listens when nothing else is said. */
  public static final int DEFAULT_PORT = 5750;

  /** The board that needs no hardware. */
  public static final String SIMULATED = "simulated";

  /** Before a folder: the board that is made of files in it. */
  public static final String FILES = "files:";

  OptionalInt portToOpen() {
    return port.isEmpty() && serialDevice.isEmpty() ? OptionalInt.of(DEFAULT_PORT) : port;
  }
}
