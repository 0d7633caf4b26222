package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameTest {
  @Property
  void arrivesWhole(
      @ForAll FrameKind kind,
      @ForAll int session,
      @ForAll @IntRange(max = 65535) int sequence,
      @ForAll @IntRange(max = 65535) int acknowledge,
      @ForAll @Size(max = 1024) byte[] body) {
    List<Frame> read =
        new FrameReader().read(new Frame(kind, session, sequence, acknowledge, body).encode());
    assertThat(read)
        .singleElement()
        .satisfies(frame -> {
          assertThat(frame.kind()).isEqualTo(kind);
          assertThat(frame.session()).isEqualTo(session);
          assertThat(frame.sequence()).isEqualTo(sequence);
          assertThat(frame.acknowledge()).isEqualTo(acknowledge);
          assertThat(frame.body()).isEqualTo(body);
        });
  }

  @Property
  void isRefusedWithAFlippedBit(
      @ForAll @Size(min = 1, max = 200) byte[] body, @ForAll @IntRange(max = 9999) int where) {
    byte[] line = new Frame(FrameKind.DATA, 5, 1, 2, body).encode();
    int bit = where % (line.length * 8);
    line[bit / 8] ^= (byte) (1 << (bit % 8));
    // A flip in a delimiter outside of the frame may leave the frame itself whole.
    for (Frame frame : new FrameReader().read(line)) {
      assertThat(frame.body()).isEqualTo(body);
    }
  }

  @Test
  void isFoundAfterNoiseThatIsLongerThanAnyFrame() {
    FrameReader reader = new FrameReader();
    byte[] noise = new byte[5_000];
    java.util.Arrays.fill(noise, (byte) 0x55);
    assertThat(reader.read(noise)).isEmpty();
    assertThat(reader.read(new Frame(FrameKind.ACK, 1, 2, 3, new byte[0]).encode())).hasSize(1);
    assertThat(reader.damagedFrames()).isEqualTo(1);
  }

  @Property
  void neverThrowsOnGarbage(@ForAll @Size(max = 3000) byte[] garbage) {
    new FrameReader().read(garbage);
  }
}
