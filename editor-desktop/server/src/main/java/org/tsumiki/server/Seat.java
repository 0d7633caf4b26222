package org.tsumiki.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where one child works: its progress, and its work in a journal of its own. Nobody in particular
 * has a seat too, for a computer that only one child uses. Everything is on the disk when a method
 * returns.
 */
final class Seat {
  private static final String FILE = "child.json";

  private final Optional<Learner> learner;
  private final Path folder;
  private final Journal journal;
  private Progress progress;

  /**
   * @param folder made when it is first written to
   * @param workName the journal's folder in it
   */
  Seat(Optional<Learner> learner, Path folder, String workName) {
    this.learner = learner;
    this.folder = folder;
    this.journal = new Journal(folder.resolve(workName));
    this.progress = readProgress(folder);
  }

  /** The learner whose file lies in that folder; empty when there is none or it is damaged. */
  static Optional<Learner> learnerIn(Path folder) {
    return read(folder).flatMap(LearnerFile::learner);
  }

  Optional<Learner> learner() {
    return learner;
  }

  Journal journal() {
    return journal;
  }

  synchronized Progress progress() {
    return progress;
  }

  /** Notes that the work in a lesson was checked. */
  synchronized Progress checked(String lesson, boolean passed, int score) throws IOException {
    keep(progress.checked(lesson, passed, score));
    return progress;
  }

  /** Takes in what was reached and made on another computer; nothing that is here is lost. */
  synchronized void bring(Progress other, Map<String, LearnerFile.Work> work) throws IOException {
    keep(progress.with(other));
    journal.bring(work.values());
  }

  /** Everything of this child, to be taken along. */
  synchronized LearnerFile all() throws IOException {
    return new LearnerFile(learner, progress, journal.all());
  }

  private void keep(Progress next) throws IOException {
    Files.createDirectories(folder);
    Journal.write(folder.resolve(FILE), new LearnerFile(learner, next, Map.of()).text());
    progress = next;
  }

  /** Makes the child known, so that it is found at the next start. */
  synchronized void settle() throws IOException {
    keep(progress);
  }

  private static Progress readProgress(Path folder) {
    return read(folder).map(LearnerFile::progress).orElse(Progress.NONE);
  }

  private static Optional<LearnerFile> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return switch (LearnerFile.read(Files.readString(file))) {
        case LearnerFile.Read.Whole whole -> Optional.of(whole.file());
        case LearnerFile.Read.Refused ignored -> {
          // Never written over: somebody may yet save what is in it.
          Files.move(file, file.resolveSibling("damaged-" + System.currentTimeMillis() + ".json"));
          yield Optional.empty();
        }
      };
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
