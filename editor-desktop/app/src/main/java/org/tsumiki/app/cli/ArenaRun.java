package org.tsumiki.app.cli;

import org.tsumiki.arena.source.RunSource;
import org.tsumiki.arena.source.Source;
import org.tsumiki.arena.source.StillSource;
import org.tsumiki.simulator.Recording;

/** What the arena shows without a replay: programs on a course, or a course alone. */
record ArenaRun(Lineup lineup, long seed) {
  private static final long TICKS_PER_SECOND = 1000;

  /** How long a scene is shown, where no task says how long a try lasts. */
  private static final double SCENE_SECONDS = 120;

  Source source() {
    if (lineup.programs().isEmpty()) {
      return new StillSource(lineup.course().plan(), seed);
    }
    long ticks = Math.round(lineup.seconds(SCENE_SECONDS) * TICKS_PER_SECOND);
    return RunSource.start(
        Recording.of(lineup.entries(seed, ticks), lineup.course(), seed, ticks), lineup.titles());
  }
}
