package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever the line does: an image is whole or absent, and each session goes on or says why not.
 */
class FaultyLineTest {
  private static final FaultyLine.Rates BAD = new FaultyLine.Rates(2, 2, 2, 200, 200, 200);
  private static final FaultyLine.Rates HOPELESS =
      new FaultyLine.Rates(300, 300, 300, 3000, 3000, 3000);

  @Property(tries = 300)
  void recoversOnABadLine(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6_000) int imageBytes) {
    VirtualLine line = faulty(seed, BAD);
    assertThat(line.within(6_000, () -> line.editor.connected() || line.editor.closed())).isTrue();
    assertThat(line.editor.connected()).isTrue();
    byte[] image = SessionTest.image(imageBytes);
    line.editor.deploy(ImagePieces.whole(image));
    line.within(20_000, () -> line.editor.closed() || line.editorSaw(EditorEvent.Deployed.class));
    assertThat(line.editorSaw(EditorEvent.Deployed.class)).as("%s", line.editorEvents).isTrue();
    assertThat(line.images).isNotEmpty();
    assertThat(line.images).allSatisfy(it -> assertThat(it.image()).isEqualTo(image));
  }

  @Property(tries = 200)
  void endsWithAReasonOrAWholeImageOnAHopelessLine(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6_000) int imageBytes) {
    VirtualLine line = faulty(seed, HOPELESS);
    line.within(7_000, () -> line.editor.connected() || line.editor.closed());
    byte[] image = SessionTest.image(imageBytes);
    line.editor.deploy(ImagePieces.whole(image));
    boolean decided =
        line.within(
            60_000, () -> line.editor.closed() || line.editorSaw(EditorEvent.Deployed.class));
    assertThat(decided).as("%s", line.editorEvents).isTrue();
    assertThat(line.images).allSatisfy(it -> assertThat(it.image()).isEqualTo(image));
    if (line.editor.closed()) {
      assertThat(reason(line).message()).isNotBlank();
    }
  }

  @Property(tries = 100)
  void messagesArriveOnceAndInOrder(@ForAll long seed) {
    VirtualLine line = faulty(seed, BAD);
    assertThat(line.within(6_000, line.editor::connected)).isTrue();
    List<RobotEvent> sent = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      line.editor.press("b" + i, i % 3 == 0);
      sent.add(new RobotEvent.Pressed("b" + i, i % 3 == 0 ? 1 : 0));
      line.pass(10);
    }
    line.pass(5_000);
    List<RobotEvent> pressed =
        line.robotEvents.stream().filter(RobotEvent.Pressed.class::isInstance).toList();
    if (line.editor.closed()) {
      assertThat(pressed).isEqualTo(sent.subList(0, pressed.size()));
      assertThat(reason(line).message()).isNotBlank();
    } else {
      assertThat(pressed).isEqualTo(sent);
    }
  }

  @Property(tries = 300)
  void neitherEndThrowsOnGarbage(@ForAll List<@Size(max = 600) byte[]> garbage) {
    VirtualLine line = new VirtualLine().connected();
    for (byte[] chunk : garbage) {
      line.editor.on(chunk, line.nowMillis);
      line.robot.on(chunk, line.nowMillis);
      line.step();
    }
    assertThat(line.images).isEmpty();
  }

  /** Garbage that passes every check of the frame. */
  @Property(tries = 1000)
  void neitherEndThrowsOnNonsenseInGoodFrames(
      @ForAll FrameKind kind, @ForAll List<@Size(max = 80) byte[]> bodies) {
    VirtualLine line = new VirtualLine().connected();
    for (int i = 0; i < bodies.size(); i++) {
      byte[] frame = new Frame(kind, 77, i, 0, bodies.get(i)).encode();
      line.editor.on(frame, line.nowMillis);
      line.robot.on(frame, line.nowMillis);
      line.step();
    }
    assertThat(line.images).isEmpty();
  }

  /**
   * A deploy whose bytes are changed after the checks of the frame: the image's own must see it.
   */
  @Property(tries = 200)
  void anImageWithOtherBytesIsAbsent(@ForAll long seed, @ForAll @IntRange(max = 4) int message) {
    VirtualLine line = new VirtualLine().connected();
    byte[] image = SessionTest.image(1_500);
    int[] left = {message};
    java.util.Random random = new java.util.Random(seed);
    line.toRobot =
        bytes -> {
          java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
          for (Frame frame : new FrameReader().read(bytes)) {
            byte[] body = frame.body().clone();
            if (frame.kind() == FrameKind.DATA && body.length > 0 && left[0]-- == 0) {
              body[random.nextInt(body.length)] ^= (byte) (1 + random.nextInt(255));
            }
            out.writeBytes(
                new Frame(
                        frame.kind(), frame.session(), frame.sequence(), frame.acknowledge(), body)
                    .encode());
          }
          return out.toByteArray();
        };
    line.editor.deploy(ImagePieces.whole(image));
    line.within(3_000, line.editor::closed);
    assertThat(line.images).allSatisfy(it -> assertThat(Arrays.equals(it.image(), image)).isTrue());
  }

  private static LinkFault reason(VirtualLine line) {
    return line.editorSaw(EditorEvent.Refused.class)
        ? line.last(EditorEvent.Refused.class).fault()
        : line.last(EditorEvent.LinkLost.class).fault();
  }

  private static VirtualLine faulty(long seed, FaultyLine.Rates rates) {
    VirtualLine line = new VirtualLine(LinkTimings.STANDARD, (int) seed | 1);
    line.toRobot = new FaultyLine(seed, rates);
    line.toEditor = new FaultyLine(seed + 1, rates);
    return line;
  }
}
