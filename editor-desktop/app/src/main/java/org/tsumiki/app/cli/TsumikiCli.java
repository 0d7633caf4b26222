package org.tsumiki.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The whole command line: parses, runs one command, answers with its exit code. */
public final class TsumikiCli {
  private final Terminal terminal;

  /** A command line that talks to the given terminal. */
  public TsumikiCli(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command line to its end and gives the exit code; never throws. */
  public int run(String... arguments) {
    boolean json = Arrays.asList(arguments).contains("--json");
    CommandLine commandLine = new CommandLine(new EditorCommand(terminal));
    commands().forEach(commandLine::addSubcommand);
    commandLine
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((mistake, given) -> explain(mistake, json))
        .setExecutionExceptionHandler((failure, line, given) -> apologize(failure, json));
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      // picocli hands on exceptions only, and people must not meet a stack trace.
      return apologize(exhausted, json);
    }
  }

  private List<CommandLine> commands() {
    CommandLine packs =
        new CommandLine(new PacksCommand(terminal))
            .addSubcommand(new PacksCommand.ListCommand(terminal))
            .addSubcommand(new PacksCommand.CheckCommand(terminal));
    return List.of(
        new CommandLine(new ServeCommand(terminal)),
        new CommandLine(new DemoCommand(terminal)),
        new CommandLine(new CompileCommand(terminal)),
        new CommandLine(new ImportCommand(terminal)),
        new CommandLine(new RunCommand(terminal)),
        new CommandLine(new DeployCommand(terminal)),
        new CommandLine(new RobotCommand(terminal)),
        packs,
        new CommandLine(new GradeCommand(terminal)),
        new CommandLine(new BenchCommand(terminal)),
        new CommandLine(new DoctorCommand(terminal)));
  }

  private int explain(ParameterException mistake, boolean json) {
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    String message = firstLine(Objects.toString(mistake.getMessage(), "wrong use"));
    return terminal.show(
        Outcome.wrongUse(
            "wrong-use", message, "./" + command, "`./" + command + " --help` shows how it goes."),
        json);
  }

  /** A bug, not the person's mistake: says so, and keeps the stack trace for those who ask. */
  private int apologize(Throwable failure, boolean json) {
    if (terminal.debugging()) {
      failure.printStackTrace(terminal.err());
    }
    return terminal.show(
        Outcome.environment(
            "internal-error",
            "Tsumiki itself failed: " + firstLine(failure.toString()),
            "",
            "Please report it with what TSUMIKI_DEBUG=1 in front of the command prints."),
        json);
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.isEmpty() || line.endsWith(".") ? line : line + ".";
  }
}
