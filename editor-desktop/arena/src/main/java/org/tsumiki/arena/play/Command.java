package org.tsumiki.arena.play;

/** What a key or a button of the board asks for. */
public enum Command {
  AGAIN,
  BACK,
  PLAY,
  ON,
  SLOWER,
  FASTER,
  END,
  FOLLOW,
  TRAILS,
  RAYS,
  LEVEL,
  CONTRAST,
  FULL_SCREEN,
  HELP,
  LEAVE,
  TICK_BACK,
  TICK_ON
}
