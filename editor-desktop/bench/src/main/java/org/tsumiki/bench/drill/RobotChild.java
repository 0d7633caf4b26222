package org.tsumiki.bench.drill;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.agent.RobotCommandRunner;
import org.tsumiki.agent.RobotOptions;

/**
 * The agent as a process of its own. Arguments: board, serial device or TCP port, folder for
 * programs.
 */
final class RobotChild {
  private RobotChild() {}

  public static void main(String[] arguments) {
    boolean serial = arguments[1].startsWith("/");
    RobotOptions options =
        new RobotOptions(
            "drill",
            arguments[0],
            "",
            1,
            serial ? Optional.of(arguments[1]) : Optional.empty(),
            serial ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(arguments[1])),
            Optional.of(Path.of(arguments[2])));
    System.exit(RobotCommandRunner.run(options, System.err));
  }
}
