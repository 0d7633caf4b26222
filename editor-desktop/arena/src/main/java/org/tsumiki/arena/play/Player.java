package org.tsumiki.arena.play;

/**
 * Which moment is shown.
 *
 * @param tick the moment; between two ticks while it plays
 * @param atEdge follows what happens elsewhere, a little behind it
 */
public record Player(double tick, boolean playing, Pace pace, boolean atEdge) {
  private static final double TICKS_PER_SECOND = 1000;

  /** So far behind the newest snapshot stays room to draw smoothly between two of them. */
  private static final double BEHIND_TICKS = 120;

  /** Further off than this it jumps instead of hurrying. */
  private static final double JUMP_TICKS = 700;

  /** How fast a small distance to the wanted moment is made good, per second. */
  private static final double PULL = 2.5;

  /** At the beginning; plays at once. */
  public static Player from(Span span) {
    return new Player(span.firstTick(), true, Pace.REAL, span.goesOn());
  }

  /** After so many seconds of the watcher's time. */
  public Player after(double seconds, Span span) {
    if (!playing) {
      return at(tick, span);
    }
    if (atEdge) {
      return alongTheEdge(seconds, span);
    }
    double next = tick + seconds * TICKS_PER_SECOND * pace.factor();
    boolean ends = !span.goesOn() && next >= span.lastTick();
    return new Player(within(next, span), !ends, pace, false);
  }

  private Player alongTheEdge(double seconds, Span span) {
    double wanted = span.lastTick() - BEHIND_TICKS;
    double next = tick + seconds * TICKS_PER_SECOND;
    double off = wanted - next;
    next = Math.abs(off) > JUMP_TICKS ? wanted : next + off * Math.min(1, seconds * PULL);
    return new Player(within(Math.max(next, tick - JUMP_TICKS), span), true, Pace.REAL, true);
  }

  /** Goes to a moment and stays in the same mood. */
  public Player at(double wanted, Span span) {
    return new Player(within(wanted, span), playing, pace, atEdge && playing);
  }

  /** Somebody drags the bar or presses a key to go there: what goes on elsewhere is left. */
  public Player seek(double wanted, Span span) {
    return new Player(within(wanted, span), playing, pace, false);
  }

  /** Stands still where it is. */
  public Player paused() {
    return playing(false);
  }

  /** The same moment, playing or not. */
  public Player playing(boolean wanted) {
    return new Player(tick, wanted, pace, atEdge && wanted);
  }

  /** Stands still, that many ticks on or back, on a whole tick. */
  public Player step(long ticks, Span span) {
    double whole = ticks > 0 ? Math.floor(tick + 1e-6) : Math.ceil(tick - 1e-6);
    return new Player(within(whole + ticks, span), false, pace, false);
  }

  /** Pauses or goes on; at the end of a run it begins again. */
  public Player toggled(Span span) {
    boolean over = !playing && !span.goesOn() && tick >= span.lastTick();
    return new Player(over ? span.firstTick() : tick, !playing, pace, false);
  }

  /** From the beginning, playing. */
  public Player again(Span span) {
    return new Player(span.firstTick(), true, pace, false);
  }

  /** To the end; of a run that goes on elsewhere: to what happens now. */
  public Player toEnd(Span span) {
    return new Player(span.lastTick(), span.goesOn(), pace, span.goesOn());
  }

  public Player withPace(Pace wanted) {
    return new Player(tick, playing, wanted, atEdge && wanted == Pace.REAL);
  }

  private static double within(double wanted, Span span) {
    return Math.clamp(wanted, span.firstTick(), Math.max(span.firstTick(), span.lastTick()));
  }
}
