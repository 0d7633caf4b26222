package org.tsumiki.grader;

import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.tsumiki.format.SpokenText;
import org.tsumiki.format.StateName;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.WorldEvent;
import org.tsumiki.simulator.WorldEvent.Obstacle;
import org.tsumiki.vm.RunEvent;

/** Tells for each name of a state when it was on in a run. */
final class SeenStates {
  /** The robot that states speak of. */
  private static final int FIRST = 0;

  /** A text that was said is there for so many ticks. */
  private static final long SAID_TICKS = 500;

  private final Stage stage;
  private final RunResult result;
  private final Samples samples;
  private final Map<String, Toggles> ports;
  private @Nullable Way way;

  SeenStates(Stage stage, RunResult result, Samples samples, Map<String, Toggles> ports) {
    this.stage = stage;
    this.result = result;
    this.samples = samples;
    this.ports = ports;
  }

  /**
   * When it was on.
   *
   * @throws IllegalArgumentException for what is no state's name
   */
  Toggles toggles(String name) {
    StateName state =
        StateName.parse(name)
            .orElseThrow(() -> new IllegalArgumentException("no state is called " + name));
    return switch (state) {
      case StateName.Port port -> ports.getOrDefault(port.name(), Toggles.NONE);
      case StateName.Colour colour -> colour(colour.rgb());
      case StateName.In in -> in(stage.place(in.place()).area());
      case StateName.Moves moves -> Movements.of(moves.motion(), way(), result.happened());
      case StateName.Touches touches -> touches(touches.walls());
      case StateName.TaskEnded ended -> taskEnded(ended.done());
      case StateName.Goal goal -> goal(goal.number() - 1);
      case StateName.GateOpen gate -> gate(gate.gate());
      case StateName.Filled filled -> filled(filled.zone());
      case StateName.Input input ->
          sampled(
              samples.input(input.port()), value -> input.relation().holds(value, input.value()));
      case StateName.Variable variable ->
          sampled(
              samples.variable(variable.name()),
              value -> variable.relation().holds(value, variable.value()));
      case StateName.Said said -> stage.spoken(said.check()).map(this::said).orElse(Toggles.NONE);
    };
  }

  /** The way of the first robot; without samples where nothing moves. */
  Way way() {
    Way known = way;
    if (known == null) {
      known = Way.of(result.track());
      way = known;
    }
    return known;
  }

  private Toggles in(Area area) {
    Way gone = way();
    Toggles.Builder toggles = new Toggles.Builder();
    for (int i = 0; i < gone.size(); i++) {
      toggles.set(gone.tick(i), gone.isIn(area, i));
    }
    return toggles.build();
  }

  private Toggles colour(int rgb) {
    Toggles.Builder toggles = new Toggles.Builder();
    for (RunEvent event : result.events()) {
      switch (event) {
        case RunEvent.OutputChanged(long tick, String port, double value)
            when port.equals("led.rgb") ->
            toggles.set(tick, value == rgb);
        case RunEvent.Trapped trapped -> toggles.set(trapped.tick(), rgb == 0);
        default -> {}
      }
    }
    return toggles.build();
  }

  private Toggles touches(boolean walls) {
    Toggles.Builder toggles = new Toggles.Builder();
    int count = 0;
    for (WorldEvent event : result.happened()) {
      switch (event) {
        case WorldEvent.Touched(long tick, int robot, Obstacle what, String ignored)
            when robot == FIRST && (!walls || givesNoWay(what)) ->
            toggles.set(tick, ++count > 0);
        case WorldEvent.LetGo(long tick, int robot, Obstacle what, String ignored)
            when robot == FIRST && (!walls || givesNoWay(what)) ->
            toggles.set(tick, --count > 0);
        default -> {}
      }
    }
    return toggles.build();
  }

  private static boolean givesNoWay(Obstacle what) {
    return switch (what) {
      case WALL, BOX, GATE -> true;
      case THING, ROBOT -> false;
    };
  }

  private Toggles taskEnded(boolean done) {
    Toggles.Builder toggles = new Toggles.Builder();
    for (WorldEvent event : result.happened()) {
      if (done ? event instanceof WorldEvent.TaskDone : event instanceof WorldEvent.TaskFailed) {
        toggles.set(event.tick(), true);
      }
    }
    return toggles.build();
  }

  private Toggles goal(int number) {
    Toggles.Builder toggles = new Toggles.Builder();
    for (WorldEvent event : result.happened()) {
      switch (event) {
        case WorldEvent.GoalReached(long tick, int goal) when goal == number ->
            toggles.set(tick, true);
        case WorldEvent.GoalLost(long tick, int goal) when goal == number ->
            toggles.set(tick, false);
        default -> {}
      }
    }
    return toggles.build();
  }

  private Toggles gate(String id) {
    Toggles.Builder toggles = new Toggles.Builder();
    for (WorldEvent event : result.happened()) {
      if (event instanceof WorldEvent.GateMoved(long tick, String gate, boolean open)
          && gate.equals(id)) {
        toggles.set(tick, open);
      }
    }
    return toggles.build();
  }

  private Toggles filled(String id) {
    Toggles.Builder toggles = new Toggles.Builder();
    for (WorldEvent event : result.happened()) {
      if (event instanceof WorldEvent.Filled(long tick, String zone, double level)
          && zone.equals(id)) {
        toggles.set(tick, level > 0);
      }
    }
    return toggles.build();
  }

  private Toggles said(SpokenText text) {
    Toggles.Builder toggles = new Toggles.Builder();
    long until = 0;
    for (RunEvent event : result.events()) {
      if (event instanceof RunEvent.Said(long tick, int ignored, String said)
          && text.matches(said)) {
        if (until > 0 && tick > until) {
          toggles.set(until, false);
        }
        toggles.set(tick, true);
        until = tick + SAID_TICKS;
      }
    }
    return toggles.set(until, false).build();
  }

  private static Toggles sampled(List<Samples.Sample> samples, DoublePredicate holds) {
    Toggles.Builder toggles = new Toggles.Builder();
    samples.forEach(sample -> toggles.set(sample.tick(), holds.test(sample.value())));
    return toggles.build();
  }
}
