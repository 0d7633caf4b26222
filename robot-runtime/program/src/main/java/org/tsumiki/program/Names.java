package org.tsumiki.program;

import java.util.HashSet;
import java.util.Set;

/** The ids that the workspace has, by kind; a block that names another one is refused. */
final class Names {
  private final Set<String> variables = new HashSet<>();
  private final Set<String> messages = new HashSet<>();
  private final Set<String> lists = new HashSet<>();
  private final Set<String> states = new HashSet<>();

  void addVariable(String id) {
    variables.add(id);
  }

  void addMessage(String id) {
    messages.add(id);
  }

  void addList(String id) {
    lists.add(id);
  }

  void addState(String id) {
    states.add(id);
  }

  String variable(Block block) throws Refusal {
    return known(block, "VAR", variables, "variable");
  }

  String message(Block block) throws Refusal {
    return known(block, "MESSAGE", messages, "message");
  }

  String list(Block block) throws Refusal {
    return known(block, "LIST", lists, "list");
  }

  String state(Block block) throws Refusal {
    return known(block, "STATE", states, "state");
  }

  private static String known(Block block, String field, Set<String> ids, String kind)
      throws Refusal {
    String id = block.variableId(field);
    if (!ids.contains(id)) {
      throw block.refusal(
          "missing-variable",
          block.where() + ".fields." + field,
          "The block " + block.type() + " names a " + kind + " that the project does not have.",
          "Choose a " + kind + " in that block again.");
    }
    return id;
  }
}
