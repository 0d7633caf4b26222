package org.tsumiki.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RobotNameTest {
  @Test
  void aKeyAlwaysGivesTheSameName() {
    assertThat(RobotName.of(KeyId.of(new byte[] {1})))
        .isEqualTo(RobotName.of(KeyId.of(new byte[] {1})));
  }

  @Test
  void manyRobotsHaveManyNames() {
    Set<RobotName> names = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      names.add(RobotName.of(KeyId.of(new byte[] {(byte) i, (byte) (i >> 8)})));
    }
    assertThat(names).hasSizeGreaterThan(700);
  }

  @Test
  void everyFormOfANameIsUnderstood() {
    RobotName name = RobotName.of(KeyId.of(new byte[] {5}));
    assertThat(RobotName.parse(name.hira())).contains(name);
    assertThat(RobotName.parse(name.kanji())).contains(name);
    assertThat(RobotName.parse(name.en())).contains(name);
    assertThat(RobotName.parse(name.en().toLowerCase(java.util.Locale.ROOT).replace(' ', '-')))
        .contains(name);
    assertThat(RobotName.parse("Momo")).isEmpty();
  }
}
