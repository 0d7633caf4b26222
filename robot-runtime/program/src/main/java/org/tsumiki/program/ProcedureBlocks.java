package org.tsumiki.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads definitions, calls and results of the child's own blocks. */
final class ProcedureBlocks {
  private final BlockReader reader;

  ProcedureBlocks(BlockReader reader) {
    this.reader = reader;
  }

  Program.Procedure definition(Block block) throws Refusal {
    return new Program.Procedure(
        block.id(), block.text("NAME"), parameters(block), reader.statements(block.next(), 0));
  }

  /** What a definition or a call says about its parameters; none when it says nothing. */
  static List<Program.Variable> parameters(Block block) throws Refusal {
    return block.located(() -> {
      JsonElement list = block.extraState().get("parameters");
      List<Program.Variable> parameters = new ArrayList<>();
      if (list == null) {
        return parameters;
      }
      String place = block.where() + ".extraState.parameters";
      if (!(list instanceof JsonArray array)) {
        throw Json.wrongType(place, "a list of parameters");
      }
      for (int i = 0; i < array.size(); i++) {
        String prefix = place + "[" + i + "]";
        JsonObject json = Json.object(array.get(i), prefix);
        parameters.add(
            new Program.Variable(
                Json.string(json, "id", prefix + "."), Json.string(json, "name", prefix + ".")));
      }
      return parameters;
    });
  }

  Statement statement(Block block, int depth) throws Refusal {
    return switch (block.type()) {
      case "procedure_call" ->
          new Statement.CallProcedure(block.id(), name(block), arguments(block, depth));
      case "procedure_return" ->
          new Statement.Return(
              block.id(),
              block.input("VALUE").filter(inside -> !inside.disabled()).isPresent()
                  ? Optional.of(reader.value(block, "VALUE", depth))
                  : Optional.empty());
      default -> throw BlockReader.noStatement(block);
    };
  }

  Expression expression(Block block, int depth) throws Refusal {
    if (!block.type().equals("procedure_result")) {
      throw BlockReader.noValue(block);
    }
    return new Expression.CallResult(block.id(), name(block), arguments(block, depth));
  }

  private static String name(Block block) throws Refusal {
    return block.located(
        () -> Json.string(block.extraState(), "name", block.where() + ".extraState."));
  }

  private List<Expression> arguments(Block block, int depth) throws Refusal {
    List<Expression> arguments = new ArrayList<>();
    int count = parameters(block).size();
    for (int i = 0; i < count; i++) {
      arguments.add(reader.value(block, "ARG" + i, depth));
    }
    return arguments;
  }
}
