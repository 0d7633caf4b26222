package org.tsumiki.narration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is so now, by name, and what of it has been told. A change is told at once; what changes
 * again and again is told when it has become calm.
 *
 * @param <T> what is so
 */
final class Changes<T> {
  /** So many changes in so many ticks are too many to tell. */
  private static final int MANY = 3;

  private static final long WINDOW_TICKS = 3000;

  private static final long SETTLE_TICKS = 300;

  /** What has not changed for so long is calm. */
  private static final long CALM_TICKS = 1500;

  private final boolean tellsAll;

  /** What has been so for a shorter time is not told. */
  private final long settleTicks;

  private final Map<String, State<T>> states = new LinkedHashMap<>();

  private static final class State<T> {
    private @Nullable T told;
    private T now;
    private long changed;
    private final long[] changes = new long[MANY];
    private int count;

    State(T now) {
      this.now = now;
    }
  }

  private Changes(boolean tellsAll, long settleTicks) {
    this.tellsAll = tellsAll;
    this.settleTicks = settleTicks;
  }

  /** Tells every change. */
  static <T> Changes<T> all() {
    return new Changes<>(true, 0);
  }

  /** Tells changes at once, but not more than one can listen to. */
  static <T> Changes<T> few() {
    return new Changes<>(false, 0);
  }

  /** Tells what has been so for a while. */
  static <T> Changes<T> settled() {
    return new Changes<>(false, SETTLE_TICKS);
  }

  /** What is so before anything is told of it. */
  void known(String name, T value) {
    State<T> state = new State<>(value);
    state.told = value;
    states.put(name, state);
  }

  /** It is so now. */
  void now(String name, T value, long tick, BiConsumer<String, T> tells) {
    State<T> state = states.get(name);
    if (state == null) {
      state = new State<>(value);
      states.put(name, state);
    } else if (value.equals(state.now)) {
      return;
    }
    state.now = value;
    state.changed = tick;
    state.changes[state.count++ % MANY] = tick;
    if (tellsAll || (settleTicks == 0 && !isBusy(state, tick))) {
      tell(name, state, tells);
    }
  }

  private boolean isBusy(State<T> state, long tick) {
    // The oldest of the last changes stands where the next one will.
    return state.count > MANY && tick - state.changes[state.count % MANY] < WINDOW_TICKS;
  }

  /** Tells what has become calm. */
  void calmDown(long tick, BiConsumer<String, T> tells) {
    states.forEach((name, state) -> {
      long calm = isBusy(state, tick) || settleTicks == 0 ? CALM_TICKS : settleTicks;
      if (!state.now.equals(state.told) && tick - state.changed >= calm) {
        tell(name, state, tells);
      }
    });
  }

  /** Tells what was kept back. */
  void end(BiConsumer<String, T> tells) {
    states.forEach((name, state) -> {
      if (!state.now.equals(state.told)) {
        tell(name, state, tells);
      }
    });
  }

  private static <T> void tell(String name, State<T> state, BiConsumer<String, T> tells) {
    state.told = state.now;
    tells.accept(name, state.now);
  }
}
