package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Pack;
import org.tsumiki.format.io.ShippedSurroundings;
import org.tsumiki.format.io.zip.InstallResult;
import org.tsumiki.format.io.zip.PublisherKey;
import org.tsumiki.grader.LessonGrader;
import org.tsumiki.grader.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packs install}: a pack from a stick, whole or not at all. */
@Command(name = "install", description = "Install a lesson pack from a zip file.")
final class PacksInstallCommand extends TsumikiCommand {
  @Parameters(paramLabel = "FILE.zip", description = "The pack.")
  private Path file = Path.of("");

  private record Document(
      String pack,
      String version,
      int lessons,
      @Nullable String replacedVersion,
      @Nullable String signer,
      @Nullable String trustedAs,
      List<String> leftOut) {}

  private record Refusal(boolean installed, List<FindingLine> findings) {}

  PacksInstallCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    PackShelf shelf = PackShelf.of(terminal());
    try {
      InstallResult result =
          shelf
              .installed()
              .install(
                  file,
                  PackShelf.shippedIds(),
                  ShippedSurroundings.load(),
                  PacksInstallCommand::wrongPrograms);
      return switch (result) {
        case InstallResult.Refused(List<Finding> findings) -> refused(findings);
        case InstallResult.Installed installed -> installed(installed);
      };
    } catch (IOException failure) {
      return OutputFile.failure("The pack", file, failure);
    }
  }

  private static List<Finding> wrongPrograms(Pack pack) {
    return PackCheck.check(pack, LessonGrader.STANDARD_SEEDS).findings();
  }

  private Outcome refused(List<Finding> findings) {
    String reasons =
        findings.stream()
            .map(Finding::sentence)
            .collect(Collectors.joining(System.lineSeparator()));
    String nothing = terminal().language().of("Nothing was installed.", "何もインストールしていません。");
    return Outcome.no(
        new Refusal(false, FindingLine.of(findings)), reasons + System.lineSeparator() + nothing);
  }

  private Outcome installed(InstallResult.Installed done) {
    Pack pack = done.pack();
    String title = pack.title().at(terminal().language().readingLevel());
    StringBuilder text = new StringBuilder(title);
    text.append("  (").append(pack.id()).append(' ').append(pack.version()).append(')');
    text.append(done.replacedVersion().map(this::instead).orElse(""))
        .append(System.lineSeparator())
        .append(signature(done));
    if (!done.leftOut().isEmpty()) {
      text.append(System.lineSeparator())
          .append(terminal().language().of("Left out: ", "入れなかったもの: "))
          .append(String.join(", ", done.leftOut()));
    }
    return Outcome.done(
        new Document(
            pack.id(),
            pack.version(),
            pack.lessons().size(),
            done.replacedVersion().orElse(null),
            done.signer().map(PublisherKey::fingerprint).orElse(null),
            done.trusted().orElse(null),
            done.leftOut()),
        text.toString());
  }

  private String instead(String oldVersion) {
    return terminal()
        .language()
        .of(", in the place of " + oldVersion, "、" + oldVersion + " を置きかえました");
  }

  private String signature(InstallResult.Installed done) {
    Language language = terminal().language();
    if (done.signer().isEmpty()) {
      return language.of(
          "It is not signed: nobody vouches for who made it.", "署名がありません。だれが作ったかは確かめられません。");
    }
    String fingerprint = done.signer().get().fingerprint();
    return done.trusted()
        .map(name ->
            language.of("Signed by " + name + ", whom you trust.", name + "（信頼している発行者）の署名があります。"))
        .orElseGet(() ->
            language.of(
                "Signed with the key "
                    + fingerprint
                    + ", which nobody here has trusted yet (packs trust).",
                "かぎ " + fingerprint + " の署名があります。まだ信頼していない発行者です（packs trust）。"));
  }
}
