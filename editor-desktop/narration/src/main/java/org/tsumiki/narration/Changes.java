package org.tsumiki.narration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is so now, by name, and what of it has been told. A change is told at once; what changes
 * again and again is told when it has become calm; whoever wants to is told when that begins.
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

  /** Who is told what is so. */
  interface Listener<T> {
    void is(String name, T now);

    /** It changes again and again from now on; false when that is nothing to tell. */
    boolean restless(String name);

    /** What was told to be restless is so no longer. */
    void calm(String name, T now);
  }

  private static final class State<T> {
    private @Nullable T told;
    private boolean restless;
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

  /** It is so now; that it is restless nobody wants to know. */
  void now(String name, T value, long tick, BiConsumer<String, T> tells) {
    now(name, value, tick, only(tells));
  }

  /** It is so now. */
  void now(String name, T value, long tick, Listener<T> tells) {
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
    boolean busy = isBusy(state, tick);
    if (tellsAll || (settleTicks == 0 && !busy)) {
      tell(name, state, tells);
    } else if (busy && !state.restless) {
      state.restless = tells.restless(name);
    }
  }

  private static <T> Listener<T> only(BiConsumer<String, T> tells) {
    return new Listener<>() {
      @Override
      public void is(String name, T now) {
        tells.accept(name, now);
      }

      @Override
      public boolean restless(String name) {
        return false;
      }

      @Override
      public void calm(String name, T now) {
        tells.accept(name, now);
      }
    };
  }

  private boolean isBusy(State<T> state, long tick) {
    // The oldest of the last changes stands where the next one will.
    return state.count > MANY && tick - state.changes[state.count % MANY] < WINDOW_TICKS;
  }

  /** Tells what has become calm. */
  void calmDown(long tick, BiConsumer<String, T> tells) {
    calmDown(tick, only(tells));
  }

  /** Tells what has become calm. */
  void calmDown(long tick, Listener<T> tells) {
    states.forEach((name, state) -> {
      long calm = isBusy(state, tick) || settleTicks == 0 ? CALM_TICKS : settleTicks;
      if ((state.restless || !state.now.equals(state.told)) && tick - state.changed >= calm) {
        tell(name, state, tells);
      }
    });
  }

  /** Tells what was kept back. */
  void end(BiConsumer<String, T> tells) {
    end(only(tells));
  }

  /** Tells what was kept back. */
  void end(Listener<T> tells) {
    states.forEach((name, state) -> {
      if (state.restless || !state.now.equals(state.told)) {
        tell(name, state, tells);
      }
    });
  }

  private static <T> void tell(String name, State<T> state, Listener<T> tells) {
    boolean wasRestless = state.restless;
    state.restless = false;
    state.told = state.now;
    if (wasRestless) {
      tells.calm(name, state.now);
    } else {
      tells.is(name, state.now);
    }
  }
}
