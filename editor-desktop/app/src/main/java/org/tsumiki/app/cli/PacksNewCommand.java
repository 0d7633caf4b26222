package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import org.tsumiki.format.io.NewPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packs new}: a small pack that is whole already, to begin one's own from. */
@Command(name = "new", description = "Write a small pack to begin your own from.")
final class PacksNewCommand extends TsumikiCommand {
  @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet.")
  private Path folder = Path.of("");

  private record Document(String pack, String folder) {}

  PacksNewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    String id = idFor(folder);
    try {
      NewPack.write(folder, id);
    } catch (FileAlreadyExistsException there) {
      return Outcome.wrongUse(
          "file-exists",
          "There is something in this folder already.",
          folder.toString(),
          "Name a folder that is empty or not there yet.");
    } catch (IOException failure) {
      return OutputFile.failure("The pack", folder, failure);
    }
    return Outcome.done(
        new Document(id, folder.toString()),
        terminal()
            .language()
            .of(
                "A whole small pack is in "
                    + folder
                    + ". Change it bit by bit and watch it: ./tsumiki packs preview "
                    + folder,
                folder + " に小さなパックを書きました。少しずつ変えながら見てください: ./tsumiki packs preview " + folder));
  }

  private static String idFor(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String id =
        String.valueOf(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    return id.isEmpty() ? "my-pack" : id;
  }
}
