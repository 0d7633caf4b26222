package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.course.CoursePlan.Print;

/** The colours that a colour sensor tells apart, and which of them a print is nearest to. */
final class FloorColour {
  /** Black, white, red, yellow, green, blue. */
  private static final List<Integer> KNOWN =
      List.of(0x000000, 0xffffff, 0xff0000, 0xffff00, 0x00ff00, 0x0000ff);

  private static final int RED_SHIFT = 16;
  private static final int GREEN_SHIFT = 8;
  private static final int PART = 0xff;

  private FloorColour() {}

  /** The number of the known colour nearest to a print's. */
  static byte number(Print print) {
    int colour = Integer.parseInt(print.colour().substring(1), 16);
    int best = 0;
    for (int i = 1; i < KNOWN.size(); i++) {
      if (squaredDistance(colour, KNOWN.get(i)) < squaredDistance(colour, KNOWN.get(best))) {
        best = i;
      }
    }
    return (byte) best;
  }

  /** The colour with that number: 24 bits, red highest. */
  static int rgb(byte number) {
    return KNOWN.get(number);
  }

  private static int squaredDistance(int one, int other) {
    int red = (one >> RED_SHIFT & PART) - (other >> RED_SHIFT & PART);
    int green = (one >> GREEN_SHIFT & PART) - (other >> GREEN_SHIFT & PART);
    int blue = (one & PART) - (other & PART);
    return red * red + green * green + blue * blue;
  }
}
