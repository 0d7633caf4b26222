package org.tsumiki.arena.board;

import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.play.Command;

/** A place that can be pressed. */
public record Target(Box box, Command command) {}
