package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tsumiki.format.PortState;

/**
 * Which ports were on when, in one run: what somebody who watched could tell. Only the state after
 * a tick counts, not the order of writes inside it.
 */
public final class Timeline {
  /** What lasts less than this many ticks cannot be seen, neither a flash nor a gap. */
  public static final long VISIBLE_TICKS = 50;

  private final long untilTick;
  private final Map<String, Integer> bitOfPort;
  private final Map<String, Long> firstOnTick;
  private final List<Step> steps;

  /**
   * A port takes a value.
   *
   * @param tick when
   * @param port its name
   * @param value 0 is off, anything else is on
   */
  public record Change(long tick, String port, double value) {}

  /** From this tick on, the ports whose bits are set are on. */
  record Step(long tick, long portsOn) {}

  private Timeline(
      long untilTick,
      Map<String, Integer> bitOfPort,
      Map<String, Long> firstOnTick,
      List<Step> steps) {
    this.untilTick = untilTick;
    this.bitOfPort = bitOfPort;
    this.firstOnTick = firstOnTick;
    this.steps = steps;
  }

  /**
   * Builds a timeline; all ports are off at the start.
   *
   * @param changes in any order; changes of one tick in the order in which they happened
   * @param untilTick end of the run; what happens later is left out
   */
  public static Timeline of(List<Change> changes, long untilTick) {
    List<Change> inOrder = new ArrayList<>(changes);
    inOrder.sort(Comparator.comparingLong(Change::tick));
    Map<String, Integer> bitOfPort = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>(List.of(new Step(0, 0)));
    long on = 0;
    Map<String, Long> firstOnTick = new LinkedHashMap<>();
    for (Change change : inOrder) {
      if (change.tick() >= untilTick) {
        break;
      }
      long bit = 1L << bitOfPort.computeIfAbsent(change.port(), port -> bitOfPort.size());
      if (change.value() != 0) {
        on |= bit;
        firstOnTick.putIfAbsent(change.port(), change.tick());
      } else {
        on &= ~bit;
      }
      Step step = new Step(change.tick(), on);
      if (steps.getLast().tick() == change.tick()) {
        steps.set(steps.size() - 1, step);
      } else {
        steps.add(step);
      }
    }
    if (bitOfPort.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " ports");
    }
    return new Timeline(
        untilTick, Map.copyOf(bitOfPort), Map.copyOf(firstOnTick), List.copyOf(steps));
  }

  /** End of the run. */
  public long untilTick() {
    return untilTick;
  }

  /** When the port was first switched on, even too short to be seen. */
  public OptionalLong firstSwitchedOn(String port) {
    Long tick = firstOnTick.get(port);
    return tick == null ? OptionalLong.empty() : OptionalLong.of(tick);
  }

  /** When the state could be seen, in order: gaps and then flashes that nobody sees left out. */
  public List<Span> spans(PortState state) {
    return visible(exactSpans(state));
  }

  /** The steps of some ports only, a tick where none of them changes left out. */
  List<Step> stepsOf(List<String> ports) {
    long mask = bits(ports);
    List<Step> own = new ArrayList<>();
    for (Step step : steps) {
      long on = step.portsOn() & mask;
      if (own.isEmpty() || own.getLast().portsOn() != on) {
        own.add(new Step(step.tick(), on));
      }
    }
    return own;
  }

  /** The bits that {@link #stepsOf} uses for those ports; ports that nothing changed have none. */
  long bits(List<String> ports) {
    long bits = 0;
    for (String port : ports) {
      Integer bit = bitOfPort.get(port);
      if (bit != null) {
        bits |= 1L << bit;
      }
    }
    return bits;
  }

  private List<Span> exactSpans(PortState state) {
    if (!bitOfPort.keySet().containsAll(state.on())) {
      return List.of();
    }
    long on = bits(state.on());
    long off = bits(state.off());
    List<Span> spans = new ArrayList<>();
    long from = -1;
    for (Step step : steps) {
      boolean holds = (step.portsOn() & on) == on && (step.portsOn() & off) == 0;
      if (holds && from < 0) {
        from = step.tick();
      } else if (!holds && from >= 0) {
        spans.add(new Span(from, step.tick(), false));
        from = -1;
      }
    }
    if (from >= 0) {
      spans.add(new Span(from, untilTick, true));
    }
    return spans;
  }

  private static List<Span> visible(List<Span> exact) {
    List<Span> joined = new ArrayList<>();
    for (Span span : exact) {
      if (!joined.isEmpty() && span.from() - joined.getLast().to() < VISIBLE_TICKS) {
        joined.set(joined.size() - 1, new Span(joined.getLast().from(), span.to(), span.open()));
      } else {
        joined.add(span);
      }
    }
    return joined.stream().filter(span -> span.length() >= VISIBLE_TICKS).toList();
  }
}
