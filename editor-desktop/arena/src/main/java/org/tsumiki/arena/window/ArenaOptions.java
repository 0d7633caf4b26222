package org.tsumiki.arena.window;

import java.util.Optional;
import org.tsumiki.program.ReadingLevel;

/**
 * How the arena's window begins.
 *
 * @param width in pixels, of a screenshot too
 * @param followed the robot that the camera follows, -1 for the whole course
 * @param calm less motion
 * @param startSeconds the moment to begin at, in seconds of the run
 * @param screenshot draw one picture for this taker and leave
 * @param playing whether the screenshot's board says that it plays
 * @param fpsSeconds leave after so many seconds; pictures follow each other as fast as they can
 */
public record ArenaOptions(
    int width,
    int height,
    boolean fullScreen,
    ReadingLevel level,
    boolean highContrast,
    boolean rays,
    int followed,
    boolean calm,
    Optional<Double> startSeconds,
    Optional<PictureTaker> screenshot,
    boolean playing,
    Optional<Double> fpsSeconds) {}
