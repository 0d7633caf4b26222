package org.tsumiki.bench.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A serial cable that needs no hardware: socat joins two pseudo-terminals. */
final class DrillCable implements AutoCloseable {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final Process socat;
  private final Path folder;

  private DrillCable(Process socat, Path folder) {
    this.socat = socat;
    this.folder = folder;
  }

  static boolean possible() throws InterruptedException {
    try {
      ProcessBuilder socat = new ProcessBuilder("socat", "-V");
      return socat.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  static DrillCable plugIn(Path folder) throws IOException, InterruptedException {
    Process socat =
        new ProcessBuilder(
                "socat",
                "pty,raw,echo=0,link=" + folder.resolve("robot"),
                "pty,raw,echo=0,link=" + folder.resolve("editor"))
            .inheritIO()
            .start();
    DrillCable cable = new DrillCable(socat, folder);
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!Files.exists(cable.robotEnd()) || !Files.exists(cable.editorEnd())) {
      if (System.nanoTime() > deadline || socat.waitFor(10, TimeUnit.MILLISECONDS)) {
        throw new IOException("socat made no pseudo-terminals");
      }
    }
    return cable;
  }

  Path robotEnd() {
    return folder.resolve("robot");
  }

  Path editorEnd() {
    return folder.resolve("editor");
  }

  /** Nothing comes through any more, as on the pins of a serial line. */
  void cut() throws IOException, InterruptedException {
    DrillProcess.signal(socat.pid(), "STOP");
  }

  /** Both devices are gone, as when a USB plug is pulled. */
  void pull() {
    socat.destroyForcibly();
  }

  @Override
  public void close() {
    pull();
    socat.onExit().join();
  }
}
