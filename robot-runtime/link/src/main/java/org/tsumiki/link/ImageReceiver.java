package org.tsumiki.link;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.tsumiki.link.ImagePieces.PieceKey;
import org.tsumiki.link.wire.Wire;

/** The robot's side of a deploy: puts an image together, whole or not at all. */
final class ImageReceiver {
  /** What came of a message. */
  sealed interface Outcome {
    record NotYet() implements Outcome {}

    record Need(int deploy, List<Integer> pieces) implements Outcome {}

    record Whole(int deploy, ImagePieces image) implements Outcome {}

    record Refused(int deploy, String code, String where, String message) implements Outcome {}
  }

  private static final Outcome NOT_YET = new Outcome.NotYet();

  private ImagePieces known = ImagePieces.NONE;
  private int deploy;
  private int expectedCrc;
  private List<Integer> pieceLengths = List.of();
  private byte[] image = new byte[0];
  private BitSet filled = new BitSet();
  private boolean open;

  /** Pieces of that image need not travel. */
  void remember(ImagePieces image) {
    known = image;
  }

  Outcome begin(Wire.DeployBegin begin) {
    open = false;
    List<Integer> lengths = begin.getPieceLengthList();
    int length = begin.getLength();
    if (length <= 0 || length > LinkLimits.MAX_IMAGE_BYTES) {
      return refused(
          begin.getDeploy(),
          "link.image-size",
          "length " + Integer.toUnsignedString(length),
          "An image has 1 to " + LinkLimits.MAX_IMAGE_BYTES + " bytes. Make the program smaller.");
    }
    if (!areCutsOf(lengths, begin.getPieceHashCount(), length)) {
      return refused(
          begin.getDeploy(),
          "link.image-pieces",
          lengths.size() + " pieces",
          "The pieces are not the image. Update the editor.");
    }
    deploy = begin.getDeploy();
    expectedCrc = begin.getCrc32C();
    pieceLengths = lengths;
    image = new byte[length];
    filled = new BitSet(length);
    open = true;
    return new Outcome.Need(deploy, fillFromKnown(begin.getPieceHashList()));
  }

  private static boolean areCutsOf(List<Integer> lengths, int hashes, int length) {
    return lengths.size() <= LinkLimits.MAX_PIECES
        && lengths.size() == hashes
        && lengths.stream().allMatch(piece -> piece > 0 && piece <= length)
        && lengths.stream().mapToLong(Integer::longValue).sum() == length;
  }

  private List<Integer> fillFromKnown(List<Long> hashes) {
    Map<PieceKey, Integer> found = known.offsetsByContent();
    List<Integer> needed = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < hashes.size(); i++) {
      int length = pieceLengths.get(i);
      Integer from = found.get(new PieceKey(length, hashes.get(i)));
      if (from == null) {
        needed.add(i);
      } else {
        System.arraycopy(known.image(), from, image, offset, length);
        filled.set(offset, offset + length);
      }
      offset += length;
    }
    return needed;
  }

  Outcome chunk(Wire.DeployChunk chunk) {
    if (!open || chunk.getDeploy() != deploy) {
      return NOT_YET; // of a deploy that was refused: its answer is on its way
    }
    int offset = chunk.getOffset();
    ByteString data = chunk.getData();
    if (offset < 0 || offset > image.length - data.size()) {
      open = false;
      return refused(
          deploy, "link.image-chunk", "offset " + offset, "A chunk lies outside of the image.");
    }
    data.copyTo(image, offset);
    filled.set(offset, offset + data.size());
    return NOT_YET;
  }

  Outcome end(Wire.DeployEnd end) {
    if (!open || end.getDeploy() != deploy) {
      return NOT_YET;
    }
    open = false;
    int missingAt = filled.nextClearBit(0);
    if (missingAt < image.length) {
      return refused(
          deploy, "link.image-incomplete", "offset " + missingAt, "Part of the image is missing.");
    }
    if (Frame.crc32c(image, image.length) != expectedCrc) {
      known = ImagePieces.NONE;
      return refused(
          deploy, "link.image-damaged", "whole image", "The image's checksum is wrong. Run again.");
    }
    known = new ImagePieces(image, pieceLengths);
    return new Outcome.Whole(deploy, known);
  }

  private static Outcome refused(int deploy, String code, String where, String message) {
    return new Outcome.Refused(deploy, code, where, message);
  }
}
