package org.tsumiki.app.cli;

import java.nio.file.Path;
import org.tsumiki.arena.source.RunSource;
import org.tsumiki.arena.source.Source;
import org.tsumiki.simulator.ReplayFile;
import org.tsumiki.simulator.World;

/** A run that was kept, to be shown. */
record ArenaReplay(ReplayFile file) {
  /** What came of reading the file. */
  sealed interface Preparation {}

  record Ready(ArenaReplay replay) implements Preparation {}

  record NotReady(Outcome.Failure why) implements Preparation {}

  static Preparation prepare(Path file) {
    return switch (KeptRun.read(file)) {
      case KeptRun.NotRead(Outcome.Failure why) -> new NotReady(why);
      case KeptRun.Read(ReplayFile replay) -> new ArenaReplay(replay).checked(file);
    };
  }

  /** Another simulator would show another run than the one that was kept. */
  private Preparation checked(Path name) {
    if (file.simulator() != World.VERSION) {
      return new NotReady(
          Outcome.refused(
              "other-simulator",
              "It was recorded with simulator "
                  + file.simulator()
                  + "; this one is "
                  + World.VERSION
                  + " and would make another run of it.",
              name.toString(),
              "Show it with the Tsumiki that recorded it, or record it anew."));
    }
    return new Ready(this);
  }

  Source source() {
    return RunSource.start(
        file.recording(), file.entries().stream().map(ReplayFile.Entry::title).toList());
  }
}
