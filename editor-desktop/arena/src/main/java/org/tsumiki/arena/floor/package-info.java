/**
 * A course and what happens on it as marks, in millimetres, layer by layer. Pure, and without any
 * rule of the world: it draws what a course file and a snapshot say. Main types: {@link
 * org.tsumiki.arena.floor.StillLayer}, {@link org.tsumiki.arena.floor.MovingLayer}.
 */
@NullMarked
package org.tsumiki.arena.floor;

import org.jspecify.annotations.NullMarked;
