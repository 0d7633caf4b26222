/**
 * Everything around the course as marks, in pixels: title, clock, robots and points, goals, the bar
 * with its buttons, the card that lists the keys. Pure. Main types: {@link
 * org.tsumiki.arena.board.Board}, {@link org.tsumiki.arena.board.Layout}.
 */
@NullMarked
package org.tsumiki.arena.board;

import org.jspecify.annotations.NullMarked;
