package org.tsumiki.textview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tsumiki.program.Program;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;

/** The projects that tests read: those that ship, and one with every block. */
final class Projects {
  private static final Path LESSON_PACKS = Path.of("../../lesson-packs");

  private Projects() {}

  static Path everyBlock() {
    return Path.of("src/test/resources/every-block.tsumiki");
  }

  /** All projects of the examples and packs, and the ones of these tests. */
  static List<Path> all() throws IOException {
    try (Stream<Path> examples = Files.walk(LESSON_PACKS.resolve("examples"));
        Stream<Path> packs = Files.walk(LESSON_PACKS.resolve("packs/src"));
        Stream<Path> own = Files.walk(Path.of("src/test/resources"))) {
      return Stream.of(examples, packs, own)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".tsumiki"))
          .sorted()
          .toList();
    }
  }

  static Program read(Path file) throws IOException {
    return switch (ProjectReader.read(Files.readString(file))) {
      case ReadResult.Read(var project) -> project.program();
      case ReadResult.Refused(var problems) ->
          throw new AssertionError(file + " cannot be read: " + problems);
    };
  }
}
