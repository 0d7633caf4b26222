package org.tsumiki.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumiki.compiler.Diagnostic.Severity;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;

/** What is suspicious about the program as a whole: parts that never meet. */
final class Warnings {
  private final Program program;
  private final Procedures procedures;
  private final Uses uses;
  private final ProgramNames names;
  private final Diagnostics diagnostics;

  Warnings(Facts facts) {
    this.program = facts.program();
    this.procedures = facts.procedures();
    this.uses = facts.uses();
    this.names = facts.names();
    this.diagnostics = facts.diagnostics();
  }

  void tell() {
    program.looseBlockIds().forEach(id -> diagnostics.warning("no-hat", id));
    if (program.scripts().isEmpty()) {
      diagnostics.add(
          new Diagnostic(Severity.WARNING, "empty-program", Optional.empty(), Map.of()));
    }
    messages();
    states();
    procedures();
    uses.variablesRead()
        .forEach((id, block) -> {
          if (!uses.isVariableSet(id)) {
            diagnostics.warning("variable-never-set", block, Map.of("variable", names.of(id)));
          }
        });
    uses.listsRead()
        .forEach((id, block) -> {
          if (!uses.isListFilled(id)) {
            diagnostics.warning("list-never-filled", block, Map.of("list", names.of(id)));
          }
        });
  }

  private void messages() {
    Set<String> received =
        program.scripts().stream()
            .map(Program.Script::hat)
            .filter(Hat.MessageReceived.class::isInstance)
            .map(hat -> ((Hat.MessageReceived) hat).messageId())
            .collect(Collectors.toSet());
    uses.messagesSent()
        .forEach((id, block) -> {
          if (!received.contains(id)) {
            diagnostics.warning("message-without-receiver", block, Map.of("message", names.of(id)));
          }
        });
    for (Program.Script script : program.scripts()) {
      if (script.hat() instanceof Hat.MessageReceived(String id)
          && !uses.messagesSent().containsKey(id)) {
        diagnostics.warning(
            "message-never-sent", script.blockId(), Map.of("message", names.of(id)));
      }
    }
  }

  private void states() {
    for (Program.Script script : program.scripts()) {
      if (script.hat() instanceof Hat.StateEntered(String id) && !uses.isStateEntered(id)) {
        diagnostics.warning("state-never-entered", script.blockId(), Map.of("state", names.of(id)));
      }
    }
  }

  /** Calls count only from what runs: two procedures that call each other are both unused. */
  private void procedures() {
    int scripts = program.scripts().size();
    Set<Integer> reached = new HashSet<>();
    Deque<Integer> routines = new ArrayDeque<>();
    for (int script = 0; script < scripts; script++) {
      routines.add(script);
    }
    while (!routines.isEmpty()) {
      for (int procedure : uses.callsOf(routines.remove())) {
        if (reached.add(procedure)) {
          routines.add(scripts + procedure);
        }
      }
    }
    for (int i = 0; i < procedures.all().size(); i++) {
      Program.Procedure procedure = procedures.get(i);
      if (!reached.contains(i) && procedures.isFirstOfItsName(i) && !procedure.name().isBlank()) {
        diagnostics.warning(
            "procedure-never-called", procedure.blockId(), Map.of("procedure", procedure.name()));
      }
    }
  }
}
