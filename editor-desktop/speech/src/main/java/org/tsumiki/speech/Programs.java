package org.tsumiki.speech;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The programs of this computer. */
record Programs(List<Path> folders) {
  private static final List<String> ENDINGS = List.of("", ".exe");

  Programs {
    folders = List.copyOf(folders);
  }

  static Programs of(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    List<Path> folders =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(path)
            .filter(folder -> !folder.isBlank())
            .flatMap(folder -> pathOf(folder).stream())
            .toList();
    return new Programs(folders);
  }

  /** Where that program is. */
  Optional<Path> find(String name) {
    return folders.stream()
        .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(name + ending)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Optional<Path> pathOf(String folder) {
    try {
      return Optional.of(Path.of(folder));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
