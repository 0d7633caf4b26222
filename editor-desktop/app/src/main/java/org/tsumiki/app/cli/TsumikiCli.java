package org.tsumiki.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
    commandsFor(arguments)
        .forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
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

  /** Each command is built only when it is needed: reading what it can do takes a while. */
  private Map<String, Supplier<CommandLine>> commands() {
    Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
    commands.put("serve", () -> new CommandLine(new ServeCommand(terminal)));
    commands.put("demo", () -> new CommandLine(new DemoCommand(terminal)));
    commands.put("compile", () -> new CommandLine(new CompileCommand(terminal)));
    commands.put("read", () -> new CommandLine(new ReadCommand(terminal)));
    commands.put("import", () -> new CommandLine(new ImportCommand(terminal)));
    commands.put("run", () -> new CommandLine(new RunCommand(terminal)));
    commands.put("deploy", () -> new CommandLine(new DeployCommand(terminal)));
    commands.put("robot", this::robot);
    commands.put("robots", this::robots);
    commands.put("pair", this::pair);
    commands.put("packs", this::packs);
    commands.put("course", this::course);
    commands.put("board", this::board);
    commands.put("replay", this::replay);
    commands.put("grade", () -> new CommandLine(new GradeCommand(terminal)));
    commands.put("arena", () -> new CommandLine(new ArenaCommand(terminal)));
    commands.put("words", this::words);
    commands.put("bench", () -> new CommandLine(new BenchCommand(terminal)));
    commands.put("doctor", () -> new CommandLine(new DoctorCommand(terminal)));
    return commands;
  }

  /** The command that is named first; all of them when none is, for they may be asked about. */
  private Map<String, Supplier<CommandLine>> commandsFor(String... arguments) {
    Map<String, Supplier<CommandLine>> all = commands();
    Supplier<CommandLine> named = arguments.length == 0 ? null : all.get(arguments[0]);
    return named == null ? all : Map.of(arguments[0], named);
  }

  private CommandLine packs() {
    return new CommandLine(new PacksCommand(terminal))
        .addSubcommand(new PacksCommand.ListCommand(terminal))
        .addSubcommand(new PacksPrintCommand(terminal))
        .addSubcommand(new PacksNewCommand(terminal))
        .addSubcommand(new PacksInstallCommand(terminal))
        .addSubcommand(new PacksSignCommands.RemoveCommand(terminal))
        .addSubcommand(new PacksSignCommands.SignCommand(terminal))
        .addSubcommand(new PacksSignCommands.KeysCommand(terminal))
        .addSubcommand(new PacksSignCommands.TrustCommand(terminal))
        .addSubcommand(new PacksSignCommands.UntrustCommand(terminal))
        .addSubcommand(new PacksPreviewCommand(terminal))
        .addSubcommand(new PacksCheckCommand(terminal));
  }

  private CommandLine words() {
    return new CommandLine(new WordsCommand(terminal))
        .addSubcommand(new WordsCommand.NewCommand(terminal))
        .addSubcommand(new WordsCommand.InstallCommand(terminal))
        .addSubcommand(new WordsCommand.CheckCommand(terminal));
  }

  private CommandLine robot() {
    return new CommandLine(new RobotCommand(terminal))
        .addSubcommand(new RobotUpdateCommands.UpdateCommand(terminal))
        .addSubcommand(new RobotUpdateCommands.RollBackCommand(terminal));
  }

  private CommandLine robots() {
    return new CommandLine(new RobotsCommand(terminal))
        .addSubcommand(new RobotsCommand.FindCommand(terminal));
  }

  private CommandLine pair() {
    return new CommandLine(new PairCommand(terminal))
        .addSubcommand(new PairCommand.ListCommand(terminal))
        .addSubcommand(new PairCommand.ForgetCommand(terminal))
        .addSubcommand(new PairCommand.MentorCommand(terminal));
  }

  private CommandLine course() {
    return new CommandLine(new CourseCommand(terminal))
        .addSubcommand(new CourseCommand.ListCommand(terminal))
        .addSubcommand(new CourseCommand.CheckCommand(terminal))
        .addSubcommand(new CourseImportCommand(terminal))
        .addSubcommand(new CourseMapCommand(terminal))
        .addSubcommand(new CoursePrintCommand(terminal))
        .addSubcommand(new CourseHashesCommand(terminal));
  }

  private CommandLine board() {
    return new CommandLine(new BoardCommand(terminal))
        .addSubcommand(new BoardCommand.ListCommand(terminal))
        .addSubcommand(new BoardCommand.CheckCommand(terminal))
        .addSubcommand(new BoardWiringCommand(terminal))
        .addSubcommand(new BoardPartsCommand(terminal))
        .addSubcommand(new BoardWordsCommand(terminal));
  }

  private CommandLine replay() {
    return new CommandLine(new ReplayCommand(terminal))
        .addSubcommand(new ReplayCommand.CheckCommand(terminal));
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
