package org.tsumiki.textview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;

/** What everything that a child has named is called in the text. */
final class Names {
  private static final List<String> COUNTERS = List.of("i", "j", "k", "m", "n");

  private final Dialect dialect;
  private final Identifiers shared;
  private final Map<Binding, String> ofBinding = new LinkedHashMap<>();
  private final Map<Integer, String> ofRoutine = new HashMap<>();
  private final Map<String, String> ofProcedure = new HashMap<>();
  private final Map<String, String> given;
  private final Map<String, String> messages;
  private final Map<String, String> states;
  private final Identifiers others;

  Names(Program program, List<Routine> routines, Bindings bindings, Dialect dialect) {
    this.dialect = dialect;
    shared = new Identifiers(dialect.reserved());
    messages = distinct(program.messages());
    states = distinct(program.states());
    given =
        Stream.of(
                program.variables().stream(),
                program.lists().stream(),
                routines.stream().flatMap(routine -> routine.parameters().stream()))
            .flatMap(names -> names)
            .collect(
                Collectors.toMap(
                    Program.Variable::id, Program.Variable::name, (first, second) -> first));
    bindings
        .globalsOf(program)
        .forEach(binding -> ofBinding.put(binding, shared.unique(givenName(binding))));
    routines.forEach(this::nameRoutine);
    routines.forEach(routine -> nameOwn(routine, bindings));
    others = shared.copy();
    ofBinding.values().forEach(others::take);
  }

  String of(Binding binding) {
    String name = ofBinding.get(binding);
    return name == null ? Identifiers.legal(givenName(binding)) : name;
  }

  /** The function that a routine becomes. */
  String of(Routine routine) {
    return ofRoutine.getOrDefault(routine.number(), "name");
  }

  /** The function that calls of that name mean, defined or not. */
  String ofProcedure(String name) {
    String function = ofProcedure.get(name);
    return function == null ? Identifiers.legal(name) : function;
  }

  /** What the child calls the message, as it stands in quotes. */
  String message(String id) {
    return messages.getOrDefault(id, id);
  }

  /** What the child calls the state, as it stands in quotes. */
  String state(String id) {
    return states.getOrDefault(id, id);
  }

  /** A counter for a loop that stands in so many others. */
  String counter(int depth) {
    return others
        .copy()
        .unique(depth < COUNTERS.size() ? COUNTERS.get(depth) : COUNTERS.getFirst() + depth);
  }

  private String givenName(Binding binding) {
    return given.getOrDefault(binding.id(), binding.id());
  }

  private void nameRoutine(Routine routine) {
    String name =
        switch (routine.kind()) {
          case Routine.Kind.OfScript(Program.Script script) -> shared.unique(hatName(script.hat()));
          case Routine.Kind.OfProcedure(Program.Procedure procedure) -> {
            String unique = shared.unique(procedure.name());
            ofProcedure.putIfAbsent(procedure.name(), unique);
            yield unique;
          }
        };
    ofRoutine.put(routine.number(), name);
  }

  private String hatName(Hat hat) {
    return switch (hat) {
      case Hat.Start _ -> dialect.hatFunction("start", "");
      case Hat.ButtonDown h -> dialect.hatFunction("button", lower(h.button()));
      case Hat.MessageReceived h -> dialect.hatFunction("message", message(h.messageId()));
      case Hat.SensorCrossing h ->
          dialect.hatFunction(lower(h.sensor()) + "_" + lower(h.crossing()), "");
      case Hat.Every _ -> dialect.hatFunction("interval", "");
      case Hat.StateEntered h -> dialect.hatFunction("state", state(h.stateId()));
    };
  }

  private void nameOwn(Routine routine, Bindings bindings) {
    Identifiers own = shared.copy();
    for (Binding binding : bindings.used()) {
      if (binding.kind() == Binding.Kind.OWN && binding.routine() == routine.number()) {
        Binding global = Binding.global(binding.id());
        boolean hides =
            ofBinding.containsKey(global) && !bindings.usesGlobal(routine.number(), binding.id());
        ofBinding.put(binding, hides ? of(global) : own.unique(givenName(binding)));
      }
    }
  }

  /** Names as children see them; two of the same name get a number. */
  private static Map<String, String> distinct(List<Program.Variable> variables) {
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Program.Variable variable : variables) {
      String name = variable.name();
      for (int i = 2; !taken.add(name); i++) {
        name = variable.name() + " " + i;
      }
      names.put(variable.id(), name);
    }
    return names;
  }

  static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
