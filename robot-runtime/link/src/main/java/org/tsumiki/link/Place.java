package org.tsumiki.link;

import java.util.Comparator;

/**
 * An instruction of the image deployed last.
 *
 * @param routine scripts first, then procedures, as in the image
 * @param pc bytes from the beginning of the routine's code
 */
public record Place(int routine, int pc) {
  /** By routine, then by pc. */
  static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::routine).thenComparingInt(Place::pc);

  /** No routine and no code is larger than an image. */
  boolean fitsAnImage() {
    return routine >= 0
        && routine < LinkLimits.MAX_IMAGE_BYTES
        && pc >= 0
        && pc < LinkLimits.MAX_IMAGE_BYTES;
  }
}
