package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the bytes of a line into frames. Whatever comes in, it skips what is damaged and goes on.
 */
final class FrameReader {
  private final byte[] stuffed = new byte[LinkLimits.MAX_STUFFED_BYTES];
  private int length;
  private boolean tooLong;
  private long damagedFrames;

  /** Takes the next bytes of the line and gives the frames that ended in them. */
  List<Frame> read(byte[] bytes) {
    List<Frame> frames = new ArrayList<>();
    for (byte b : bytes) {
      if (b == Frame.DELIMITER) {
        endFrame(frames);
      } else if (length < stuffed.length) {
        stuffed[length++] = b;
      } else {
        tooLong = true;
      }
    }
    return frames;
  }

  private void endFrame(List<Frame> frames) {
    if (length > 0) {
      int before = frames.size();
      if (!tooLong) {
        Frame.decode(stuffed, length).ifPresent(frames::add);
      }
      if (frames.size() == before) {
        damagedFrames++;
      }
    }
    length = 0;
    tooLong = false;
  }

  /** How many times something between two delimiters was not a frame. */
  long damagedFrames() {
    return damagedFrames;
  }
}
