package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RandomStreamTest {
  @Test
  void gaussianHasMeanZeroAndDeviationOne() {
    RandomStream stream = RandomStream.of(1, 2);
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    int beyondTwo = 0;
    for (int i = 0; i < n; i++) {
      double value = stream.nextGaussian();
      sum += value;
      squares += value * value;
      beyondTwo += Math.abs(value) > 2 ? 1 : 0;
    }
    assertThat(sum / n).isCloseTo(0, within(0.01));
    assertThat(squares / n).isCloseTo(1, within(0.01));
    assertThat(beyondTwo / (double) n).isCloseTo(0.0455, within(0.004));
  }

  @Test
  void evenDrawsStayWithinTheirReach() {
    RandomStream stream = RandomStream.of(9, 0);
    double least = 0;
    double most = 0;
    for (int i = 0; i < 10_000; i++) {
      double value = stream.nextWithin(3);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertThat(least).isBetween(-3.0, -2.99);
    assertThat(most).isBetween(2.99, 3.0);
  }

  @Test
  void seedsAndStreamsDiffer() {
    assertThat(RandomStream.of(1, 1).nextBits()).isNotEqualTo(RandomStream.of(2, 1).nextBits());
    assertThat(RandomStream.of(1, 1).nextBits()).isNotEqualTo(RandomStream.of(1, 2).nextBits());
  }

  @Test
  void givesTheNumbersThatPcgsAuthorPublished() {
    RandomStream stream = RandomStream.published(42, 54);
    int[] published = {0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e};
    for (int bits : published) {
      assertThat(stream.nextBits()).isEqualTo(bits);
    }
  }
}
