package org.tsumiki.app.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: the editor for a browser on this computer, until it is ended. */
@Command(name = "serve", description = "Serve the editor to a browser on this computer.")
final class ServeCommand extends TsumikiCommand {
  @Mixin private PortOption port = new PortOption();

  private record Document(String url, int port, String arenaUrl) {}

  ServeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    Optional<Outcome> mistake = port.mistake();
    if (mistake.isPresent()) {
      return mistake.get();
    }
    Path stateFolder = StateFolder.of(terminal().environment());
    ServerOptions options = ServerSetup.forBrowser(terminal(), stateFolder, port.number());
    try {
      return serve(EditorServer.start(options));
    } catch (UncheckedIOException failure) {
      return ServerFailure.outcome(failure, stateFolder);
    }
  }

  private Outcome serve(EditorServer server) {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-server"));
    Language language = terminal().language();
    String text =
        language.of(
            "Open this address in a browser on this computer (Ctrl+C ends Tsumiki):",
            "このコンピューターのブラウザーで、次のアドレスを開いてください（Ctrl+C で終わります）。");
    String projector =
        language.of(
            "To show the course and the robots on a projector:",
            "コースとロボットをプロジェクターで見せるには、次のコマンドを使ってください。");
    announce(
        new Document(server.url(), server.port(), server.arenaUrl()),
        String.join(
            System.lineSeparator(),
            text,
            server.url(),
            projector,
            "./tsumiki arena --follow '" + server.arenaUrl() + "'"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Outcome.Said(ExitCode.DONE);
  }
}
