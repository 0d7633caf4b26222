/**
 * How a run is watched: which moment is on the screen, at what pace, and what the watcher has
 * chosen. Pure: time comes in as seconds since the last picture. Main types: {@link
 * org.tsumiki.arena.play.Player}, {@link org.tsumiki.arena.play.Frames}, {@link
 * org.tsumiki.arena.play.View}.
 */
@NullMarked
package org.tsumiki.arena.play;

import org.jspecify.annotations.NullMarked;
