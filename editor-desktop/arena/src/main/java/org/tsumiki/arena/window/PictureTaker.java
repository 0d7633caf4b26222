package org.tsumiki.arena.window;

import java.io.IOException;

/** Takes the one picture that was asked for. */
@FunctionalInterface
public interface PictureTaker {
  /** A whole PNG file. */
  void take(byte[] png) throws IOException;
}
