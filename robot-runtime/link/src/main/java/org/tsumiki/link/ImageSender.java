package org.tsumiki.link;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToRobot;

/** The editor's side of one deploy: the messages it takes, and what travelled. */
final class ImageSender {
  private final int deploy;
  private final ImagePieces pieces;
  private int bytesSent;
  private final List<Integer> piecesSent = new ArrayList<>();
  private boolean answered;

  ImageSender(int deploy, ImagePieces pieces) {
    this.deploy = deploy;
    this.pieces = pieces;
  }

  int deploy() {
    return deploy;
  }

  ImagePieces pieces() {
    return pieces;
  }

  int bytesSent() {
    return bytesSent;
  }

  List<Integer> piecesSent() {
    return piecesSent;
  }

  ToRobot begin() {
    byte[] image = pieces.image();
    return ToRobot.newBuilder()
        .setDeployBegin(
            Wire.DeployBegin.newBuilder()
                .setDeploy(deploy)
                .setLength(image.length)
                .setCrc32C(Frame.crc32c(image, image.length))
                .addAllPieceLength(pieces.pieceLengths())
                .addAllPieceHash(pieces.hashes()))
        .build();
  }

  /** True once the chunks were made: a second request for them makes no sense. */
  boolean answered() {
    return answered;
  }

  /** Chunks of the pieces that the robot needs, then the end. */
  List<ToRobot> answer(Wire.DeployNeed need) {
    answered = true;
    List<ToRobot> messages = new ArrayList<>();
    List<Integer> offsets = pieces.offsets();
    for (int piece : need.getPieceList().stream().distinct().toList()) {
      if (piece >= 0 && piece < offsets.size()) {
        addChunks(offsets.get(piece), pieces.pieceLengths().get(piece), messages);
        piecesSent.add(piece);
      }
    }
    messages.add(
        ToRobot.newBuilder().setDeployEnd(Wire.DeployEnd.newBuilder().setDeploy(deploy)).build());
    return messages;
  }

  private void addChunks(int offset, int length, List<ToRobot> messages) {
    for (int at = offset; at < offset + length; at += LinkLimits.CHUNK_BYTES) {
      int count = Math.min(LinkLimits.CHUNK_BYTES, offset + length - at);
      messages.add(
          ToRobot.newBuilder()
              .setDeployChunk(
                  Wire.DeployChunk.newBuilder()
                      .setDeploy(deploy)
                      .setOffset(at)
                      .setData(ByteString.copyFrom(pieces.image(), at, count)))
              .build());
      bytesSent += count;
    }
  }
}
