package org.tsumiki.conformance;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.link.EditorEnd;
import org.tsumiki.link.ImagePieces;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RobotEnd;
import org.tsumiki.link.RobotEvent;
import org.tsumiki.link.RobotInfo;

/** Both ends of a real link, joined in virtual time. */
final class VirtualLink {
  private static final int STEP_MILLIS = 5;
  private static final int MAX_STEPS = 10_000;

  private VirtualLink() {}

  /** Deploys an image and gives what arrived. */
  static byte[] deliver(ProgramImage image) {
    long now = 1_000;
    RobotInfo info = new RobotInfo("test", "test", true, "line", List.of());
    RobotEnd robot = new RobotEnd(info, LinkTimings.STANDARD, now);
    EditorEnd editor = new EditorEnd("test", 1, LinkTimings.STANDARD, now);
    List<byte[]> received = new ArrayList<>();
    boolean sent = false;
    for (int i = 0; i < MAX_STEPS && received.isEmpty(); i++) {
      now += STEP_MILLIS;
      if (editor.connected() && !sent) {
        sent = true;
        byte[] bytes = ImageCodec.encode(image);
        editor.deploy(new ImagePieces(bytes, ImageCodec.pieceLengths(image)));
      }
      robot.on(editor.poll(now).outgoing(), now);
      var step = robot.poll(now);
      for (RobotEvent event : step.events()) {
        if (event instanceof RobotEvent.ImageReceived(ImagePieces pieces)) {
          received.add(pieces.image());
        }
      }
      editor.on(step.outgoing(), now);
    }
    return received.getFirst();
  }
}
