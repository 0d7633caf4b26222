package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tsumiki.program.JsonText;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;

/**
 * Keeps the work: the newest state of each lesson and of the free project, written whole after
 * every edit. A file is written beside its old self, forced to the disk and then put in its place,
 * so that a power cut leaves either the old or the new one. What stood there when the editor
 * started goes to {@code earlier}, so that a child who deletes everything can be helped.
 */
final class Journal {
  /** Copies of earlier work that are kept for each place. */
  private static final int EARLIER_COPIES = 20;

  private static final String FREE = "free";
  private static final String LATEST = "latest";
  private static final String EARLIER = "earlier";
  private static final String ENDING = ".tsumiki";

  private final Path folder;

  Journal(Path folder) {
    this.folder = folder;
  }

  /** Saves a project in its lesson's place; it is on the disk when this returns. */
  synchronized void save(JsonObject project) throws IOException {
    Files.createDirectories(folder);
    String place = place(Wire.text(project, "lesson"));
    write(folder.resolve(place + ENDING), JsonText.of(project));
    write(folder.resolve(LATEST), place);
  }

  /** True for a project that can be kept and read again. */
  static boolean canKeep(JsonObject project) {
    return ProjectReader.read(JsonText.of(project)) instanceof ReadResult.Read;
  }

  /** The place of a project's lesson, or the one outside of lessons. */
  static String placeOf(JsonObject project) {
    return place(Wire.text(project, "lesson"));
  }

  /** Everything that is kept, by its place; what cannot be read is left out. */
  synchronized Map<String, LearnerFile.Work> all() throws IOException {
    Map<String, LearnerFile.Work> all = new TreeMap<>();
    for (Path file : files()) {
      String place = stem(file);
      long savedAtMillis = Files.getLastModifiedTime(file).toMillis();
      read(place).ifPresent(work -> all.put(place, new LearnerFile.Work(savedAtMillis, work)));
    }
    return all;
  }

  /** Takes in work from elsewhere where it is newer; what stood there goes to the earlier ones. */
  synchronized void bring(Collection<LearnerFile.Work> work) throws IOException {
    Path earlier = Files.createDirectories(folder.resolve(EARLIER));
    for (LearnerFile.Work one : work) {
      Path file = folder.resolve(placeOf(one.project()) + ENDING);
      FileTime saved = FileTime.fromMillis(one.savedAtMillis());
      boolean known = Files.exists(file);
      if (!known || Files.getLastModifiedTime(file).compareTo(saved) < 0) {
        if (known) {
          keep(file, earlier);
        }
        write(file, JsonText.of(one.project()));
        Files.setLastModifiedTime(file, saved);
      }
    }
    Optional<LearnerFile.Work> newest =
        work.stream().max(Comparator.comparingLong(LearnerFile.Work::savedAtMillis));
    if (newest.isPresent() && !Files.exists(folder.resolve(LATEST))) {
      write(folder.resolve(LATEST), placeOf(newest.get().project()));
    }
  }

  /** The project that was worked on last, if there is one and it can be read. */
  synchronized Optional<JsonObject> latest() {
    try {
      Path pointer = folder.resolve(LATEST);
      if (!Files.exists(pointer)) {
        return Optional.empty();
      }
      String place = Files.readString(pointer).strip();
      return place.equals(place(Optional.of(place))) || place.equals(FREE)
          ? read(place)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The work done in a lesson, if there is any and it can be read. */
  synchronized Optional<JsonObject> workIn(String lesson) {
    return read(place(Optional.of(lesson)));
  }

  /** The work done outside of lessons, if there is any and it can be read. */
  synchronized Optional<JsonObject> freeWork() {
    return read(FREE);
  }

  private Optional<JsonObject> read(String place) {
    Path file = folder.resolve(place + ENDING);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String text = Files.readString(file);
      return switch (ProjectReader.read(text)) {
        case ReadResult.Read read -> Wire.object(text);
        case ReadResult.Refused refused -> {
          // Never written over: somebody may yet save what is in it.
          Files.move(file, free("damaged-" + place), StandardCopyOption.REPLACE_EXISTING);
          yield Optional.empty();
        }
      };
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Puts a copy of everything aside; called once at start. */
  synchronized void keepEarlier() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Path earlier = Files.createDirectories(folder.resolve(EARLIER));
    for (Path file : files()) {
      keep(file, earlier);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static void keep(Path file, Path earlier) throws IOException {
    String stem = stem(file);
    long stamp = Files.getLastModifiedTime(file).toMillis();
    Path copy = earlier.resolve(stem + "@" + stamp + ENDING);
    if (!Files.exists(copy)) {
      Files.copy(file, copy);
    }
    try (Stream<Path> copies = Files.list(earlier)) {
      List<Path> ofThis =
          copies.filter(c -> c.getFileName().toString().startsWith(stem + "@")).sorted().toList();
      for (int i = 0; i < ofThis.size() - EARLIER_COPIES; i++) {
        Files.delete(ofThis.get(i));
      }
    }
  }

  private Path free(String name) {
    int number = 1;
    while (Files.exists(folder.resolve(name + "-" + number + ENDING))) {
      number++;
    }
    return folder.resolve(name + "-" + number + ENDING);
  }

  /** File name for a lesson: its letters, digits and hyphens, {@code /} as {@code __}. */
  private static String place(Optional<String> lesson) {
    return lesson
        .map(id -> id.replace("/", "__").replaceAll("[^A-Za-z0-9_-]", ""))
        .filter(id -> !id.isEmpty())
        .orElse(FREE);
  }

  /** Writes a file whole or not at all. */
  static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
