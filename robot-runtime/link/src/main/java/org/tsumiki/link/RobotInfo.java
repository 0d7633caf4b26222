package org.tsumiki.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * What a robot says about itself.
 *
 * @param name what people call it
 * @param board the kind of board
 * @param simulated true when it exists only in a computer
 * @param course the course that a simulated robot stands on, else empty
 * @param ports names of its ports; telemetry counts in this order
 * @param key fingerprint of its key, or empty
 */
public record RobotInfo(
    String name, String board, boolean simulated, String course, List<String> ports, String key) {
  /** A robot without a key: nobody needs to prove anything to it. */
  public RobotInfo(
      String name, String board, boolean simulated, String course, List<String> ports) {
    this(name, board, simulated, course, ports, "");
  }

  /** Cuts what is too long for a frame. */
  public RobotInfo {
    name = LinkLimits.name(name);
    board = LinkLimits.name(board);
    course = LinkLimits.name(course);
    ports = List.copyOf(ports);
    key = key.length() > LinkLimits.KEY_CHARS ? "" : key;
  }

  /** True when ACCEPTED can hold the names of the ports: with two bytes more for each. */
  boolean fitsAFrame() {
    return ports.stream().mapToInt(port -> port.getBytes(UTF_8).length + 2).sum()
        <= LinkLimits.MAX_PORT_NAMES_BYTES;
  }

  RobotInfo withPorts(List<String> names) {
    return new RobotInfo(name, board, simulated, course, names, key);
  }
}
