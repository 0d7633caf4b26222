package org.tsumiki.program;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a child has built, as a typed tree. Holes are part of it: a program in the making is a
 * program, and the compiler says what is missing ({@link Expression.Missing}).
 *
 * @param variables every variable of the workspace, used or not
 * @param messages every message name of the workspace
 * @param lists every list of the workspace
 * @param states every state name of the workspace
 * @param scripts chains that start with a hat, in the order they were created: the order they run
 *     in
 * @param procedures the definitions; two may have the same name, which the compiler tells
 * @param looseBlockIds first block of each chain that has no hat and so never runs
 * @param comments what people wrote on blocks, by block id
 */
public record Program(
    List<Variable> variables,
    List<Variable> messages,
    List<Variable> lists,
    List<Variable> states,
    List<Script> scripts,
    List<Procedure> procedures,
    List<String> looseBlockIds,
    Map<String, String> comments) {

  public Program {
    variables = List.copyOf(variables);
    messages = List.copyOf(messages);
    lists = List.copyOf(lists);
    states = List.copyOf(states);
    scripts = List.copyOf(scripts);
    procedures = List.copyOf(procedures);
    looseBlockIds = List.copyOf(looseBlockIds);
    // Keeps the order that the comments were read in.
    comments = Collections.unmodifiableMap(new LinkedHashMap<>(comments));
  }

  /** A program without lists, states, procedures and comments. */
  public Program(
      List<Variable> variables,
      List<Variable> messages,
      List<Script> scripts,
      List<String> looseBlockIds) {
    this(variables, messages, List.of(), List.of(), scripts, List.of(), looseBlockIds, Map.of());
  }

  /**
   * The name of a variable, message, list, state or parameter.
   *
   * @param id Blockly's id, which stays the same when the child renames it
   * @param name what the child calls it
   */
  public record Variable(String id, String name) {}

  /**
   * A hat and what hangs below it.
   *
   * @param blockId the hat block
   */
  public record Script(String blockId, Hat hat, List<Statement> body) {
    public Script {
      body = List.copyOf(body);
    }
  }

  /**
   * A block of the child's own.
   *
   * @param blockId the defining block
   * @param name what calls name it by; may be empty or taken in a program in the making
   * @param parameters in the body their ids mean the values of the call
   */
  public record Procedure(
      String blockId, String name, List<Variable> parameters, List<Statement> body) {
    public Procedure {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }
}
