package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.link.ImagePieces;

/**
 * Cuts an image where its scripts begin, so that only changed scripts travel: the tables, each
 * script, the checksum.
 *
 * @param pieces the image and its cuts
 * @param scripts how many of the pieces are scripts; they come after the first piece
 */
record ImageCuts(ImagePieces pieces, int scripts) {
  private static final int CHECKSUM_BYTES = 4;

  /** The cuts, or the whole in one piece when it is no image: the robot then says what is wrong. */
  static ImageCuts of(byte[] image) {
    return switch (ImageCodec.decode(image)) {
      case DecodeResult.Malformed malformed -> new ImageCuts(ImagePieces.whole(image), 0);
      case DecodeResult.Decoded(ProgramImage program) -> of(image, program);
    };
  }

  private static ImageCuts of(byte[] image, ProgramImage program) {
    ProgramImage tables =
        new ProgramImage(
            program.numbers(),
            program.texts(),
            program.ports(),
            program.variables(),
            program.messageCount(),
            List.of());
    List<Integer> lengths = new ArrayList<>();
    int scriptBytes = 0;
    for (ProgramImage.Script script : program.scripts()) {
      // A script is coded alike in every image, so its length is what it adds to one without any.
      int length = alone(tables, script) - ImageCodec.encode(tables).length;
      lengths.add(length);
      scriptBytes += length;
    }
    lengths.addFirst(image.length - CHECKSUM_BYTES - scriptBytes);
    lengths.add(CHECKSUM_BYTES);
    return new ImageCuts(new ImagePieces(image, lengths), program.scripts().size());
  }

  private static int alone(ProgramImage tables, ProgramImage.Script script) {
    return ImageCodec.encode(
            new ProgramImage(
                tables.numbers(),
                tables.texts(),
                tables.ports(),
                tables.variables(),
                tables.messageCount(),
                List.of(script)))
        .length;
  }

  /** How many of those pieces are scripts. */
  int scriptsAmong(List<Integer> sent) {
    return (int) sent.stream().filter(piece -> piece >= 1 && piece <= scripts).count();
  }
}
