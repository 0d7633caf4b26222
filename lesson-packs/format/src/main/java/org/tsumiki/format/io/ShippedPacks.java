package org.tsumiki.format.io;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Surroundings;

/**
 * The packs that ship with the program: the data of the module {@code tsumiki-packs}, wherever it
 * is, in a jar or in a folder of classes. Its file {@code index} lists the packs' folders in the
 * order in which they are offered.
 */
public final class ShippedPacks {
  private static final String INDEX = "org/tsumiki/packs/index";

  private ShippedPacks() {}

  /** Reads them all; empty when the module is not there. */
  public static List<PackReadResult> readAll() {
    return readAll(ShippedPacks.class.getClassLoader());
  }

  /** Reads the one in the folder of that name: much quicker than all; empty when there is none. */
  public static Optional<PackReadResult> read(String folder) {
    return read(ShippedPacks.class.getClassLoader(), folder::equals).stream().findFirst();
  }

  static List<PackReadResult> readAll(ClassLoader loader) {
    return read(loader, name -> true);
  }

  private static List<PackReadResult> read(ClassLoader loader, Predicate<String> wanted) {
    URL index = loader.getResource(INDEX);
    if (index == null) {
      return List.of();
    }
    try {
      if (index.getProtocol().equals("jar")) {
        return readFromJar(index.toURI(), wanted);
      }
      return readFolders(Path.of(index.toURI()), wanted);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own lesson packs cannot be read", e);
    }
  }

  private static List<PackReadResult> readFromJar(URI index, Predicate<String> wanted)
      throws IOException {
    String text = index.toString();
    URI jar = URI.create(text.substring(0, text.indexOf("!/")));
    // A file system of our own: a shared one would be closed under somebody else's hands.
    try (FileSystem files =
        FileSystems.newFileSystem(Path.of(URI.create(jar.getRawSchemeSpecificPart())), Map.of())) {
      return readFolders(files.getPath(INDEX), wanted);
    }
  }

  private static List<PackReadResult> readFolders(Path index, Predicate<String> wanted)
      throws IOException {
    List<PackReadResult> results = new ArrayList<>();
    Surroundings surroundings = ShippedSurroundings.load();
    for (String name : Files.readAllLines(index)) {
      String folder = name.strip();
      if (!folder.isEmpty() && wanted.test(folder)) {
        results.add(PackFolder.read(index.resolveSibling(folder), surroundings));
      }
    }
    return List.copyOf(results);
  }
}
