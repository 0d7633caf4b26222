package org.tsumiki.app.cli;

import java.nio.file.Path;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.simulator.ReplayFile;
import org.tsumiki.simulator.ReplayFiles;
import org.tsumiki.simulator.ReplayReadResult;

/** A replay file that a person named. */
sealed interface KeptRun {
  /** This one. */
  record Read(ReplayFile file) implements KeptRun {}

  /** None; the outcome says why. */
  record NotRead(Outcome.Failure why) implements KeptRun {}

  static KeptRun read(Path file) {
    return switch (NamedFile.readText(file, "replay file")) {
      case NamedFile.Text.Unusable(Outcome.Failure why) -> new NotRead(why);
      case NamedFile.Text.Of(String text) ->
          switch (ReplayFiles.read(text)) {
            case ReplayReadResult.Refused(Problem problem) ->
                new NotRead(NamedFile.refused(problem, file));
            case ReplayReadResult.Read(ReplayFile replay) -> new Read(replay);
          };
    };
  }
}
