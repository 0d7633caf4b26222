package org.tsumiki.linkio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A serial cable that needs no hardware: socat joins two pseudo-terminals. */
final class Cable {
  private final Process socat;
  private final Path folder;

  private Cable(Process socat, Path folder) {
    this.socat = socat;
    this.folder = folder;
  }

  static boolean possible() {
    try {
      return new ProcessBuilder("socat", "-V")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static Cable plugIn(Path folder) throws Exception {
    Process socat =
        new ProcessBuilder(
                "socat",
                "pty,raw,echo=0,link=" + folder.resolve("robot"),
                "pty,raw,echo=0,link=" + folder.resolve("editor"))
            .inheritIO()
            .start();
    Cable cable = new Cable(socat, folder);
    for (long end = System.nanoTime() + 20_000_000_000L; !cable.isThere(); ) {
      if (System.nanoTime() > end || socat.waitFor(10, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("socat made no pseudo-terminals");
      }
    }
    return cable;
  }

  private boolean isThere() {
    return Files.exists(robotDevice()) && Files.exists(editorDevice());
  }

  Path robotDevice() {
    return folder.resolve("robot");
  }

  Path editorDevice() {
    return folder.resolve("editor");
  }

  /** Ends socat, which takes the devices' links away. */
  void unplug() throws InterruptedException {
    socat.destroy();
    socat.waitFor();
  }
}
