package org.tsumiki.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands share: {@code --json}, {@code --help}, and showing their outcome. */
abstract class TsumikiCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print one JSON document on stdout.")
  private boolean json;

  @SuppressWarnings("unused") // picocli answers it before the command runs
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  TsumikiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Does the work. What is expected to go wrong is an {@link Outcome.Failure}, not an exception.
   */
  abstract Outcome perform();

  @Override
  public final Integer call() {
    return terminal.show(perform(), json);
  }

  final Terminal terminal() {
    return terminal;
  }

  /** Gives the answer of a command that goes on after it. */
  final void announce(Object document, String text) {
    terminal.say(document, text, json);
  }
}
