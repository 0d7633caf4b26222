package org.tsumiki.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An image and where it may be cut: pieces that the robot already has need not travel again. A
 * caller that knows the format cuts at scripts.
 *
 * @param image the whole image
 * @param pieceLengths how long each piece is, in bytes; together the whole image
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ImagePieces(byte[] image, List<Integer> pieceLengths) {
  /** Nothing. */
  public static final ImagePieces NONE = new ImagePieces(new byte[0], List.of());

  /** Joins the tail when there are too many pieces, and checks that they are the image. */
  public ImagePieces {
    pieceLengths = atMost(LinkLimits.MAX_PIECES, pieceLengths);
    if (pieceLengths.stream().anyMatch(length -> length <= 0)
        || pieceLengths.stream().mapToLong(Integer::longValue).sum() != image.length) {
      throw new IllegalArgumentException("the pieces are not the image");
    }
  }

  /** The whole image as one piece. */
  public static ImagePieces whole(byte[] image) {
    return new ImagePieces(image, image.length == 0 ? List.of() : List.of(image.length));
  }

  private static List<Integer> atMost(int count, List<Integer> lengths) {
    if (lengths.size() <= count) {
      return List.copyOf(lengths);
    }
    List<Integer> joined = new ArrayList<>(lengths.subList(0, count - 1));
    joined.add(lengths.subList(count - 1, lengths.size()).stream().mapToInt(i -> i).sum());
    return List.copyOf(joined);
  }

  List<Integer> offsets() {
    List<Integer> offsets = new ArrayList<>();
    int offset = 0;
    for (int length : pieceLengths) {
      offsets.add(offset);
      offset += length;
    }
    return offsets;
  }

  List<Long> hashes() {
    List<Long> hashes = new ArrayList<>();
    int offset = 0;
    for (int length : pieceLengths) {
      hashes.add(hash(image, offset, length));
      offset += length;
    }
    return hashes;
  }

  /** Where each piece lies, by what is in it. */
  Map<PieceKey, Integer> offsetsByContent() {
    Map<PieceKey, Integer> found = new HashMap<>();
    List<Long> hashes = hashes();
    List<Integer> offsets = offsets();
    for (int i = 0; i < hashes.size(); i++) {
      found.put(new PieceKey(pieceLengths.get(i), hashes.get(i)), offsets.get(i));
    }
    return found;
  }

  /** A piece's content, near enough: the whole image has its own check beside it. */
  record PieceKey(int length, long hash) {}

  /** FNV-1a, 64 bits: of another family than the CRC that guards the whole. */
  private static long hash(byte[] bytes, int offset, int length) {
    long hash = 0xcbf29ce484222325L;
    for (int i = offset; i < offset + length; i++) {
      hash = (hash ^ (bytes[i] & 0xFF)) * 0x100000001b3L;
    }
    return hash;
  }
}
