package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.program.Program;

/**
 * What names mean at a place of a script or procedure. It is walked along from the top down: from
 * {@code variables_local} on a name means a variable of its own.
 */
final class Scope {
  private final int routine;
  private final Map<String, Integer> locals = new HashMap<>();
  private final Map<String, Integer> declared = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  Scope(int routine, List<Program.Variable> parameters) {
    this.routine = routine;
    for (Program.Variable parameter : parameters) {
      locals.put(parameter.id(), ids.size());
      ids.add(parameter.id());
    }
  }

  /** From here on that id means a local variable; naming it again keeps the same one. */
  void declare(String id) {
    Integer known = declared.get(id);
    if (known == null) {
      known = ids.size();
      declared.put(id, known);
      ids.add(id);
    }
    locals.put(id, known);
  }

  /** What {@link #declare} will make that id mean. */
  Symbol.Local toDeclare(String id) {
    return new Symbol.Local(routine, declared.getOrDefault(id, ids.size()));
  }

  boolean isLocal(String id) {
    return locals.containsKey(id);
  }

  Symbol symbol(String id) {
    Integer index = locals.get(id);
    return index == null ? new Symbol.Global(id) : new Symbol.Local(routine, index);
  }

  Value.Place place(String id) {
    Integer index = locals.get(id);
    return index == null ? new Value.Place.Global(id) : new Value.Place.Local(index);
  }

  /** Ids of all locals so far, parameters first. */
  List<String> ids() {
    return ids;
  }
}
