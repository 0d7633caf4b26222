package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CobsTest {
  @Property
  void givesBackWhatWasStuffed(@ForAll @Size(max = 1100) byte[] plain) {
    byte[] stuffed = Cobs.stuff(plain);
    assertThat(stuffed).doesNotContain(0);
    assertThat(stuffed.length).isLessThanOrEqualTo(plain.length + plain.length / 254 + 1);
    assertThat(Cobs.unstuff(stuffed, stuffed.length)).hasValue(plain);
  }

  @Test
  void givesBackRunsAroundTheLongestBlock() {
    for (int length = 250; length < 515; length++) {
      byte[] plain = new byte[length];
      java.util.Arrays.fill(plain, (byte) 7);
      byte[] stuffed = Cobs.stuff(plain);
      assertThat(Cobs.unstuff(stuffed, stuffed.length)).hasValue(plain);
    }
  }

  @Property
  void neverThrowsOnGarbage(@ForAll byte[] garbage) {
    Cobs.unstuff(garbage, garbage.length);
  }
}
