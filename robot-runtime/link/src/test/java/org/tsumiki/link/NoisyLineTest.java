package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A serial cable of 115,200 baud beside motors: so many bytes in 100 are flipped or missing. */
class NoisyLineTest {
  private static final int BYTES_PER_SECOND = 11_520;
  private static final FaultyLine.Rates FLIPS_1 = new FaultyLine.Rates(0, 0, 100, 0, 0, 0);
  private static final FaultyLine.Rates DROPS_1 = new FaultyLine.Rates(100, 0, 0, 0, 0, 0);
  private static final FaultyLine.Rates FLIPS_5 = new FaultyLine.Rates(0, 0, 500, 0, 0, 0);
  private static final FaultyLine.Rates DROPS_5 = new FaultyLine.Rates(500, 0, 0, 0, 0, 0);

  /** What an editor waits at most: to be found, to be answered, for the deploy, to come back. */
  private static final int DECIDED_MILLIS = 9_000 + 9_000 + LinkLimits.DEPLOY_MILLIS + 10_000;

  @Property(tries = 60)
  void atOneByteInAHundredEveryImageArrives(
      @ForAll long seed,
      @ForAll boolean dropped,
      @ForAll @IntRange(min = 1, max = 8_000) int imageBytes) {
    VirtualLine line = noisy(seed, dropped ? DROPS_1 : FLIPS_1);
    byte[] image = SessionTest.image(imageBytes);
    assertThat(line.within(9_000, () -> line.editorSaw(EditorEvent.Connected.class))).isTrue();
    assertThat(line.last(EditorEvent.Connected.class).robot().ports())
        .isEqualTo(VirtualLine.ROBOT.ports());
    line.editor.deploy(pieces(image));
    assertThat(line.within(20_000, () -> line.editorSaw(EditorEvent.Deployed.class)))
        .as("%s", line.editorEvents)
        .isTrue();
    assertThat(line.images.getFirst().image()).isEqualTo(image);
  }

  @Property(tries = 30)
  void atFiveInAHundredItArrivesOrTheEditorSaysWhyNot(
      @ForAll long seed,
      @ForAll boolean dropped,
      @ForAll @IntRange(min = 1, max = 8_000) int imageBytes) {
    VirtualLine line = noisy(seed, dropped ? DROPS_5 : FLIPS_5);
    byte[] image = SessionTest.image(imageBytes);
    long begin = line.nowMillis;
    line.within(
        DECIDED_MILLIS, () -> line.editorSaw(EditorEvent.Connected.class) || line.editor.closed());
    line.editor.deploy(pieces(image));
    boolean decided =
        line.within(
            (int) (begin + DECIDED_MILLIS - line.nowMillis),
            () -> line.editorSaw(EditorEvent.Deployed.class) || line.editor.closed());
    assertThat(decided).as("%s", line.editorEvents).isTrue();
    assertThat(line.images).allSatisfy(it -> assertThat(it.image()).isEqualTo(image));
    long reasons =
        line.editorEvents.stream()
            .filter(it -> it instanceof EditorEvent.Refused || it instanceof EditorEvent.LinkLost)
            .count();
    assertThat(reasons).isEqualTo(line.editorSaw(EditorEvent.Deployed.class) ? 0 : 1);
  }

  @Test
  void aRobotWhoseFramesAreAllSpoiltIsNotCalledAbsent() {
    VirtualLine line = new VirtualLine();
    line.toEditor =
        bytes -> {
          ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
          for (Frame frame : new FrameReader().read(bytes)) {
            byte[] encoded = frame.encode();
            encoded[5] ^= 1;
            spoilt.writeBytes(encoded);
          }
          return spoilt.toByteArray();
        };
    assertThat(line.within(10_000, line.editor::closed)).isTrue();
    LinkFault fault = line.last(EditorEvent.Refused.class).fault();
    assertThat(fault.code()).isEqualTo("link.spoilt");
    assertThat(fault.message()).contains("plug the cable in anew");
  }

  @Test
  void aSessionBeginsThoughNoHelloGetsThroughAndTheRobotSaysWhoItIs() {
    VirtualLine line = new VirtualLine();
    line.toEditor = NoisyLineTest::spoilHellos;
    assertThat(line.within(3_000, () -> line.editorSaw(EditorEvent.Connected.class))).isTrue();
    assertThat(line.last(EditorEvent.Connected.class).robot()).isEqualTo(VirtualLine.ROBOT);
    byte[] image = SessionTest.image(4_000);
    line.editor.deploy(pieces(image));
    assertThat(line.within(3_000, () -> line.editorSaw(EditorEvent.Deployed.class))).isTrue();
    assertThat(line.images.getFirst().image()).isEqualTo(image);
  }

  @Test
  void aHelloThatComesLateIsBelievedToo() {
    VirtualLine line = new VirtualLine();
    line.toEditor = NoisyLineTest::spoilHellos;
    line.toRobot = bytes -> new byte[0];
    line.pass(1_500);
    line.toEditor = UnaryOperator.identity();
    line.pass(600);
    line.toRobot = UnaryOperator.identity();
    assertThat(line.within(1_000, () -> line.editorSaw(EditorEvent.Connected.class))).isTrue();
    assertThat(line.last(EditorEvent.Connected.class).robot()).isEqualTo(VirtualLine.ROBOT);
  }

  @Test
  void acceptedComesAgainUntilTheEditorIsHeard() {
    VirtualLine line = new VirtualLine();
    line.toEditor = new LoseFirstOfKind(FrameKind.ACCEPTED);
    assertThat(line.within(LinkTimings.STANDARD.askMillis() - 50, line.editor::connected)).isTrue();
  }

  private static byte[] spoilHellos(byte[] bytes) {
    byte[] spoilt = bytes.clone();
    if (new FrameReader().read(bytes).stream().anyMatch(it -> it.kind() == FrameKind.HELLO)) {
      spoilt[5] ^= 1;
    }
    return spoilt;
  }

  @Test
  void aDeployThatTakesTooLongEndsWithASentence() {
    VirtualLine line = new VirtualLine().connected();
    line.answersImages = false;
    line.editor.deploy(ImagePieces.whole(SessionTest.image(600)));
    assertThat(line.within(61_000, line.editor::closed)).isTrue();
    assertThat(line.last(EditorEvent.LinkLost.class).fault().code()).isEqualTo("link.too-slow");
  }

  @Test
  void aLineThatHasRecoveredCarriesWholeFramesAgain() {
    VirtualLine line = noisy(7, FLIPS_1);
    assertThat(line.within(9_000, () -> line.editorSaw(EditorEvent.Connected.class))).isTrue();
    line.editor.deploy(pieces(SessionTest.image(4_000)));
    assertThat(line.within(20_000, () -> line.images.size() == 1)).isTrue();
    List<FrameKind> kinds = new ArrayList<>();
    UnaryOperator<byte[]> slow = new SlowLine(BYTES_PER_SECOND, VirtualLine.STEP_MILLIS);
    FrameReader listening = new FrameReader();
    line.toRobot =
        bytes -> {
          byte[] now = slow.apply(bytes);
          listening.read(now).forEach(frame -> kinds.add(frame.kind()));
          return now;
        };
    line.toEditor = new SlowLine(BYTES_PER_SECOND, VirtualLine.STEP_MILLIS);
    line.editor.deploy(ImagePieces.whole(SessionTest.image(20_000)));
    assertThat(line.within(8_000, () -> line.images.size() == 2)).isTrue();
    assertThat(kinds.subList(kinds.size() - 20, kinds.size())).doesNotContain(FrameKind.PART);
  }

  private static ImagePieces pieces(byte[] image) {
    int pieces = Math.max(1, image.length / 500);
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int each = image.length / pieces;
      lengths.add(i < pieces - 1 ? each : image.length - each * (pieces - 1));
    }
    return new ImagePieces(image, lengths);
  }

  private static VirtualLine noisy(long seed, FaultyLine.Rates rates) {
    VirtualLine line = new VirtualLine(LinkTimings.STANDARD, (int) seed | 1);
    line.editor.resumable(seed | 1);
    line.toRobot = noisy(new FaultyLine(seed, rates));
    line.toEditor = noisy(new FaultyLine(seed + 1, rates));
    return line;
  }

  private static UnaryOperator<byte[]> noisy(FaultyLine noise) {
    SlowLine cable = new SlowLine(BYTES_PER_SECOND, VirtualLine.STEP_MILLIS);
    return bytes -> noise.apply(cable.apply(bytes));
  }
}
