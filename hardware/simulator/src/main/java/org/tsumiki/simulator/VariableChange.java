package org.tsumiki.simulator;

import org.tsumiki.vm.Value;

/**
 * The debugger changed a variable of a program that stood still.
 *
 * @param tick before the program's tick with this number, or in it
 * @param stop 0: before the tick; otherwise the program stood at the so-manieth stop point that it
 *     came to in that tick
 * @param variable which
 * @param value what it held from then on
 */
public record VariableChange(long tick, int stop, int variable, Value value) {}
