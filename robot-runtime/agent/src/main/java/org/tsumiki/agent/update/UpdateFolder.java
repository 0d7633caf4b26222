package org.tsumiki.agent.update;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the robot leaves a package for the part of it that installs, and reads what came of it. The
 * robot may write into {@code incoming} alone. A package counts once {@code request} is there,
 * which comes last: a cut of power before that leaves nothing that anybody would install. Used by
 * one thread at a time.
 */
public final class UpdateFolder {
  private static final String ROLL_BACK = "tsumiki-robot-roll-back 1\n";
  private static final Pattern RESULT =
      Pattern.compile("tsumiki-update 1\nabout ([0-9a-z-]{1,64})\ncode (update\\.[a-z-]{1,40})\n");

  private final Path folder;
  private final Path part;
  private final Path request;

  /**
   * That folder.
   *
   * @param folder with {@code incoming} in it, which this process may write into
   */
  public UpdateFolder(Path folder) {
    this.folder = folder;
    Path incoming = folder.resolve("incoming");
    this.part = incoming.resolve("package.part");
    this.request = incoming.resolve("request");
  }

  /** What came of the last update. */
  public record Result(String about, String code) {}

  /** Whether something is being installed, or waits for it. */
  public boolean busy() {
    return Files.exists(request) || Files.exists(folder.resolve("state"));
  }

  /** Whether a package from before is kept. */
  public boolean canGoBack() {
    return Files.exists(folder.resolve("former"));
  }

  /** What came of the last update; empty when there was none. */
  public Optional<Result> result() {
    try {
      Matcher form = RESULT.matcher(Files.readString(folder.resolve("result")));
      return form.matches()
          ? Optional.of(new Result(form.group(1), form.group(2)))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** A package that begins to come; what came of another before is gone. */
  FileChannel begin() throws IOException {
    return FileChannel.open(
        part,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  Path part() {
    return part;
  }

  void drop() throws IOException {
    Files.deleteIfExists(part);
  }

  /** Hands the whole package over. */
  void handOver(UpdateRequest signed) throws IOException {
    Files.move(
        part,
        part.resolveSibling("package.deb"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    place(signed.text());
  }

  /** Asks for the package before. */
  public void askToGoBack() throws IOException {
    place(ROLL_BACK);
  }

  private void place(String text) throws IOException {
    Path beside = request.resolveSibling("request.new");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    syncNames();
    Files.move(
        beside, request, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncNames();
  }

  private void syncNames() throws IOException {
    try (FileChannel channel =
        FileChannel.open(folder.resolve("incoming"), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
