package org.tsumiki.linkio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsumiki.link.EditorEnd;
import org.tsumiki.link.ImagePieces;
import org.tsumiki.link.LinkStep;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RobotEnd;
import org.tsumiki.link.RobotEvent;
import org.tsumiki.link.RobotInfo;

/** What every line does, whatever it is made of. */
abstract class TransportContract {
  private static final int PATIENCE_MILLIS = 20_000;

  private Transport robotSide;
  private Transport editorSide;

  /** A fresh line. */
  abstract InMemoryPair open() throws Exception;

  @BeforeEach
  void openLine() throws Exception {
    InMemoryPair pair = open();
    robotSide = pair.robotSide();
    editorSide = pair.editorSide();
  }

  @AfterEach
  void closeLine() {
    robotSide.close();
    editorSide.close();
  }

  @Test
  void carriesEveryByteBothWays() throws Exception {
    byte[] all = new byte[2_000];
    new Random(1).nextBytes(all);
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    editorSide.send(all);
    assertThat(receive(robotSide, all.length)).isEqualTo(all);
    robotSide.send(all);
    assertThat(receive(editorSide, all.length)).isEqualTo(all);
  }

  @Test
  void saysNothingWhenNothingComes() throws Exception {
    assertThat(robotSide.receive(1)).isInstanceOf(Incoming.Nothing.class);
  }

  @Test
  void wakesAWaitingReceiver() throws Exception {
    robotSide.wake();
    assertThat(robotSide.receive(PATIENCE_MILLIS)).isInstanceOf(Incoming.Nothing.class);
  }

  @Test
  void tellsItsOwnReceiverWhenItIsClosed() throws Exception {
    robotSide.close();
    assertThat(robotSide.receive(PATIENCE_MILLIS)).isInstanceOf(Incoming.Closed.class);
    assertThat(robotSide.receive(PATIENCE_MILLIS)).isInstanceOf(Incoming.Closed.class);
  }

  @Test
  void lastWordsArriveBeforeTheEnd() throws Exception {
    editorSide.send(new byte[] {1, 2, 3});
    editorSide.close();
    assertThat(receive(robotSide, 3)).containsExactly(1, 2, 3);
  }

  @Test
  void carriesASessionAndAnImage() throws Exception {
    byte[] image = new byte[20_000];
    new Random(2).nextBytes(image);
    RobotInfo info = new RobotInfo("hana", "fake", true, "line", java.util.List.of());
    RobotEnd robot = new RobotEnd(info, LinkTimings.STANDARD, millis());
    EditorEnd editor = new EditorEnd("desk", 5, LinkTimings.STANDARD, millis());
    byte[] arrived = new byte[0];
    boolean sent = false;
    for (long end = millis() + PATIENCE_MILLIS; arrived.length == 0 && millis() < end; ) {
      editorSide.send(editor.poll(millis()).outgoing());
      if (robotSide.receive(2) instanceof Incoming.Bytes(byte[] bytes)) {
        robot.on(bytes, millis());
      }
      LinkStep<RobotEvent> step = robot.poll(millis());
      robotSide.send(step.outgoing());
      if (editorSide.receive(2) instanceof Incoming.Bytes(byte[] bytes)) {
        editor.on(bytes, millis());
      }
      if (editor.connected() && !sent) {
        editor.deploy(ImagePieces.whole(image));
        sent = true;
      }
      for (RobotEvent event : step.events()) {
        if (event instanceof RobotEvent.ImageReceived(ImagePieces whole)) {
          arrived = whole.image();
        }
      }
    }
    assertThat(arrived).isEqualTo(image);
  }

  static byte[] receive(Transport transport, int count) throws InterruptedException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (long end = millis() + PATIENCE_MILLIS; all.size() < count && millis() < end; ) {
      if (transport.receive(50) instanceof Incoming.Bytes(byte[] bytes)) {
        all.writeBytes(bytes);
      }
    }
    return all.toByteArray();
  }

  static long millis() {
    return System.nanoTime() / 1_000_000;
  }
}
