package org.tsumiki.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where one process's browser keeps its files while it lives. Two windows may be open at once, and
 * Chromium allows only one process per folder, so each gets its own.
 */
record ProfileFolder(Path path) {
  private static final String PREFIX = "profile-";

  /** A new folder for this process; takes away those that killed processes left. */
  static ProfileFolder create(Path cacheFolder) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(cacheFolder, PREFIX + "*")) {
      for (Path folder : old) {
        if (isLeftOver(folder)) {
          new ProfileFolder(folder).delete();
        }
      }
    }
    Path folder = cacheFolder.resolve(PREFIX + ProcessHandle.current().pid());
    return new ProfileFolder(Files.createDirectories(folder));
  }

  private static boolean isLeftOver(Path folder) {
    String pid = folder.getFileName().toString().substring(PREFIX.length());
    return pid.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  /** Removes the folder; what cannot be removed now is removed at the next start. */
  void delete() {
    try (Stream<Path> inside = Files.walk(path)) {
      inside.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException stillInUse) {
      path.toFile().deleteOnExit();
    }
  }
}
