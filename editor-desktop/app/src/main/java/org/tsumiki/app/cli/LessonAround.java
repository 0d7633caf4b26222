package org.tsumiki.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.PackFolder;

/** The lesson in whose folder a program lies: an author's own, whether it ships or not. */
sealed interface LessonAround {
  /** This one. */
  record Found(Lesson lesson) implements LessonAround {}

  /** The program lies in no pack. */
  record Nowhere() implements LessonAround {}

  /** It lies in a pack that cannot be used; the outcome says why. */
  record Broken(Outcome.Failure why) implements LessonAround {}

  /** Looks around the file. */
  static LessonAround of(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path pack = folder == null ? null : folder.getParent();
    if (folder == null
        || pack == null
        || !Files.isRegularFile(folder.resolve("lesson.json"))
        || !Files.isRegularFile(pack.resolve("pack.json"))) {
      return new Nowhere();
    }
    return switch (PackFolder.read(pack)) {
      case PackReadResult.Refused refused -> {
        Finding first = refused.findings().getFirst();
        yield new Broken(
            Outcome.refused(first.code(), first.message(), first.file(), first.remedy()));
      }
      case PackReadResult.Read(Pack read) -> {
        Optional<Lesson> lesson = read.lesson(read.id() + "/" + folder.getFileName());
        yield lesson.<LessonAround>map(Found::new).orElseGet(Nowhere::new);
      }
    };
  }
}
