package org.tsumiki.simulator;

import org.tsumiki.vm.Value;

/**
 * The debugger changed a variable, or a local of a call, of a program that stood still.
 *
 * @param tick before the program's tick with this number, or in it
 * @param stop 0: before the tick; otherwise the program stood at the so-manieth stop point that it
 *     came to in that tick
 * @param target which
 * @param value what it held from then on
 */
public record VariableChange(long tick, int stop, Target target, Value value) {
  /** What was changed. */
  public sealed interface Target {
    /** A variable of the program. */
    record Variable(int index) implements Target {}

    /**
     * A local of a call that a script was in.
     *
     * @param frame 0 is the innermost call
     * @param index among the call's locals, a procedure's parameters first
     */
    record Local(int script, int frame, int index) implements Target {}
  }
}
