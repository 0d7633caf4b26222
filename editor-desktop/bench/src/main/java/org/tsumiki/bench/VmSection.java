package org.tsumiki.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bench.BenchRow.Reference;

/** The six programs on our engines, beside hand-written Java and the peers. */
final class VmSection {
  private static final String NANOS = "ns";
  private static final String IN_ONE_TICK_EACH = "each step is a whole tick of the machine";

  private final BenchOptions options;
  private final List<Entrant> peers;
  private final Entrant java = Jvm.reference();
  private final Findings findings;

  VmSection(BenchOptions options, List<Entrant> peers, Findings findings) {
    this.options = options;
    this.peers = peers;
    this.findings = findings;
  }

  private static String name(Engine engine, BenchProgram program) {
    return "vm." + engine.id() + "." + program.id();
  }

  void run(Race race) {
    for (BenchProgram program : BenchProgram.values()) {
      List<Engine> wanted =
          Engine.built().stream().filter(engine -> options.wants(name(engine, program))).toList();
      if (!wanted.isEmpty()) {
        race.enter(program.ofPeers(), java);
        wanted.forEach(engine -> race.enter(program, Jvm.engine(engine)));
        peers.forEach(peer -> race.enter(program.ofPeers(), peer));
      }
    }
    race.run(options.roundsToRun());
    for (Engine engine : Engine.built()) {
      for (BenchProgram program : BenchProgram.values()) {
        if (options.wants(name(engine, program))) {
          tell(race, engine, program);
        }
      }
      compareWithLua(race, engine);
    }
  }

  private void tell(Race race, Engine engine, BenchProgram program) {
    String name = name(engine, program);
    switch (race.outcome(program, engine.id())) {
      case Race.Outcome.Absent absent -> {}
      case Race.Outcome.Failed(String reason, boolean wrong) ->
          findings.leave(name, engine.id(), reason, wrong);
      case Race.Outcome.Timed ours -> {
        List<Entrant> others = new ArrayList<>(List.of(java));
        others.addAll(peers);
        for (Entrant other : others) {
          tell(race, name, engine, program, ours, other);
        }
        if (!options.quick() && peers.stream().noneMatch(p -> p.name().equals(Peers.MICROPYTHON))) {
          add(
              name,
              engine,
              program,
              ours,
              new Reference(Published.MICROPYTHON, Published.microPythonNanos(program)),
              null,
              Published.NOTE);
        }
      }
    }
  }

  private void tell(
      Race race,
      String name,
      Engine engine,
      BenchProgram program,
      Race.Outcome.Timed ours,
      Entrant other) {
    switch (race.outcome(program.ofPeers(), other.name())) {
      case Race.Outcome.Absent absent -> {}
      case Race.Outcome.Failed(String reason, boolean wrong) ->
          findings.leave(name, other.name(), reason, wrong);
      case Race.Outcome.Timed theirs ->
          add(
              name,
              engine,
              program,
              ours,
              new Reference(other.name(), theirs.nanos().median()),
              theirs.warm(),
              program == BenchProgram.P4 ? IN_ONE_TICK_EACH : "");
    }
  }

  private void add(
      String name,
      Engine engine,
      BenchProgram program,
      Race.Outcome.Timed ours,
      Reference reference,
      @Nullable Double referenceWarm,
      String note) {
    Goal goal = VmGoals.of(engine, program, reference.name());
    findings.add(
        BenchRow.of(name, NANOS, ours.nanos(), reference, goal, note)
            .warmed(ours.warm(), referenceWarm));
  }

  /** Of the six programs, how many run faster than on Lua; only told when all six were measured. */
  private void compareWithLua(Race race, Engine engine) {
    int programs = 0;
    int faster = 0;
    for (BenchProgram program : BenchProgram.values()) {
      if (program == program.ofPeers()
          && race.outcome(program, engine.id()) instanceof Race.Outcome.Timed ours
          && race.outcome(program, Peers.LUA) instanceof Race.Outcome.Timed theirs) {
        programs++;
        faster += ours.nanos().median() < theirs.nanos().median() ? 1 : 0;
      }
    }
    if (programs == BenchProgram.OF_PEERS) {
      findings.add(
          BenchRow.of(
              "vm." + engine.id() + ".fasterThanLua",
              "programs of six",
              new Figure(faster, 0, options.roundsToRun()),
              new Reference("goal", VmGoals.FASTER_THAN_LUA),
              Goal.valueAtLeast(VmGoals.FASTER_THAN_LUA),
              ""));
    }
  }
}
