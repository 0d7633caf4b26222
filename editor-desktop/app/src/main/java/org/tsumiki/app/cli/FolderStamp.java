package org.tsumiki.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tsumiki.format.io.PackFolder;

/**
 * Size and time of every file of a folder: another stamp means that something was written there.
 *
 * @param files by path
 */
record FolderStamp(Map<String, String> files) {
  /** Of a folder that nobody has looked at. */
  static final FolderStamp NONE = new FolderStamp(Map.of("", ""));

  /** What lies in the folder now; as far as a pack may reach, and nothing when it is not there. */
  static FolderStamp of(Path folder) {
    PackFolder.Limits limits = PackFolder.Limits.STANDARD;
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, limits.depth(), new FileVisitOption[0])) {
      paths
          .limit(2L * limits.files())
          .forEach(path -> files.put(folder.relativize(path).toString(), stamp(path)));
    } catch (IOException | UncheckedIOException gone) {
      // Files come and go while somebody writes: the next look will see.
      files.put("", String.valueOf(gone.getMessage()));
    }
    return new FolderStamp(files);
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? "folder"
          : attributes.size() + " " + attributes.lastModifiedTime();
    } catch (IOException gone) {
      return "gone";
    }
  }
}
