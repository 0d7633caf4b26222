package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/** Runs a program on both engines, tick by tick, and tells the first difference. */
final class BothEngines {
  private static final long SEED = 3;
  private static final List<PortSpec> INPUTS =
      List.of(StandardPorts.BUTTON_A, StandardPorts.LINE_LEFT, StandardPorts.COLOUR_DOWN);

  private BothEngines() {}

  /** One machine with its board and its trace. */
  private static final class Run {
    final FakePorts ports;
    final TraceHash trace = new TraceHash();
    final List<RunEvent> events = new ArrayList<>();
    final Machine machine;

    /** The interpreter may rest, since its board counts changes; the other engine never does. */
    Run(VerifiedImage image, EngineChoice engine) {
      this(image, engine, Watch.NOTHING);
    }

    Run(VerifiedImage image, EngineChoice engine, Watch watch) {
      ports = new FakePorts(engine == EngineChoice.INTERPRETER);
      machine =
          switch (Machine.load(image, ports, SEED, engine, watch)) {
            case LoadResult.Loaded(Machine loaded) -> loaded;
            case LoadResult.MissingPort(String port) -> throw new IllegalArgumentException(port);
          };
    }

    void tick(int number) {
      for (int i = 0; i < INPUTS.size(); i++) {
        ports.set(INPUTS.get(i), (number / (i + 3)) % 2 * (i == 2 ? 0x804020 : 1));
      }
      events.clear();
      machine.tick(event -> {
        trace.on(event);
        events.add(event);
      });
    }

    /** All that can be seen of it from outside. */
    String seen() {
      StringBuilder seen = new StringBuilder();
      seen.append(machine.state()).append(' ').append(machine.steps()).append(' ');
      seen.append(trace.hex()).append(' ').append(machine.trap()).append(' ');
      seen.append(machine.currentState()).append('\n').append(events).append('\n');
      for (int i = 0; i < machine.variableCount(); i++) {
        seen.append(seen(machine.variable(i))).append('|');
      }
      for (int i = 0; i < machine.listCount(); i++) {
        seen.append('\n').append(machine.list(i));
      }
      for (int i = 0; i < machine.scriptCount(); i++) {
        seen.append('\n').append(machine.callStack(i));
      }
      return seen.toString();
    }

    private static String seen(Value value) {
      return value instanceof Value.NumberValue(double number)
          ? Double.toString(number)
          : value.text();
    }
  }

  /** The first difference, or nothing; one more interpreter has somebody who looks on at forks. */
  static Optional<String> difference(VerifiedImage image, int ticks) {
    Run interpreted = new Run(image, EngineChoice.INTERPRETER);
    Run translated = new Run(image, EngineChoice.TRANSLATED);
    Watch decisions = new Watch(Set.of(), decision -> {});
    Run watched = new Run(image, EngineChoice.INTERPRETER, decisions);
    for (int i = 0; i < ticks; i++) {
      interpreted.tick(i);
      translated.tick(i);
      watched.tick(i);
      String one = interpreted.seen();
      if (!one.equals(watched.seen())) {
        return Optional.of("tick " + i + "\nunwatched: " + one + "\nwatched: " + watched.seen());
      }
      String other = translated.seen();
      if (!one.equals(other)) {
        return Optional.of("tick " + i + "\ninterpreted: " + one + "\ntranslated: " + other);
      }
      if (interpreted.machine.state() != RunState.RUNNING) {
        break;
      }
    }
    return Optional.empty();
  }

  /** How a program's run ends, for statistics. */
  static String end(VerifiedImage image, int ticks) {
    Run run = new Run(image, EngineChoice.TRANSLATED);
    for (int i = 0; i < ticks; i++) {
      run.tick(i);
    }
    return run.machine.trap().map(Trap::code).orElse(run.machine.state().name());
  }
}
