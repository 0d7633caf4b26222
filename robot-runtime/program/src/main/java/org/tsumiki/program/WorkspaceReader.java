package org.tsumiki.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Blockly's workspace JSON into a {@link Program}. */
final class WorkspaceReader {
  private final JsonObject workspace;
  private final List<Program.Variable> variables = new ArrayList<>();
  private final List<Program.Variable> messages = new ArrayList<>();
  private final List<Program.Variable> lists = new ArrayList<>();
  private final List<Program.Variable> states = new ArrayList<>();
  private final List<Program.Script> scripts = new ArrayList<>();
  private final List<Program.Procedure> procedures = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();
  private final Names names = new Names();

  WorkspaceReader(JsonObject workspace) {
    this.workspace = workspace;
  }

  Program program() throws Refusal {
    readVariables();
    List<Block> tops = topBlocks();
    for (Block top : tops) {
      if (top.type().equals(Vocabulary.PROCEDURE)) {
        // Its name may stand anywhere for a moment, even in a chain just dragged out of the body.
        ProcedureBlocks.parameters(top).forEach(p -> names.addVariable(p.id()));
      }
    }
    BlockReader reader = new BlockReader(names);
    for (Block top : tops) {
      readChain(reader, top);
    }
    return new Program(
        variables, messages, lists, states, scripts, procedures, loose, reader.comments());
  }

  private void readChain(BlockReader reader, Block first) throws Refusal {
    if (first.type().equals(Vocabulary.PROCEDURE)) {
      if (!first.disabled()) {
        procedures.add(reader.procedure(first));
      }
      return;
    }
    Optional<Hat> hat = reader.hat(first);
    if (hat.isPresent()) {
      if (!first.disabled()) {
        List<Statement> body = reader.statements(first.next(), 0);
        scripts.add(new Program.Script(first.id(), hat.get(), body));
      }
      return;
    }
    // A chain without a hat never runs, yet what is in it must be readable.
    if (Vocabulary.isStatement(first.type())) {
      reader.statements(Optional.of(first), 0);
    } else {
      reader.expression(first, 0);
    }
    loose.add(first.id());
  }

  private List<Block> topBlocks() throws Refusal {
    List<Block> tops = new ArrayList<>();
    JsonElement holder = workspace.get("blocks");
    if (holder == null) {
      return tops;
    }
    JsonElement blocks = Json.object(holder, "workspace.blocks").get("blocks");
    if (blocks == null) {
      return tops;
    }
    if (!(blocks instanceof JsonArray array)) {
      throw Json.wrongType("workspace.blocks.blocks", "a list of blocks");
    }
    for (int i = 0; i < array.size(); i++) {
      tops.add(Block.of(array.get(i), "workspace.blocks[" + i + "]"));
    }
    return tops;
  }

  private void readVariables() throws Refusal {
    JsonElement list = workspace.get("variables");
    if (list == null) {
      return;
    }
    if (!(list instanceof JsonArray array)) {
      throw Json.wrongType("workspace.variables", "a list of variables");
    }
    for (int i = 0; i < array.size(); i++) {
      String where = "workspace.variables[" + i + "]";
      readVariable(Json.object(array.get(i), where), where + ".");
    }
  }

  private void readVariable(JsonObject json, String prefix) throws Refusal {
    Program.Variable variable =
        new Program.Variable(Json.string(json, "id", prefix), Json.string(json, "name", prefix));
    switch (Json.optionalString(json, "type", prefix).orElse("")) {
      case "message" -> {
        messages.add(variable);
        names.addMessage(variable.id());
      }
      case "list" -> {
        lists.add(variable);
        names.addList(variable.id());
      }
      case "state" -> {
        states.add(variable);
        names.addState(variable.id());
      }
      default -> {
        variables.add(variable);
        names.addVariable(variable.id());
      }
    }
  }
}
