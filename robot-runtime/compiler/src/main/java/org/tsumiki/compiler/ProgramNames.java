package org.tsumiki.compiler;

import java.util.HashMap;
import java.util.Map;
import org.tsumiki.program.Program;

/** What the child calls variables, messages, lists, states and parameters. */
final class ProgramNames {
  private final Map<String, String> names = new HashMap<>();

  ProgramNames(Program program) {
    for (Program.Procedure procedure : program.procedures()) {
      procedure.parameters().forEach(this::add);
    }
    program.variables().forEach(this::add);
    program.messages().forEach(this::add);
    program.lists().forEach(this::add);
    program.states().forEach(this::add);
  }

  private void add(Program.Variable variable) {
    names.put(variable.id(), variable.name());
  }

  /** The name; empty for what the compiler made for itself. */
  String of(String id) {
    return names.getOrDefault(id, "");
  }
}
