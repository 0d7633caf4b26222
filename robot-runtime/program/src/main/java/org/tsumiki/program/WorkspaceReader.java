package org.tsumiki.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Blockly's workspace JSON into a {@link Program}. */
final class WorkspaceReader {
  private static final String MESSAGE_TYPE = "message";

  private final JsonObject workspace;
  private final List<Program.Variable> variables = new ArrayList<>();
  private final List<Program.Variable> messages = new ArrayList<>();
  private final List<Program.Script> scripts = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();

  WorkspaceReader(JsonObject workspace) {
    this.workspace = workspace;
  }

  Program program() throws Refusal {
    readVariables();
    BlockReader reader = new BlockReader(ids(variables), ids(messages));
    JsonArray blocks = topBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      readChain(reader, Block.of(blocks.get(i), "workspace.blocks[" + i + "]"));
    }
    return new Program(variables, messages, scripts, loose);
  }

  private void readChain(BlockReader reader, Block first) throws Refusal {
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

  private JsonArray topBlocks() throws Refusal {
    JsonElement holder = workspace.get("blocks");
    if (holder == null) {
      return new JsonArray();
    }
    JsonElement blocks = Json.object(holder, "workspace.blocks").get("blocks");
    if (blocks == null) {
      return new JsonArray();
    }
    if (!blocks.isJsonArray()) {
      throw Json.wrongType("workspace.blocks.blocks", "a list of blocks");
    }
    return blocks.getAsJsonArray();
  }

  private void readVariables() throws Refusal {
    JsonElement list = workspace.get("variables");
    if (list == null) {
      return;
    }
    if (!list.isJsonArray()) {
      throw Json.wrongType("workspace.variables", "a list of variables");
    }
    JsonArray array = list.getAsJsonArray();
    for (int i = 0; i < array.size(); i++) {
      String where = "workspace.variables[" + i + "]";
      JsonObject json = Json.object(array.get(i), where);
      String prefix = where + ".";
      Program.Variable variable =
          new Program.Variable(Json.string(json, "id", prefix), Json.string(json, "name", prefix));
      boolean message =
          Json.optionalString(json, "type", prefix).filter(MESSAGE_TYPE::equals).isPresent();
      (message ? messages : variables).add(variable);
    }
  }

  private static Set<String> ids(List<Program.Variable> variables) {
    Set<String> ids = new HashSet<>();
    for (Program.Variable variable : variables) {
      ids.add(variable.id());
    }
    return ids;
  }
}
