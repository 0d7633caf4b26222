package org.tsumiki.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.app.doctor.CacheFolder;
import org.tsumiki.app.doctor.DisplayQuestion;
import org.tsumiki.app.window.EditorWindow;
import org.tsumiki.app.window.WindowOptions;
import org.tsumiki.app.window.WindowResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** No command at all: the editor's window, with a project file if one is named. */
@Command(
    name = "tsumiki",
    version = "Tsumiki 0.1",
    description = "Blocks that run on robots: opens the editor's window.",
    synopsisHeading = "Usage: ./",
    subcommandsRepeatable = false)
final class EditorCommand extends TsumikiCommand {

  /** Tests drive the page through this port. */
  private static final String DEBUGGING_PORT_PROPERTY = "tsumiki.debuggingPort";

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A project to open (*.tsumiki).")
  private Optional<Path> file = Optional.empty();

  EditorCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      return Outcome.wrongUse(
          "no-such-file",
          "There is neither a file nor a command of this name.",
          file.get().toString(),
          "`./tsumiki --help` lists the commands.");
    }
    if (!DisplayQuestion.reachable()) {
      return Outcome.environment(
          "no-display",
          "There is no display to open the editor's window on.",
          terminal().environment().getOrDefault("DISPLAY", ""),
          "Use `./tsumiki serve` and open its address in a browser.");
    }
    return edit();
  }

  private Outcome edit() {
    boolean japanese = terminal().language() == Language.JAPANESE;
    EditorWindow window =
        new EditorWindow(
            new WindowOptions(
                CacheFolder.of(terminal().environment()),
                japanese ? Locale.JAPANESE : Locale.ENGLISH,
                Integer.getInteger(DEBUGGING_PORT_PROPERTY, 0)));
    return switch (window.showUntilClosed("http://127.0.0.1:8123/", terminal()::progress)) {
      case WindowResult.Closed closed -> Outcome.done(Map.of("ok", true), "");
      case WindowResult.CannotOpen cannot ->
          Outcome.environment(
              "no-window",
              "The editor's window could not be opened: " + cannot.reason() + ".",
              "",
              "Use `./tsumiki serve` and open its address in a browser.");
    };
  }
}
