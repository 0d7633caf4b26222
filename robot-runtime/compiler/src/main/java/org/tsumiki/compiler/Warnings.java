package org.tsumiki.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    program.looseBlockIds().forEach(id -> diagnostics.tell(DiagnosticCode.NO_HAT, id));
    if (program.scripts().isEmpty()) {
      diagnostics.tell(DiagnosticCode.EMPTY_PROGRAM);
    }
    messages();
    states();
    procedures();
    uses.variablesRead()
        .forEach((id, block) -> {
          if (!uses.isVariableSet(id)) {
            diagnostics.tell(
                DiagnosticCode.VARIABLE_NEVER_SET, block, Map.of("variable", names.of(id)));
          }
        });
    uses.listsRead()
        .forEach((id, block) -> {
          if (!uses.isListFilled(id)) {
            diagnostics.tell(DiagnosticCode.LIST_NEVER_FILLED, block, Map.of("list", names.of(id)));
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
            diagnostics.tell(
                DiagnosticCode.MESSAGE_WITHOUT_RECEIVER, block, Map.of("message", names.of(id)));
          }
        });
    for (Program.Script script : program.scripts()) {
      if (script.hat() instanceof Hat.MessageReceived(String id)
          && !uses.messagesSent().containsKey(id)) {
        diagnostics.tell(
            DiagnosticCode.MESSAGE_NEVER_SENT, script.blockId(), Map.of("message", names.of(id)));
      }
    }
  }

  private void states() {
    for (Program.Script script : program.scripts()) {
      if (script.hat() instanceof Hat.StateEntered(String id) && !uses.isStateEntered(id)) {
        diagnostics.tell(
            DiagnosticCode.STATE_NEVER_ENTERED, script.blockId(), Map.of("state", names.of(id)));
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
        diagnostics.tell(
            DiagnosticCode.PROCEDURE_NEVER_CALLED,
            procedure.blockId(),
            Map.of("procedure", procedure.name()));
      }
    }
  }
}
