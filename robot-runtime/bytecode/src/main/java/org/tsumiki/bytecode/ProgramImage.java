package org.tsumiki.bytecode;

import java.util.List;

/**
 * A compiled program: tables and scripts. Anything can stand in it; only the {@link Verifier} says
 * whether it may run.
 *
 * @param numbers constants, each once
 * @param texts constants, each once
 * @param ports names of the device ports that it uses
 * @param variables the type of each variable, which all scripts share
 * @param messageCount messages are numbered from 0
 * @param scripts in the order they run in
 */
public record ProgramImage(
    List<Double> numbers,
    List<String> texts,
    List<String> ports,
    List<ValueType> variables,
    int messageCount,
    List<Script> scripts) {

  public ProgramImage {
    numbers = List.copyOf(numbers);
    texts = List.copyOf(texts);
    ports = List.copyOf(ports);
    variables = List.copyOf(variables);
    scripts = List.copyOf(scripts);
  }

  /**
   * One script.
   *
   * @param slotCount number slots for loops
   */
  public record Script(Entry entry, int slotCount, Code code) {}
}
