package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.server.FileDialogs;
import org.tsumiki.server.RobotAccess;
import org.tsumiki.server.ServerOptions;
import org.tsumiki.speech.SpeechEngines;

/** What every editor server of this computer offers: its packs, its languages, its voice. */
final class ServerSetup {
  private ServerSetup() {}

  /** For an ordinary browser, which has no native file dialogs. */
  static ServerOptions forBrowser(Terminal terminal, Path stateFolder, int port) {
    return options(terminal, stateFolder, port, Optional.empty(), Optional.empty());
  }

  /** For a window of our own, in which a project may be open from the start. */
  static ServerOptions forWindow(
      Terminal terminal, Path stateFolder, Optional<Path> file, FileDialogs dialogs) {
    return options(terminal, stateFolder, 0, file, Optional.of(dialogs));
  }

  private static RobotAccess robots(Terminal terminal) {
    return new RobotAccess(
        EditorKeys.file(terminal.environment(), Optional.empty()),
        EditorKeys.name(terminal.environment()),
        true);
  }

  private static ServerOptions options(
      Terminal terminal,
      Path stateFolder,
      int port,
      Optional<Path> file,
      Optional<FileDialogs> dialogs) {
    return new ServerOptions(
        port,
        stateFolder,
        file,
        dialogs,
        PackShelf.of(terminal).packs(),
        LanguageShelf.of(terminal).all(),
        SpeechEngines.find(terminal.environment()),
        Optional.of(robots(terminal)));
  }
}
