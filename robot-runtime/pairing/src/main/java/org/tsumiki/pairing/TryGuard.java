package org.tsumiki.pairing;

import java.io.IOException;
import java.util.Optional;

/**
 * Counts tries of the code. Five are free, then each one more costs twice the wait of the one
 * before. A try is counted before its answer is known, and on the disk: to switch the robot off
 * forgets none, and starts the wait anew. Used by one thread at a time.
 */
public final class TryGuard {
  /** Tries without a wait. */
  public static final int FREE_TRIES = 5;

  private static final long FIRST_WAIT_MILLIS = 30_000;
  private static final long LONGEST_WAIT_MILLIS = 3_600_000;
  private static final int MAX_DOUBLINGS = 7;

  private final Keyring keyring;
  private long openAgainMillis;

  /**
   * A guard.
   *
   * @param nowMillis of a clock that only goes forward
   */
  public TryGuard(Keyring keyring, long nowMillis) {
    this.keyring = keyring;
    this.openAgainMillis = nowMillis + waitAfter(keyring.tries());
  }

  /** Milliseconds until the next try is taken; 0 when it is now. */
  public long waitMillis(long nowMillis) {
    return Math.max(0, openAgainMillis - nowMillis);
  }

  /** Tries left before the next wait. */
  public int left() {
    return Math.max(0, FREE_TRIES - keyring.tries());
  }

  /** Counts a try that begins now; says why when that cannot be written down. */
  public Optional<String> begin(long nowMillis) {
    int tries = keyring.tries() + 1;
    try {
      keyring.tries(tries);
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    openAgainMillis = nowMillis + waitAfter(tries);
    return Optional.empty();
  }

  /** The code was right, or somebody came by cable. */
  public void passed(long nowMillis) {
    try {
      keyring.tries(0);
      openAgainMillis = nowMillis;
    } catch (IOException e) {
      // The count stays, on the safe side.
    }
  }

  static long waitAfter(int tries) {
    if (tries < FREE_TRIES) {
      return 0;
    }
    int doublings = Math.min(MAX_DOUBLINGS, tries - FREE_TRIES);
    return Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << doublings);
  }
}
