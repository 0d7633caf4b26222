package org.tsumiki.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    return Outcome.environment("no-display", "", "", "");
  }
}
