package org.tsumiki.bench.cable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A serial cable that needs no hardware: socat joins two pseudo-terminals. */
public final class PtyCable implements AutoCloseable {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final Process socat;
  private final Path folder;

  private PtyCable(Process socat, Path folder) {
    this.socat = socat;
    this.folder = folder;
  }

  /** Whether socat is installed. */
  public static boolean possible() throws InterruptedException {
    try {
      ProcessBuilder socat = new ProcessBuilder("socat", "-V");
      return socat.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** A cable whose ends are links in that folder. */
  public static PtyCable plugIn(Path folder) throws IOException, InterruptedException {
    Process socat =
        new ProcessBuilder(
                "socat",
                "pty,raw,echo=0,link=" + folder.resolve("robot"),
                "pty,raw,echo=0,link=" + folder.resolve("editor"))
            .inheritIO()
            .start();
    PtyCable cable = new PtyCable(socat, folder);
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!Files.exists(cable.robotEnd()) || !Files.exists(cable.editorEnd())) {
      if (System.nanoTime() > deadline || socat.waitFor(10, TimeUnit.MILLISECONDS)) {
        throw new IOException("socat made no pseudo-terminals");
      }
    }
    return cable;
  }

  /** The device for the robot. */
  public Path robotEnd() {
    return folder.resolve("robot");
  }

  /** The device for the editor. */
  public Path editorEnd() {
    return folder.resolve("editor");
  }

  /** The process that carries the bytes: while it is held, nothing comes through. */
  public long pid() {
    return socat.pid();
  }

  /** Both devices are gone, as when a USB plug is pulled. */
  public void pull() {
    socat.destroyForcibly();
  }

  @Override
  public void close() {
    pull();
    socat.onExit().join();
  }
}
