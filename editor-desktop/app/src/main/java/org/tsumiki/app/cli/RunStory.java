package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.narration.Detail;
import org.tsumiki.narration.Ending;
import org.tsumiki.narration.Narrator;
import org.tsumiki.narration.Subject;
import org.tsumiki.narration.Told;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Project;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.Watching;
import org.tsumiki.vm.Trap;
import org.tsumiki.words.Words;

/** A run of the command line in words. */
final class RunStory {
  private static final double TICKS_PER_SECOND = 1000;

  private RunStory() {}

  /** One sentence in documents. */
  record Sentence(long tick, String kind, String text) {
    String line() {
      return String.format(Locale.ROOT, "%9.3f s  %s", tick / TICKS_PER_SECOND, text);
    }
  }

  /** Lives the run again and tells it. */
  static List<Sentence> of(
      Recording recording,
      ReadyProgram program,
      RunResult result,
      Detail detail,
      ReadingLevel level) {
    Subject subject =
        new Subject(
            recording.course().plan(), program.debugMap(), program.project().map(Project::program));
    Narrator narrator = new Narrator(subject, detail);
    List<Told> told = new ArrayList<>();
    new Watching(recording).toTheEnd(false, look -> told.addAll(narrator.see(look)));
    told.addAll(narrator.end(ending(program, result)));
    return told.stream()
        .map(one -> new Sentence(one.tick(), one.kind().word(), one.texts().at(level)))
        .toList();
  }

  private static Ending ending(ReadyProgram program, RunResult result) {
    Optional<Trap> trap = result.trap();
    if (trap.isPresent()) {
      return new Ending.Trapped(block(program, trap.get()), why(trap.get()));
    }
    return result.finished() ? new Ending.Finished() : new Ending.StillRunning();
  }

  private static LevelledText why(Trap trap) {
    return Words.textOr("trap." + trap.code(), "trap.unknown", Words.numbered(trap.values()));
  }

  private static LevelledText block(ReadyProgram program, Trap trap) {
    return program
        .debugMap()
        .flatMap(map -> map.blockAt(trap.routine(), trap.pc()))
        .flatMap(id -> program.project().flatMap(project -> BlockWords.of(project, id)))
        .orElse(LevelledText.verbatim(""));
  }
}
