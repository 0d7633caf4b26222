package org.tsumiki.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.narration.Detail;
import org.tsumiki.narration.Narrator;
import org.tsumiki.narration.Subject;
import org.tsumiki.narration.Told;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.Watching;

/**
 * One run of the simulated robot in words, told while it goes on: it lives the run again a little
 * behind it, as the grader would. Any thread, one at a time.
 */
final class LiveStory implements Story {
  private final Supplier<Optional<Recording>> recording;
  private final RunEndings endings;
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
    this.endings = new RunEndings(program);
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

  @Override
  public synchronized List<Told> upTo(Telemetry telemetry, RobotInfo robot) {
    List<Told> told = new ArrayList<>();
    if (follow()) {
      watching.upTo(telemetry.tick(), look -> told.addAll(narrator.see(look)));
    }
    return kept(told);
  }

  @Override
  public void said(long tick, int script, String text) {
    // It hears that itself, in the run that it lives again.
  }

  @Override
  public synchronized List<Told> end(RunEnd end) {
    List<Told> told = new ArrayList<>();
    boolean ranToItsEnd =
        end.reason() == RunEnd.Reason.FINISHED || end.reason() == RunEnd.Reason.TRAPPED;
    if (follow()) {
      watching.toTheEnd(!ranToItsEnd, look -> told.addAll(narrator.see(look)));
    }
    told.addAll(narrator.end(endings.of(end)));
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

  @Override
  public synchronized List<LevelledText> latest() {
    return latest;
  }

  @Override
  public synchronized List<LevelledText> whyStopped() {
    return narrator.whyStopped();
  }
}
