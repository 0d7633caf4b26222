package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.Limits;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.Compiler.Written;
import org.tsumiki.compiler.Ref.Kind;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;

/** Puts what has been written together: tables, routines and the debug map. */
final class ImageBuilder {
  /** Shortest time between two starts of a timer script. */
  private static final double SHORTEST_PERIOD_SECONDS = 0.001;

  private final Facts facts;
  private final List<Written> scripts;
  private final Map<String, Written> procedures;
  private final Tables tables = new Tables();
  private final List<DebugMap.RoutineMap> maps = new ArrayList<>();

  /**
   * Takes what has been written.
   *
   * @param procedures those that are called, by their keys, in their order
   */
  ImageBuilder(Facts facts, List<Written> scripts, Map<String, Written> procedures) {
    this.facts = facts;
    this.scripts = scripts;
    this.procedures = procedures;
  }

  /** An image that is not checked yet, and the way back from it to blocks. */
  record Built(ProgramImage image, DebugMap debugMap) {}

  Built build() {
    List<Program.Script> sources = facts.program().scripts();
    for (int i = 0; i < scripts.size(); i++) {
      operandsOf(sources.get(i).hat()).forEach(tables::use);
      scripts.get(i).code().assembler().eachOperand(tables::use);
    }
    procedures.values().forEach(p -> p.code().assembler().eachOperand(tables::use));
    tables.order(facts.program(), List.copyOf(procedures.keySet()));

    List<ProgramImage.Script> imageScripts = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      imageScripts.add(
          new ProgramImage.Script(
              entry(sources.get(i).hat()),
              routine(scripts.get(i), scripts.get(i).scope().ids().size(), 0)));
    }
    List<ProgramImage.Procedure> imageProcedures = new ArrayList<>();
    procedures.forEach((key, written) -> imageProcedures.add(procedure(key, written)));
    return new Built(
        new ProgramImage(
            tables.numbers(),
            tables.names(Kind.TEXT),
            tables.names(Kind.PORT),
            variableTypes(),
            tables.names(Kind.LIST).stream()
                .map(id -> facts.types().of(new Symbol.Items(id)))
                .toList(),
            tables.names(Kind.MESSAGE).size(),
            tables.names(Kind.STATE).size(),
            imageProcedures,
            imageScripts),
        debugMap());
  }

  private DebugMap debugMap() {
    return new DebugMap(
        maps,
        childNames(Kind.VARIABLE),
        childNames(Kind.LIST),
        childNames(Kind.MESSAGE),
        childNames(Kind.STATE),
        procedures.values().stream()
            .map(written ->
                written.routine() < 0
                    ? ""
                    : facts.procedures().get(written.routine() - scripts.size()).name())
            .toList());
  }

  private List<String> childNames(Kind kind) {
    return tables.names(kind).stream().map(facts.names()::of).toList();
  }

  private List<ValueType> variableTypes() {
    return tables.names(Kind.VARIABLE).stream()
        .map(id -> Hidden.isHidden(id) ? Hidden.type(id) : facts.types().of(new Symbol.Global(id)))
        .toList();
  }

  private ProgramImage.Procedure procedure(String key, Written written) {
    if (Prelude.has(key)) {
      List<ValueType> parameters = Prelude.parameters(key);
      return new ProgramImage.Procedure(
          parameters, Optional.empty(), routine(written, parameters.size(), parameters.size()));
    }
    int index = written.routine() - scripts.size();
    List<ValueType> parameters = facts.types().parameterTypes(index);
    return new ProgramImage.Procedure(
        parameters,
        facts.types().resultType(index),
        routine(written, written.scope().ids().size(), parameters.size()));
  }

  /**
   * The routine's code, and its debug map on the way.
   *
   * @param named how many of its locals have names or are parameters
   * @param parameters how many of those are parameters
   */
  private ProgramImage.Routine routine(Written written, int named, int parameters) {
    List<ValueType> locals = new ArrayList<>();
    for (int i = parameters; i < named; i++) {
      locals.add(facts.types().of(new Symbol.Local(written.routine(), i)));
    }
    locals.addAll(written.code().hiddenLocals());
    Assembler.Assembled assembled = written.code().assembler().assemble(tables);
    if (written.code().slotCount() > Limits.MAX_SLOTS
        || parameters + locals.size() > Limits.MAX_LOCALS
        || assembled.code().length() > Limits.MAX_CODE_BYTES) {
      facts.diagnostics().tell(DiagnosticCode.TOO_BIG, written.blockId());
    }
    List<String> names = new ArrayList<>();
    written.scope().ids().forEach(id -> names.add(facts.names().of(id)));
    names.addAll(Collections.nCopies(parameters + locals.size() - names.size(), ""));
    maps.add(new DebugMap.RoutineMap(written.blockId(), names, assembled.places()));
    return new ProgramImage.Routine(locals, written.code().slotCount(), assembled.code());
  }

  private static List<Ref> operandsOf(Hat hat) {
    return switch (hat) {
      case Hat.Start() -> List.of();
      case Hat.ButtonDown(var button) -> List.of(Ref.port(Sensors.port(button)));
      case Hat.MessageReceived(String id) -> List.of(Ref.message(id));
      case Hat.SensorCrossing(var sensor, var crossing, double value) ->
          List.of(Ref.port(Sensors.port(sensor)), new Ref.Real(Sensors.inPortUnit(sensor, value)));
      case Hat.Every(double seconds) -> List.of(period(seconds));
      case Hat.StateEntered(String id) -> List.of(Ref.state(id));
    };
  }

  private Entry entry(Hat hat) {
    int[] at = operandsOf(hat).stream().mapToInt(tables::index).toArray();
    return switch (hat) {
      case Hat.Start() -> new Entry.Start();
      case Hat.ButtonDown _ -> new Entry.ButtonDown(at[0]);
      case Hat.MessageReceived _ -> new Entry.MessageReceived(at[0]);
      case Hat.SensorCrossing(var sensor, Hat.Crossing crossing, double value) ->
          new Entry.SensorCrossing(at[0], crossing == Hat.Crossing.BELOW, at[1]);
      case Hat.Every _ -> new Entry.Every(at[0]);
      case Hat.StateEntered _ -> new Entry.StateEntered(at[0]);
    };
  }

  private static Ref period(double seconds) {
    return new Ref.Real(Math.max(SHORTEST_PERIOD_SECONDS, seconds));
  }
}
