package org.tsumiki.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryGuardTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theSixthTryWaitsAndEachOneLonger() {
    TryGuard guard = new TryGuard(keyring(), 0);
    long now = 0;
    for (int i = 0; i < TryGuard.FREE_TRIES; i++) {
      assertThat(guard.waitMillis(now)).isZero();
      guard.begin(now);
    }
    assertThat(guard.waitMillis(now)).isEqualTo(30_000);
    now += 30_000;
    guard.begin(now);
    assertThat(guard.waitMillis(now)).isEqualTo(60_000);
    now += 59_999;
    assertThat(guard.waitMillis(now)).isEqualTo(1);
  }

  @Test
  void twentyTriesTakeMoreThanEightHours() {
    long wait = 0;
    for (int tries = 0; tries < 20; tries++) {
      wait += TryGuard.waitAfter(tries);
    }
    assertThat(wait).isGreaterThan(8L * 3_600_000);
  }

  @Test
  void switchingTheRobotOffForgetsNothing() {
    TryGuard guard = new TryGuard(keyring(), 0);
    for (int i = 0; i < 7; i++) {
      guard.begin(0);
    }
    TryGuard afterReboot = new TryGuard(keyring(), 5);
    assertThat(afterReboot.waitMillis(5)).isEqualTo(TryGuard.waitAfter(7)).isEqualTo(120_000);
  }

  @Test
  void theRightCodeClearsTheCount() {
    TryGuard guard = new TryGuard(keyring(), 0);
    for (int i = 0; i < 9; i++) {
      guard.begin(0);
    }
    guard.passed(10);
    assertThat(guard.waitMillis(10)).isZero();
    assertThat(guard.left()).isEqualTo(TryGuard.FREE_TRIES);
  }

  private Keyring keyring() {
    return ((Keyring.Opened.Ready) Keyring.open(folder.resolve("robot.keys"))).keyring();
  }
}
