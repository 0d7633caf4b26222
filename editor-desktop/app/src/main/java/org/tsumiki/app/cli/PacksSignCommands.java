package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.tsumiki.format.Finding;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.PackFolder;
import org.tsumiki.format.io.zip.PackZip;
import org.tsumiki.format.io.zip.Publishers.Publisher;
import org.tsumiki.format.io.zip.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for those who give packs to others: a key, a signed zip; and for whom to trust. */
final class PacksSignCommands {
  private PacksSignCommands() {}

  /** {@code packs keys new}. */
  @Command(name = "keys", description = "Make a key to sign packs with: keys new --name NAME.")
  static final class KeysCommand extends TsumikiCommand {
    @Parameters(paramLabel = "new", description = "The only thing to do.")
    private String what = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who you are.")
    private String name = "";

    @Option(
        names = {"-o", "--out"},
        paramLabel = "FILE",
        description = "The key file (tsumiki-key.txt); beside it comes FILE.pub for others.")
    private Path out = Path.of("tsumiki-key.txt");

    private record MadeKey(String key, String publisher, String fingerprint) {}

    KeysCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      if (!what.equals("new") || name.isBlank() || name.length() > 60) {
        return Outcome.wrongUse(
            "wrong-use", "This makes a new key.", "keys", "Use `packs keys new --name NAME`.");
      }
      SigningKey key = SigningKey.create();
      Publisher publisher = new Publisher(name.strip(), key.publicKey());
      Path pub = Path.of(out + ".pub");
      try {
        writeSecret(key.text());
        OutputFile.writeWhole(pub, publisher.text().getBytes(StandardCharsets.UTF_8));
      } catch (FileAlreadyExistsException there) {
        return Outcome.wrongUse(
            "file-exists",
            "There is a file of that name already.",
            out.toString(),
            "Name another one with -o; a key that is overwritten is lost.");
      } catch (IOException failure) {
        return OutputFile.failure("The key", out, failure);
      }
      String fingerprint = key.publicKey().fingerprint();
      return Outcome.done(
          new MadeKey(out.toString(), pub.toString(), fingerprint),
          terminal()
                  .language()
                  .of(
                      out + " is your key: keep it to yourself. Give " + pub + " to others; it is ",
                      out + " はあなたのかぎです。人にわたさないでください。わたすのは " + pub + " です。指紋: ")
              + fingerprint);
    }

    private void writeSecret(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      try {
        Files.createFile(
            out,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(out, bytes);
      } catch (UnsupportedOperationException windows) {
        Files.write(out, bytes, StandardOpenOption.CREATE_NEW);
      }
    }
  }

  /** {@code packs sign}. */
  @Command(name = "sign", description = "Pack a pack's folder into one signed zip.")
  static final class SignCommand extends TsumikiCommand {
    @Parameters(paramLabel = "DIR", description = "The folder that holds pack.json.")
    private Path folder = Path.of("");

    @Option(names = "--key", paramLabel = "K", description = "Your key file; unsigned without it.")
    private Optional<Path> key = Optional.empty();

    @Option(
        names = {"-o", "--out"},
        required = true,
        paramLabel = "FILE.zip",
        description = "The zip to write.")
    private Path out = Path.of("");

    private record Signed(String pack, int bytes, boolean signed) {}

    private record Refusal(List<FindingLine> findings) {}

    SignCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (PackFolder.read(folder)) {
        case PackReadResult.Refused(List<Finding> findings) ->
            Outcome.no(
                new Refusal(FindingLine.of(findings)),
                String.join(
                    System.lineSeparator(), findings.stream().map(Finding::sentence).toList()));
        case PackReadResult.Read read -> sign(read.pack().id());
      };
    }

    private Outcome sign(String pack) {
      Optional<SigningKey> signingKey = Optional.empty();
      if (key.isPresent()) {
        switch (NamedFile.readText(key.get(), "key file")) {
          case NamedFile.Text.Unusable(Outcome.Failure why) -> {
            return why;
          }
          case NamedFile.Text.Of(String text) -> signingKey = SigningKey.parse(text);
        }
        if (signingKey.isEmpty()) {
          return Outcome.refused(
              "not-a-key",
              "This is no key that packs are signed with.",
              key.get().toString(),
              "Use the file that `packs keys new` made, not the one that ends in .pub.");
        }
      }
      try {
        byte[] zip = PackZip.of(folder, signingKey);
        OutputFile.writeWhole(out, zip);
        return Outcome.done(
            new Signed(pack, zip.length, signingKey.isPresent()),
            out + ": " + zip.length + " bytes" + (signingKey.isPresent() ? ", signed" : ""));
      } catch (IOException failure) {
        return OutputFile.failure("The zip", out, failure);
      }
    }
  }

  /** {@code packs trust}. */
  @Command(name = "trust", description = "Trust a publisher of packs from now on.")
  static final class TrustCommand extends TsumikiCommand {
    @Parameters(paramLabel = "PUBLISHER.pub", description = "The file that the publisher gave you.")
    private Path file = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "What you call the publisher.")
    private Optional<String> name = Optional.empty();

    private record Trusted(String name, String fingerprint) {}

    TrustCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (NamedFile.readText(file, "publisher's file")) {
        case NamedFile.Text.Unusable(Outcome.Failure why) -> why;
        case NamedFile.Text.Of(String text) ->
            Publisher.parse(text)
                .map(this::trust)
                .orElseGet(() ->
                    Outcome.refused(
                        "not-a-publisher",
                        "This is no publisher's file.",
                        file.toString(),
                        "Ask for the file that ends in .pub."));
      };
    }

    private Outcome trust(Publisher found) {
      Publisher publisher = new Publisher(name.orElse(found.name()), found.key());
      try {
        PackShelf.of(terminal()).publishers().trust(publisher);
      } catch (IOException failure) {
        return OutputFile.failure("The list of publishers", file, failure);
      }
      String fingerprint = publisher.key().fingerprint();
      return Outcome.done(
          new Trusted(publisher.name(), fingerprint),
          publisher.name()
              + "  "
              + fingerprint
              + System.lineSeparator()
              + terminal()
                  .language()
                  .of(
                      "Ask the publisher to read you these digits: they must be the same.",
                      "発行者に、この番号を読み上げてもらってください。同じでなければ使わないでください。"));
    }
  }

  /** {@code packs untrust}. */
  @Command(name = "untrust", description = "Trust a publisher of packs no more.")
  static final class UntrustCommand extends TsumikiCommand {
    @Parameters(paramLabel = "NAME", description = "Its name here, or its fingerprint.")
    private String name = "";

    private record Untrusted(String name, String fingerprint) {}

    UntrustCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      try {
        return PackShelf.of(terminal())
            .publishers()
            .untrust(name)
            .map(this::untrusted)
            .orElseGet(() ->
                Outcome.wrongUse(
                    "unknown-publisher",
                    "No publisher of that name is trusted here.",
                    name,
                    "`packs list` shows whom this computer trusts."));
      } catch (IOException failure) {
        return OutputFile.failure("The list of publishers", Path.of(name), failure);
      }
    }

    private Outcome untrusted(Publisher gone) {
      return Outcome.done(
          new Untrusted(gone.name(), gone.key().fingerprint()),
          terminal()
              .language()
              .of(
                  gone.name() + " is trusted no more. Packs installed from there stay.",
                  gone.name() + " の信頼を取り消しました。入れてあるパックは、そのまま残ります。"));
    }
  }

  /** {@code packs remove}. */
  @Command(name = "remove", description = "Remove an installed pack.")
  static final class RemoveCommand extends TsumikiCommand {
    @Parameters(paramLabel = "ID", description = "The pack's id.")
    private String id = "";

    private record Removed(String removed) {}

    RemoveCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      try {
        return PackShelf.of(terminal()).installed().remove(id)
            ? Outcome.done(new Removed(id), sentence())
            : Outcome.wrongUse(
                "unknown-pack",
                "No pack of that name is installed.",
                id,
                "`packs list` shows them; packs that come with Tsumiki stay.");
      } catch (IOException failure) {
        return OutputFile.failure("The pack", Path.of(id), failure);
      }
    }

    private String sentence() {
      return terminal()
          .language()
          .of(
              "The pack " + id + " is removed. What children made with it stays.",
              "パック " + id + " を取りのぞきました。子どもたちの作品は、そのまま残ります。");
    }
  }
}
