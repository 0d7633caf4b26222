package org.tsumiki.app.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --port}: where the editor's server listens on this computer. */
final class PortOption {
  private static final int MAX_PORT = 65_535;

  @Option(names = "--port", paramLabel = "N", description = "Port on 127.0.0.1 (any free one).")
  private int port;

  int number() {
    return port;
  }

  /** What is wrong with the number, if anything. */
  Optional<Outcome> mistake() {
    return port < 0 || port > MAX_PORT
        ? Optional.of(
            Outcome.wrongUse(
                "out-of-range", "A port is a number up to 65535.", "--port", "Leave it out."))
        : Optional.empty();
  }
}
