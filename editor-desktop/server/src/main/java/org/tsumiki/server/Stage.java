package org.tsumiki.server;

import java.util.List;
import java.util.Optional;
import org.tsumiki.agent.LivedMoment;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.narration.Detail;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.WorldEvent;

/**
 * What is known of the robot's surroundings beside what it tells over its line: of a simulated one
 * everything, of a real one nothing. Any thread.
 */
sealed interface Stage {
  /** How everything is now. */
  Optional<Snapshot> snapshot();

  /** What has happened since somebody asked last, in order. */
  List<WorldEvent> takeHappened();

  /** The story of the run that has just begun; empty when nobody keeps what makes it. */
  Optional<Story> story(Compilation.Runnable program, CoursePlan course, Detail detail);

  /** How everything was at that tick of the last run. */
  Optional<LivedMoment> at(long tick);

  /** A run begins: who watches the course from elsewhere sees it. */
  void showOn(ArenaFeed arena);

  /** A world that this computer works out. */
  record Simulated(SimulatedBoard board) implements Stage {
    @Override
    public Optional<Snapshot> snapshot() {
      return Optional.of(board.snapshot());
    }

    @Override
    public List<WorldEvent> takeHappened() {
      return board.takeHappened();
    }

    @Override
    public Optional<Story> story(Compilation.Runnable program, CoursePlan course, Detail detail) {
      return LiveStory.begin(board::recording, program, course, detail).map(story -> story);
    }

    @Override
    public Optional<LivedMoment> at(long tick) {
      return board.at(tick);
    }

    @Override
    public void showOn(ArenaFeed arena) {
      arena.follows(board);
    }
  }

  /** The room in which the children sit. */
  record Real() implements Stage {
    @Override
    public Optional<Snapshot> snapshot() {
      return Optional.empty();
    }

    @Override
    public List<WorldEvent> takeHappened() {
      return List.of();
    }

    @Override
    public Optional<Story> story(Compilation.Runnable program, CoursePlan course, Detail detail) {
      return Optional.of(new HeardStory(program, course, detail));
    }

    @Override
    public Optional<LivedMoment> at(long tick) {
      return Optional.empty();
    }

    @Override
    public void showOn(ArenaFeed arena) {
      // It stays as it was.
    }
  }
}
