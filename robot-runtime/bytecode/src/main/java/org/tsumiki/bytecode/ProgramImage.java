package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiled program: tables, scripts and procedures. Anything can stand in it; only the {@link
 * Verifier} says whether it may run.
 *
 * <p>Scripts and procedures are routines. A routine has a number: scripts come first, from 0, and
 * procedures follow.
 *
 * @param numbers constants, each once
 * @param texts constants, each once
 * @param ports names of the device ports that it uses
 * @param variables the type of each variable, which all scripts share
 * @param lists what each list holds; all scripts share them
 * @param messageCount messages are numbered from 0
 * @param stateCount states are numbered from 0
 * @param procedures what scripts and other procedures can call
 * @param scripts in the order they run in
 */
public record ProgramImage(
    List<Double> numbers,
    List<String> texts,
    List<String> ports,
    List<ValueType> variables,
    List<ValueType> lists,
    int messageCount,
    int stateCount,
    List<Procedure> procedures,
    List<Script> scripts) {

  public ProgramImage {
    numbers = List.copyOf(numbers);
    texts = List.copyOf(texts);
    ports = List.copyOf(ports);
    variables = List.copyOf(variables);
    lists = List.copyOf(lists);
    procedures = List.copyOf(procedures);
    scripts = List.copyOf(scripts);
  }

  /** A program without lists, states and procedures. */
  public ProgramImage(
      List<Double> numbers,
      List<String> texts,
      List<String> ports,
      List<ValueType> variables,
      int messageCount,
      List<Script> scripts) {
    this(numbers, texts, ports, variables, List.of(), messageCount, 0, List.of(), scripts);
  }

  /** How many routines there are: scripts and procedures. */
  public int routineCount() {
    return scripts.size() + procedures.size();
  }

  /** The routine with that number. */
  public Routine routine(int number) {
    return number < scripts.size()
        ? scripts.get(number).routine()
        : procedures.get(number - scripts.size()).routine();
  }

  /** The number that a procedure has among the routines. */
  public int routineOfProcedure(int procedure) {
    return scripts.size() + procedure;
  }

  /** Types of all locals of a routine, a procedure's parameters first. */
  public List<ValueType> localTypes(int routine) {
    if (routine < scripts.size()) {
      return scripts.get(routine).routine().locals();
    }
    Procedure procedure = procedures.get(routine - scripts.size());
    List<ValueType> types = new ArrayList<>(procedure.parameters());
    types.addAll(procedure.routine().locals());
    return List.copyOf(types);
  }

  /**
   * Code with what it needs of its own.
   *
   * @param locals types of its locals; a procedure's parameters come before them
   * @param slotCount number slots for loops
   */
  public record Routine(List<ValueType> locals, int slotCount, Code code) {
    public Routine {
      locals = List.copyOf(locals);
    }
  }

  /** A routine that runs when something happens. */
  public record Script(Entry entry, Routine routine) {
    /** A script without locals. */
    public Script(Entry entry, int slotCount, Code code) {
      this(entry, new Routine(List.of(), slotCount, code));
    }
  }

  /**
   * A routine that runs when it is called.
   *
   * @param parameters types of its first locals: what a call gives
   * @param result what it gives back, if anything
   */
  public record Procedure(List<ValueType> parameters, Optional<ValueType> result, Routine routine) {
    public Procedure {
      parameters = List.copyOf(parameters);
    }
  }
}
