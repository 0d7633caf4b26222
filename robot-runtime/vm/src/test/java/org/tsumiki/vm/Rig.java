package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ProgramImage.Procedure;
import org.tsumiki.bytecode.ProgramImage.Routine;
import org.tsumiki.bytecode.ProgramImage.Script;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.devices.StandardPorts;

/** A program put together by hand, on fake ports, with all that happened. */
final class Rig {
  final FakePorts ports = new FakePorts();
  final List<RunEvent> events = new ArrayList<>();
  private final List<Double> numbers = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<ValueType> variables = new ArrayList<>();
  private final List<ValueType> lists = new ArrayList<>();
  private final List<Procedure> procedures = new ArrayList<>();
  private final List<Script> scripts = new ArrayList<>();
  private int slots = 4;

  Rig numbers(Double... values) {
    numbers.addAll(List.of(values));
    return this;
  }

  Rig texts(String... values) {
    texts.addAll(List.of(values));
    return this;
  }

  Rig variables(ValueType... types) {
    variables.addAll(List.of(types));
    return this;
  }

  Rig lists(ValueType... types) {
    lists.addAll(List.of(types));
    return this;
  }

  Rig slots(int count) {
    slots = count;
    return this;
  }

  Rig start(String code) {
    return script(new Entry.Start(), code);
  }

  Rig script(Entry entry, String code) {
    return script(entry, List.of(), code);
  }

  Rig script(Entry entry, List<ValueType> locals, String code) {
    scripts.add(new Script(entry, new Routine(locals, slots, Assembly.of(code))));
    return this;
  }

  Rig procedure(
      List<ValueType> parameters, Optional<ValueType> result, List<ValueType> locals, String code) {
    procedures.add(
        new Procedure(parameters, result, new Routine(locals, slots, Assembly.of(code))));
    return this;
  }

  /** Ports are numbered as the standard ones. */
  static int port(String name) {
    return StandardPorts.all().stream().map(spec -> spec.name()).toList().indexOf(name);
  }

  VerifiedImage image() {
    ProgramImage image =
        new ProgramImage(
            numbers,
            texts,
            StandardPorts.all().stream().map(spec -> spec.name()).toList(),
            variables,
            lists,
            2,
            3,
            procedures,
            scripts);
    return switch (Verifier.verify(image)) {
      case VerifyResult.Verified(VerifiedImage verified) -> verified;
      case VerifyResult.Invalid invalid -> throw new IllegalStateException(invalid.toString());
    };
  }

  Machine load() {
    return ((LoadResult.Loaded) Machine.load(image(), ports, 1)).machine();
  }

  /** With every place as a stop point where nothing is half done. */
  Machine loadForDebugger() {
    VerifiedImage image = image();
    Set<Place> places = new HashSet<>();
    for (int routine = 0; routine < image.image().routineCount(); routine++) {
      for (int i = 0; i < image.instructions(routine).size(); i++) {
        places.add(new Place(routine, image.instructions(routine).get(i).pc()));
      }
    }
    return loadForDebugger(places);
  }

  Machine loadForDebugger(Set<Place> stopPoints) {
    LoadResult result = Machine.load(image(), ports, 1, EngineChoice.TRANSLATED, stopPoints);
    return ((LoadResult.Loaded) result).machine();
  }

  Machine run(int ticks) {
    Machine machine = load();
    tick(machine, ticks);
    return machine;
  }

  void tick(Machine machine, int count) {
    for (int i = 0; i < count; i++) {
      machine.tick(events::add);
    }
  }

  List<String> said() {
    return events.stream()
        .filter(RunEvent.Said.class::isInstance)
        .map(e -> ((RunEvent.Said) e).text())
        .toList();
  }

  /** What was said, each with its tick before it. */
  List<String> saidAt() {
    return events.stream()
        .filter(RunEvent.Said.class::isInstance)
        .map(e -> e.tick() + " " + ((RunEvent.Said) e).text())
        .toList();
  }
}
