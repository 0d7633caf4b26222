package org.tsumiki.app.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.tsumiki.format.PackReader;
import org.tsumiki.server.PackInWork;
import org.tsumiki.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packs preview}: a pack in work on the editor's page, until it is ended. */
@Command(
    name = "preview",
    description = "Show a pack in the editor while you write it; every change shows at once.")
final class PacksPreviewCommand extends TsumikiCommand {
  /** An author's tries must not meet the children's work. */
  private static final String STATE = "preview";

  @Parameters(paramLabel = "DIR", description = "The folder that holds pack.json.")
  private Path folder = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Show and check its texts in this language instead of English, e.g. pt.")
  private Optional<String> language = Optional.empty();

  @Mixin private PortOption port = new PortOption();

  private record Document(
      String url, int port, String pack, String shown, List<FindingLine> findings) {}

  PacksPreviewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    Optional<Outcome> mistake =
        port.mistake().or(() -> LanguageShelf.mistakeIn(language)).or(this::noPack);
    if (mistake.isPresent()) {
      return mistake.get();
    }
    Path stateFolder = StateFolder.of(terminal().environment()).resolve(STATE);
    ServerOptions options = ServerSetup.forBrowser(terminal(), stateFolder, port.number());
    try {
      return show(
          PackPreview.start(
              folder,
              LanguageShelf.surroundings(language),
              options,
              work -> terminal().progress(PreviewText.of(work, terminal().language()))));
    } catch (UncheckedIOException failure) {
      return ServerFailure.outcome(failure, stateFolder);
    }
  }

  private Optional<Outcome> noPack() {
    return Files.isRegularFile(folder.resolve(PackReader.PACK_FILE))
        ? Optional.empty()
        : Optional.of(
            Outcome.wrongUse(
                "no-pack",
                "There is no " + PackReader.PACK_FILE + " in this folder.",
                folder.toString(),
                "Name the folder of a pack, or write one with `packs new " + folder + "`."));
  }

  private Outcome show(PackPreview preview) {
    Runtime.getRuntime().addShutdownHook(new Thread(preview::close, "close-preview"));
    Language language = terminal().language();
    String open =
        language.of(
            "Open this address in a browser on this computer (Ctrl+C ends the preview):",
            "このコンピューターのブラウザーで、次のアドレスを開いてください（Ctrl+C で終わります）。");
    PackInWork first = preview.first();
    announce(
        new Document(
            preview.server().url(),
            preview.server().port(),
            first.id(),
            PreviewText.shown(first),
            FindingLine.of(first.findings())),
        String.join(
            System.lineSeparator(), PreviewText.of(first, language), open, preview.server().url()));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Outcome.Said(ExitCode.DONE);
  }
}
