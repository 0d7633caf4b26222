package org.tsumiki.agent;

import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.link.LinkTimings;

/** The robot as a process of its own. Arguments: a TCP port, or a serial device. */
final class RobotProcess {
  /** Like the standard ones, but a busy machine may pause a process for longer. */
  static final LinkTimings PATIENT =
      new LinkTimings(500, 100, 2000, 4000, 4000, 150, 400, 8000, 200, 40, 10_000);

  private RobotProcess() {}

  public static void main(String[] arguments) {
    boolean serial = arguments[0].startsWith("/");
    RobotOptions options =
        new RobotOptions(
            "hana",
            RobotOptions.SIMULATED,
            "line",
            7,
            serial ? Optional.of(arguments[0]) : Optional.empty(),
            serial ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(arguments[0])),
            Optional.empty());
    System.exit(RobotCommandRunner.run(options, PATIENT, System.err));
  }
}
