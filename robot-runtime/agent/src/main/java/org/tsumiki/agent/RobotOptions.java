package org.tsumiki.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to run a robot.
 *
 * @param name what people call it; empty: a name that comes from its key
 * @param board {@link #SIMULATED}, {@link #FILES} and a folder, or on a Raspberry Pi the id of a
 *     shipped profile
 * @param course the course that a simulated robot stands on
 * @param seed draws the simulated world's tolerances and noise
 * @param serialDevice a serial device to listen on
 * @param port a TCP port to listen on, 0 for any free one; when there is no serial device either,
 *     {@link #DEFAULT_PORT}
 * @param programs a folder to keep programs in; empty: none are kept
 * @param network who may come how; empty: anybody on this computer, over plain TCP on the loopback
 */
public record RobotOptions(
    String name,
    String board,
    String course,
    long seed,
    Optional<String> serialDevice,
    OptionalInt port,
    Optional<Path> programs,
    Optional<Network> network) {
  /** A robot that only this computer reaches, and the cable. */
  public RobotOptions(
      String name,
      String board,
      String course,
      long seed,
      Optional<String> serialDevice,
      OptionalInt port,
      Optional<Path> programs) {
    this(name, board, course, seed, serialDevice, port, programs, Optional.empty());
  }

  /**
   * How a robot is reached over the network.
   *
   * @param host where it listens: 127.0.0.1, or 0.0.0.0 for all addresses
   * @param plainPort a port on the loopback without TLS, for a simulated robot
   * @param discovery say by mDNS that it is here
   * @param keys the folder of its key file
   * @param mentors public key files of mentors that it trusts
   * @param editor key file of the editor on this very computer, which a simulated robot of the same
   *     person knows without pairing; empty when it is to know nobody
   */
  public record Network(
      String host,
      OptionalInt plainPort,
      boolean discovery,
      Path keys,
      List<Path> mentors,
      Optional<Path> editor) {
    /** Copies the list. */
    public Network {
      mentors = List.copyOf(mentors);
    }
  }

  /** Where a robot listens when nothing else is said. */
  public static final int DEFAULT_PORT = 5750;

  /** The board that needs no hardware. */
  public static final String SIMULATED = "simulated";

  /** Before a folder: the board that is made of files in it. */
  public static final String FILES = "files:";

  RobotOptions named(String other) {
    return new RobotOptions(other, board, course, seed, serialDevice, port, programs, network);
  }

  /** The TCP port that it listens on; empty when the cable is the only way to it. */
  public OptionalInt portToOpen() {
    return port.isEmpty() && serialDevice.isEmpty() ? OptionalInt.of(DEFAULT_PORT) : port;
  }
}
