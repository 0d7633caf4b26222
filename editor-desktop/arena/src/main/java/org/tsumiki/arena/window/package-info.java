/**
 * The arena's window, for a projector: a course and what robots do on it, live or from a replay. It
 * only draws; what happens is the simulator's. It runs in a process of its own, so that a fault of
 * a graphics driver touches no run and no editor. LibGDX draws marks as triangles and letters, and
 * hands on keys and presses; no other package knows it. Main types: {@link
 * org.tsumiki.arena.window.Arena}, {@link org.tsumiki.arena.window.Painter}.
 */
@NullMarked
package org.tsumiki.arena.window;

import org.jspecify.annotations.NullMarked;
