package org.tsumiki.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.app.doctor.CacheFolder;
import org.tsumiki.app.doctor.DisplayQuestion;
import org.tsumiki.app.window.EditorWindow;
import org.tsumiki.app.window.NativeFileDialogs;
import org.tsumiki.app.window.WindowOptions;
import org.tsumiki.app.window.WindowResult;
import org.tsumiki.scratch.ImportResult;
import org.tsumiki.scratch.ScratchImport;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** No command at all: the editor's window, with a project file if one is named. */
@Command(
    name = "tsumiki",
    version = "Tsumiki 0.1.0",
    footer = {
      "",
      "Exit codes: 0 done, 1 the work says no, 2 wrong use, 3 something here is missing.",
      "TSUMIKI_DEBUG=1 shows more when something goes wrong."
    },
    description = "Blocks that run on robots: opens the editor's window.",
    synopsisHeading = "Usage: ./",
    subcommandsRepeatable = false)
final class EditorCommand extends TsumikiCommand {

  private static final String USE_A_BROWSER =
      "Use `./tsumiki serve` and open its address in a browser.";

  /** Tests drive the page through this port. */
  private static final String DEBUGGING_PORT_PROPERTY = "tsumiki.debuggingPort";

  @SuppressWarnings("unused") // picocli answers it before the command runs
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A project to open (*.tsumiki, or *.sb3 of Scratch 3).")
  private Optional<Path> file = Optional.empty();

  EditorCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    Optional<Outcome> mistake = file.flatMap(EditorCommand::mistakeIn);
    if (mistake.isPresent()) {
      return mistake.get();
    }
    if (!DisplayQuestion.reachable()) {
      return Outcome.environment(
          "no-display",
          "There is no display to open the editor's window on.",
          terminal().environment().getOrDefault("DISPLAY", ""),
          USE_A_BROWSER);
    }
    return edit();
  }

  /** Says what is wrong with a FILE before any window opens. */
  private static Optional<Outcome> mistakeIn(Path file) {
    if (!Files.exists(file)) {
      return Optional.of(
          Outcome.wrongUse(
              "no-such-file",
              "There is neither a file nor a command of this name.",
              file.toString(),
              "`./tsumiki --help` lists the commands."));
    }
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".sb3")) {
      return mistakeInScratch(file);
    }
    return switch (InputFile.read(file)) {
      case InputFile.ProjectFile project when OutlineFile.isOne(file) ->
          Optional.of(
              Outcome.wrongUse(
                  "not-a-project",
                  "This is an outline of blocks; the editor opens projects.",
                  file.toString(),
                  "Use `run` or `grade` with it, or open its lesson in the editor."));
      case InputFile.ProjectFile project -> Optional.empty();
      case InputFile.Unusable(Outcome.Failure why) -> Optional.of(why);
      case InputFile.ImageFile image ->
          Optional.of(
              Outcome.wrongUse(
                  "not-a-project",
                  "This is a compiled image; the editor opens projects.",
                  file.toString(),
                  "Open the project that it was compiled from."));
    };
  }

  private static Optional<Outcome> mistakeInScratch(Path file) {
    try {
      return switch (ScratchImport.read(Files.readAllBytes(file))) {
        case ImportResult.Imported imported -> Optional.empty();
        case ImportResult.Refused(String code, String where, String message, String remedy) ->
            Optional.of(Outcome.refused(code, message, file + ", " + where, remedy));
      };
    } catch (IOException failure) {
      return Optional.of(
          Outcome.environment(
              "not-readable",
              "The file could not be read (" + failure.getMessage() + ").",
              file.toString(),
              "Check the disk or stick that it is on, and that you may read the file."));
    }
  }

  private Outcome edit() {
    boolean japanese = terminal().language() == Language.JAPANESE;
    Locale locale = japanese ? Locale.JAPANESE : Locale.ENGLISH;
    EditorWindow window =
        new EditorWindow(
            new WindowOptions(
                CacheFolder.of(terminal().environment()),
                locale,
                Integer.getInteger(DEBUGGING_PORT_PROPERTY, 0)));
    Path stateFolder = StateFolder.of(terminal().environment());
    ServerOptions options =
        ServerSetup.forWindow(
            terminal(), stateFolder, file, new NativeFileDialogs(window.frame(), locale));
    try (EditorServer server = EditorServer.start(options)) {
      return show(window, server.url());
    } catch (UncheckedIOException failure) {
      return ServerFailure.outcome(failure, stateFolder);
    }
  }

  private Outcome show(EditorWindow window, String url) {
    return switch (window.showUntilClosed(url, terminal()::progress)) {
      case WindowResult.Closed closed -> Outcome.done(Map.of("ok", true), "");
      case WindowResult.CannotOpen(String reason) ->
          Outcome.environment(
              "no-window",
              "The editor's window could not be opened: " + reason + ".",
              "",
              USE_A_BROWSER);
    };
  }
}
