package org.tsumiki.format.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small whole pack to begin one's own from; its remarks tell what belongs where. */
public final class NewPack {
  private static final String FOLDER = "/org/tsumiki/format/new-pack/";
  private static final String ID_HOLE = "PACK_ID";

  private NewPack() {}

  /**
   * Writes it into a folder that is empty or not there yet.
   *
   * @throws FileAlreadyExistsException when something is in it
   */
  public static void write(Path folder, String id) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new FileAlreadyExistsException(folder.toString());
        }
      }
    }
    List<String> paths = text("files.txt").lines().toList();
    for (String path : paths) {
      Path target = folder.resolve(path);
      Files.createDirectories(target.resolveSibling("."));
      Files.writeString(target, text(path).replace(ID_HOLE, id), StandardCharsets.UTF_8);
    }
  }

  private static String text(String path) throws IOException {
    try (InputStream in = NewPack.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + path + " is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
