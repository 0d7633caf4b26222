package org.tsumiki.arena.play;

import org.tsumiki.program.ReadingLevel;

/**
 * What the watcher has chosen.
 *
 * @param followed the robot that the camera follows; {@link #WHOLE} shows the whole course
 * @param calm less motion: the camera jumps instead of gliding
 */
public record View(
    ReadingLevel level,
    boolean highContrast,
    boolean trails,
    boolean rays,
    boolean help,
    int followed,
    boolean calm) {
  /** Nobody is followed. */
  public static final int WHOLE = -1;

  /** How a window begins. */
  public static View first(ReadingLevel level, boolean highContrast, boolean calm) {
    ReadingLevel shown = level == ReadingLevel.FURIGANA ? ReadingLevel.KANJI : level;
    return new View(shown, highContrast, true, false, false, WHOLE, calm);
  }

  /** The same view with other things to see at first. */
  public View with(boolean raysShown, int robot) {
    return new View(level, highContrast, trails, raysShown, help, robot, calm);
  }

  /** ひらがな, 漢字, English and round again. */
  public View nextLevel() {
    ReadingLevel next =
        switch (level) {
          case HIRAGANA -> ReadingLevel.KANJI;
          case FURIGANA, KANJI -> ReadingLevel.ENGLISH;
          case ENGLISH -> ReadingLevel.HIRAGANA;
        };
    return new View(next, highContrast, trails, rays, help, followed, calm);
  }

  public View toggledContrast() {
    return new View(level, !highContrast, trails, rays, help, followed, calm);
  }

  public View toggledTrails() {
    return new View(level, highContrast, !trails, rays, help, followed, calm);
  }

  public View toggledRays() {
    return new View(level, highContrast, trails, !rays, help, followed, calm);
  }

  public View withHelp(boolean shown) {
    return new View(level, highContrast, trails, rays, shown, followed, calm);
  }

  /** The next robot of so many, and the whole course after the last. */
  public View nextFollowed(int robots) {
    int next = followed + 1 >= robots ? WHOLE : followed + 1;
    return new View(level, highContrast, trails, rays, help, next, calm);
  }
}
