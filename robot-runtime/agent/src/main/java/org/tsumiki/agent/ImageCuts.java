package org.tsumiki.agent;

import java.util.Arrays;
import java.util.List;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.link.ImagePieces;

/**
 * Cuts an image where its scripts and procedures begin, so that only changed ones travel: the
 * tables, each procedure, each script, the checksum.
 *
 * @param pieces the image and its cuts
 * @param scripts how many of the pieces are scripts or procedures; they come after the first piece
 */
record ImageCuts(ImagePieces pieces, int scripts) {
  /** The cuts, or the whole in one piece when it is no image: the robot then says what is wrong. */
  static ImageCuts of(byte[] image) {
    return switch (ImageCodec.decode(image)) {
      case DecodeResult.Malformed malformed -> new ImageCuts(ImagePieces.whole(image), 0);
      case DecodeResult.Decoded(ProgramImage program) -> of(image, program);
    };
  }

  private static ImageCuts of(byte[] image, ProgramImage program) {
    // An image of an older version is cut as a new one would be, and then the cuts do not fit.
    if (!Arrays.equals(ImageCodec.encode(program), image)) {
      return new ImageCuts(ImagePieces.whole(image), 0);
    }
    return new ImageCuts(
        new ImagePieces(image, ImageCodec.pieceLengths(program)), program.routineCount());
  }

  /** How many of those pieces are scripts. */
  int scriptsAmong(List<Integer> sent) {
    return (int) sent.stream().filter(piece -> piece >= 1 && piece <= scripts).count();
  }
}
