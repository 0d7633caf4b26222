package org.tsumiki.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.link.Place;
import org.tsumiki.link.RunEnd;
import org.tsumiki.narration.Detail;
import org.tsumiki.narration.Ending;
import org.tsumiki.narration.Narrator;
import org.tsumiki.narration.Subject;
import org.tsumiki.narration.Told;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.Watching;
import org.tsumiki.words.BlockTexts;
import org.tsumiki.words.Words;

/**
 * One run of the simulated robot in words, told while it goes on: it lives the run again a little
 * behind it, as the grader would. Any thread, one at a time.
 */
final class LiveStory {
  private final Supplier<Optional<Recording>> recording;
  private final Compilation.Runnable program;
  private final BlockNames names;
  private final Narrator narrator;
  private final Recording began;
  private final Watching watching;
  private List<LevelledText> latest = List.of();

  private LiveStory(
      Supplier<Optional<Recording>> recording,
      Recording began,
      Compilation.Runnable program,
      CoursePlan course,
      Detail detail) {
    this.recording = recording;
    this.program = program;
    this.names = new BlockNames(program.debugMap());
    this.began = began;
    this.watching = new Watching(began);
    Subject subject =
        new Subject(
            course, Optional.of(program.debugMap()), Optional.of(program.project().program()));
    this.narrator = new Narrator(subject, detail);
  }

  /** The story of the run that has just begun; empty when nobody keeps what makes it. */
  static Optional<LiveStory> begin(
      Supplier<Optional<Recording>> recording,
      Compilation.Runnable program,
      CoursePlan course,
      Detail detail) {
    return recording.get().map(now -> new LiveStory(recording, now, program, course, detail));
  }

  /** What there is to tell up to that tick. */
  synchronized List<Told> upTo(long tick) {
    List<Told> told = new ArrayList<>();
    if (follow()) {
      watching.upTo(tick, look -> told.addAll(narrator.see(look)));
    }
    return kept(told);
  }

  /** The rest. */
  synchronized List<Told> end(RunEnd end) {
    List<Told> told = new ArrayList<>();
    boolean ranToItsEnd =
        end.reason() == RunEnd.Reason.FINISHED || end.reason() == RunEnd.Reason.TRAPPED;
    if (follow()) {
      watching.toTheEnd(!ranToItsEnd, look -> told.addAll(narrator.see(look)));
    }
    told.addAll(narrator.end(ending(end)));
    return kept(told);
  }

  /** False when the board has begun another run. */
  private boolean follow() {
    Optional<Recording> grown = recording.get().filter(now -> now.continues(began));
    grown.ifPresent(watching::goesOn);
    return grown.isPresent();
  }

  private List<Told> kept(List<Told> told) {
    if (!told.isEmpty()) {
      latest = told.stream().map(Told::texts).toList();
    }
    return told;
  }

  /** The sentences that were told last. */
  synchronized List<LevelledText> latest() {
    return latest;
  }

  /** Why the robot stands. */
  synchronized List<LevelledText> whyStopped() {
    return narrator.whyStopped();
  }

  /** A trap's own sentence is told beside it. */
  private Ending ending(RunEnd end) {
    return switch (end.reason()) {
      case FINISHED -> new Ending.Finished();
      case STOPPED -> new Ending.Stopped();
      case TRAPPED -> end.trap().map(this::trapped).orElseGet(() -> other(end.reason()));
      case LINK_LOST, REPLACED, LOW_BATTERY, HUNG, SHUT_DOWN, ROBOT_ERROR -> other(end.reason());
    };
  }

  private static Ending other(RunEnd.Reason reason) {
    return new Ending.Other(Words.text("status." + reason.word()));
  }

  private Ending trapped(RunEnd.TrapReport trap) {
    LevelledText why =
        Words.textOr("trap." + trap.code(), "trap.unknown", Words.numbered(trap.values()));
    LevelledText block =
        names
            .blockAt(new Place(trap.routine(), trap.pc()))
            .flatMap(BlockTexts.of(program.project().workspaceJson())::block)
            .orElse(LevelledText.verbatim(""));
    return new Ending.Trapped(block, why);
  }
}
