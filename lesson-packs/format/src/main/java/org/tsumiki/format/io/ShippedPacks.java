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

  /** Reads them all against those surroundings, e.g. in another language. */
  public static List<PackReadResult> readAll(Surroundings surroundings) {
    return readAll(ShippedPacks.class.getClassLoader(), id -> true, surroundings);
  }

  /** Reads the one pack with that id, quicker than all of them; empty when none ships. */
  public static Optional<PackReadResult> read(String id) {
    return readAll(ShippedPacks.class.getClassLoader(), id::equals, ShippedSurroundings.load())
        .stream()
        .findFirst();
  }

  static List<PackReadResult> readAll(ClassLoader loader) {
    return readAll(loader, id -> true, ShippedSurroundings.load());
  }

  private static List<PackReadResult> readAll(
      ClassLoader loader, Predicate<String> wanted, Surroundings surroundings) {
    URL index = loader.getResource(INDEX);
    if (index == null) {
      return List.of();
    }
    try {
      if (index.getProtocol().equals("jar")) {
        return readFromJar(index.toURI(), wanted, surroundings);
      }
      return readFolders(Path.of(index.toURI()), wanted, surroundings);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own lesson packs cannot be read", e);
    }
  }

  private static List<PackReadResult> readFromJar(
      URI index, Predicate<String> wanted, Surroundings surroundings) throws IOException {
    String text = index.toString();
    URI jar = URI.create(text.substring(0, text.indexOf("!/")));
    // A file system of our own: a shared one would be closed under somebody else's hands.
    try (FileSystem files =
        FileSystems.newFileSystem(Path.of(URI.create(jar.getRawSchemeSpecificPart())), Map.of())) {
      return readFolders(files.getPath(INDEX), wanted, surroundings);
    }
  }

  private static List<PackReadResult> readFolders(
      Path index, Predicate<String> wanted, Surroundings surroundings) throws IOException {
    List<PackReadResult> results = new ArrayList<>();
    for (String name : Files.readAllLines(index)) {
      if (!name.isBlank() && wanted.test(name.strip())) {
        results.add(PackFolder.read(index.resolveSibling(name.strip()), surroundings));
      }
    }
    return List.copyOf(results);
  }
}
