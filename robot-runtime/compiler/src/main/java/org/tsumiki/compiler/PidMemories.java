package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.NUMBER;

/**
 * Gives each PID block a memory of its own. In a script it is in locals, which start anew with the
 * script; in a procedure it must outlive the call, so it is in variables that nobody else knows.
 */
final class PidMemories {
  private final RoutineCode code;
  private final boolean inProcedure;
  private final String prefix;
  private int count;

  PidMemories(RoutineCode code, int routine, boolean inProcedure) {
    this.code = code;
    this.inProcedure = inProcedure;
    this.prefix = Hidden.PREFIX + "pid." + routine + ".";
  }

  PidWriter.Memory next() {
    if (!inProcedure) {
      return new PidWriter.Memory(
          code.ownLocal(BOOLEAN),
          code.ownLocal(NUMBER),
          code.ownLocal(NUMBER),
          code.ownLocal(NUMBER),
          false);
    }
    String own = prefix + count++;
    return new PidWriter.Memory(
        new Value.Place.Global(own + Hidden.FLAG),
        new Value.Place.Global(own + ".integral"),
        new Value.Place.Global(own + ".error"),
        new Value.Place.Global(own + ".time"),
        true);
  }
}
