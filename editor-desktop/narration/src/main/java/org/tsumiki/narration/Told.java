package org.tsumiki.narration;

import java.util.Locale;
import org.tsumiki.program.LevelledText;

/**
 * One sentence of a story.
 *
 * @param tick when what it tells was clear, in milliseconds of virtual time
 * @param kind what it is about
 */
public record Told(long tick, Kind kind, LevelledText texts) {
  /** What a sentence is about. */
  public enum Kind {
    /** The beginning or end of the program, and why. */
    RUN,
    /** How the robot moved. */
    MOVE,
    /** What it touched. */
    TOUCH,
    /** What it sensed. */
    SENSE,
    /** A question that the program asked, and the answer that decided the way it took. */
    BRANCH,
    /** Lamps and tones. */
    OUTPUT,
    /** What the program said. */
    SAID,
    /** Messages, states and variables. */
    DATA,
    /** Zones, gates, water, goals. */
    WORLD;

    /** The name in documents, e.g. {@code move}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
