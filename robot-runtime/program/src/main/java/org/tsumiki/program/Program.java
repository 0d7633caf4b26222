package org.tsumiki.program;

import java.util.List;

/**
 * What a child has built, as a typed tree. Holes are part of it: a program in the making is a
 * program, and the compiler says what is missing ({@link Expression.Missing}).
 *
 * @param variables every variable of the workspace, used or not
 * @param messages every message name of the workspace
 * @param scripts chains that start with a hat, in the order they were created: the order they run
 *     in
 * @param looseBlockIds first block of each chain that has no hat and so never runs
 */
public record Program(
    List<Variable> variables,
    List<Variable> messages,
    List<Script> scripts,
    List<String> looseBlockIds) {

  public Program {
    variables = List.copyOf(variables);
    messages = List.copyOf(messages);
    scripts = List.copyOf(scripts);
    looseBlockIds = List.copyOf(looseBlockIds);
  }

  /**
   * A variable or a message name.
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
}
