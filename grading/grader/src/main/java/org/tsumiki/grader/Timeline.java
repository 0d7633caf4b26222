package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsumiki.format.PortState;

/**
 * What was on when, in one run: what somebody who watched could tell. Only the state after a tick
 * counts, not the order of writes inside it. For one thread at a time.
 */
public final class Timeline {
  /** What lasts less than this many ticks cannot be seen, neither a flash nor a gap. */
  public static final long VISIBLE_TICKS = 50;

  private final long untilTick;
  private final Function<String, Toggles> source;
  private final Map<String, Toggles> known = new LinkedHashMap<>();

  /**
   * A port takes a value.
   *
   * @param tick when
   * @param port its name
   * @param value 0 is off, anything else is on
   */
  public record Change(long tick, String port, double value) {}

  /** From this tick on those are on whose bits are set: bit 0 is the first name asked for. */
  record Step(long tick, long on) {}

  /** {@code source} is asked once for each name. */
  Timeline(long untilTick, Function<String, Toggles> source) {
    this.untilTick = untilTick;
    this.source = source;
  }

  /**
   * Builds a timeline of ports alone; all are off at the start.
   *
   * @param changes in any order; changes of one tick in the order in which they happened
   * @param untilTick end of the run; what happens later is left out
   */
  public static Timeline of(List<Change> changes, long untilTick) {
    Map<String, Toggles> toggles = toggles(changes, untilTick);
    return new Timeline(untilTick, name -> toggles.getOrDefault(name, Toggles.NONE));
  }

  static Map<String, Toggles> toggles(List<Change> changes, long untilTick) {
    List<Change> inOrder = new ArrayList<>(changes);
    inOrder.sort(Comparator.comparingLong(Change::tick));
    Map<String, Toggles.Builder> builders = new LinkedHashMap<>();
    for (Change change : inOrder) {
      if (change.tick() >= untilTick) {
        break;
      }
      builders
          .computeIfAbsent(change.port(), port -> new Toggles.Builder())
          .set(change.tick(), change.value() != 0);
    }
    Map<String, Toggles> toggles = new LinkedHashMap<>();
    builders.forEach((port, builder) -> toggles.put(port, builder.build()));
    return toggles;
  }

  /** End of the run. */
  public long untilTick() {
    return untilTick;
  }

  /** When it first went on, even too short to be seen. */
  public OptionalLong firstSwitchedOn(String name) {
    return toggles(name).firstOn();
  }

  /** When the state could be seen, in order: gaps and then flashes that nobody sees left out. */
  public List<Span> spans(PortState state) {
    return visible(exactSpans(state));
  }

  /** When it could have been seen first, had it lasted: also a moment too short to be seen. */
  OptionalLong firstMoment(PortState state) {
    return exactSpans(state).stream().mapToLong(Span::from).findFirst();
  }

  /** The steps of these names alone, one for each tick where one of them changes; at most 64. */
  List<Step> stepsOf(List<String> names) {
    if (names.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " names");
    }
    List<Step> flips = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (long tick : toggles(names.get(i)).ticks()) {
        if (tick < untilTick) {
          flips.add(new Step(tick, 1L << i));
        }
      }
    }
    flips.sort(Comparator.comparingLong(Step::tick));
    List<Step> steps = new ArrayList<>(List.of(new Step(0, 0)));
    long on = 0;
    for (Step flip : flips) {
      on ^= flip.on();
      if (steps.getLast().tick() == flip.tick()) {
        steps.removeLast();
      }
      steps.add(new Step(flip.tick(), on));
    }
    return steps;
  }

  private Toggles toggles(String name) {
    return known.computeIfAbsent(name, source);
  }

  private List<Span> exactSpans(PortState state) {
    if (state.on().stream().anyMatch(name -> toggles(name).firstOn().isEmpty())) {
      return List.of();
    }
    List<String> names = Stream.concat(state.on().stream(), state.off().stream()).toList();
    long wanted = (1L << state.on().size()) - 1;
    List<Span> spans = new ArrayList<>();
    long from = -1;
    for (Step step : stepsOf(names)) {
      boolean holds = step.on() == wanted;
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
