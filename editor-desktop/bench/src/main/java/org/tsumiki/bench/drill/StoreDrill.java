package org.tsumiki.bench.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Kills the agent while programs are deployed to it and kept, starts it again, and looks at what it
 * has: one of the two programs, whole.
 */
final class StoreDrill {
  static final String NAME = "store";
  static final String TOLD =
      "kill -9 of the agent in the middle of deploys; then it has one of both programs, whole";

  private static final long LATEST_NANOS = 120_000_000L;
  private static final String KEPT = "store: drill starts at power-on";

  private final Path folder;
  private final byte[] one = DrillPrograms.driveOn();
  private final byte[] other = DrillPrograms.flood();
  private final Random moment = new Random(1);

  StoreDrill(Path folder) {
    this.folder = folder;
  }

  /** How many of so many times all was well. */
  int run(int times, Consumer<String> progress) throws IOException, InterruptedException {
    int well = 0;
    try (Stage first = stage(0);
        DrillEditor editor = DrillEditor.connect(first.tcpAddress())) {
      editor.keep(one);
      first.agent().await(KEPT);
    }
    for (int time = 1; time <= times; time++) {
      well += once(time) ? 1 : 0;
      if (time % 20 == 0) {
        progress.accept("  " + well + " of " + time + " well");
      }
    }
    return well;
  }

  /** One start of the agent, and one end of it. */
  private boolean once(int time) throws IOException, InterruptedException {
    try (Stage stage = stage(time);
        DrillEditor editor = DrillEditor.connect(stage.tcpAddress())) {
      boolean found =
          stage.agent().await("store: 1 programs").contains("drill starts at power-on")
              && !stage.agent().said("put aside")
              && isWhole();
      long until = System.nanoTime() + (long) (moment.nextDouble() * LATEST_NANOS);
      Thread killer =
          Thread.ofPlatform()
              .start(() -> {
                LockSupport.parkNanos(until - System.nanoTime());
                stage.agent().kill();
              });
      for (int deploy = 0; System.nanoTime() < until; deploy++) {
        editor.keep(deploy % 2 == 0 ? other : one);
      }
      killer.join();
      return found;
    }
  }

  /** The file holds one of the two images as its last part but the checksum. */
  private boolean isWhole() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("programs"))) {
      List<Path> programs = files.filter(file -> file.toString().endsWith(".program")).toList();
      return programs.size() == 1
          && (holds(programs.getFirst(), one) || holds(programs.getFirst(), other));
    }
  }

  private static boolean holds(Path file, byte[] image) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - Integer.BYTES;
    return end > image.length
        && Arrays.equals(image, Arrays.copyOfRange(bytes, end - image.length, end));
  }

  private Stage stage(int time) throws IOException, InterruptedException {
    return Stage.on(
        Files.createDirectories(folder.resolve("board-" + time)), "0", folder.resolve("programs"));
  }
}
