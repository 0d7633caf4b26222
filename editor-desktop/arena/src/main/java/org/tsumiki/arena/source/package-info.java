/**
 * Where the snapshots come from that are drawn: a run that is lived again, a course at rest, or a
 * run elsewhere that is followed. Each may have a thread of its own; the window asks from another.
 * Main type: {@link org.tsumiki.arena.source.Source}.
 */
@NullMarked
package org.tsumiki.arena.source;

import org.jspecify.annotations.NullMarked;
