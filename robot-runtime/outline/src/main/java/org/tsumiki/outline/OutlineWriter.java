package org.tsumiki.outline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes Blockly's workspace JSON as an outline. Places on the screen, ids and remarks hung on
 * blocks are left out; a block that is switched off cannot be said.
 */
public final class OutlineWriter {
  private final FormulaWriter formulas;
  private final StringBuilder out = new StringBuilder();

  private OutlineWriter(Map<String, String> nameById) {
    this.formulas = new FormulaWriter(nameById);
  }

  /** The outline of a workspace, as {@code Blockly.serialization.workspaces.save} gave it. */
  public static OutlineText write(String workspaceJson) {
    try {
      JsonObject workspace = JsonParser.parseString(workspaceJson).getAsJsonObject();
      OutlineWriter writer = new OutlineWriter(names(workspace));
      writer.tops(workspace);
      return new OutlineText.Written(writer.out.toString());
    } catch (CannotWrite cannot) {
      return new OutlineText.Unwritable(cannot.reason());
    } catch (JsonParseException | IllegalStateException | NullPointerException broken) {
      return new OutlineText.Unwritable("it is no workspace of Blockly");
    }
  }

  private static Map<String, String> names(JsonObject workspace) {
    Map<String, String> names = new HashMap<>();
    if (workspace.get("variables") instanceof JsonArray variables) {
      for (JsonElement variable : variables) {
        JsonObject object = variable.getAsJsonObject();
        names.put(object.get("id").getAsString(), object.get("name").getAsString());
      }
    }
    return names;
  }

  private void tops(JsonObject workspace) throws CannotWrite {
    if (!(workspace.get("blocks") instanceof JsonObject holder)
        || !(holder.get("blocks") instanceof JsonArray tops)) {
      return;
    }
    for (JsonElement top : tops) {
      JsonObject block = top.getAsJsonObject();
      if (shape(block).kind() == BlockShape.Kind.HAT) {
        line(block, 0);
        Optional<JsonObject> next = next(block);
        if (next.isPresent()) {
          chain(next.get(), 1);
        }
      } else {
        out.append("---\n");
        chain(block, 0);
      }
    }
  }

  private void chain(JsonObject first, int depth) throws CannotWrite {
    Optional<JsonObject> block = Optional.of(first);
    while (block.isPresent()) {
      line(block.get(), depth);
      Optional<JsonObject> inside = FormulaWriter.inside(block.get(), "DO");
      if (inside.isPresent()) {
        chain(inside.get(), depth + 1);
      }
      Optional<JsonObject> other = FormulaWriter.inside(block.get(), "ELSE");
      if (other.isPresent()) {
        out.append("  ".repeat(depth)).append("else\n");
        chain(other.get(), depth + 1);
      }
      block = next(block.get());
    }
  }

  private void line(JsonObject block, int depth) throws CannotWrite {
    if (block.get("disabledReasons") instanceof JsonArray reasons && !reasons.isEmpty()) {
      throw new CannotWrite("the block " + BlockMaker.typeOf(block) + " is switched off");
    }
    List<String> words = new ArrayList<>();
    switch (BlockMaker.typeOf(block)) {
      case "procedure_define" -> words.add("define " + definition(block));
      case "procedure_call" -> words.add("call " + formulas.call(block));
      case "procedure_result" -> throw new CannotWrite("a procedure's result lies loose");
      default -> {
        words.add(BlockMaker.typeOf(block));
        words.addAll(formulas.parts(block, shape(block)));
      }
    }
    out.append("  ".repeat(depth)).append(String.join(" ", words)).append('\n');
  }

  private static String definition(JsonObject block) throws CannotWrite {
    String name = block.getAsJsonObject("fields").get("NAME").getAsString();
    List<String> parameters = new ArrayList<>();
    if (block.get("extraState") instanceof JsonObject extra
        && extra.get("parameters") instanceof JsonArray list) {
      for (JsonElement parameter : list) {
        String words = parameter.getAsJsonObject().get("name").getAsString();
        if (words.contains(",") || words.contains(")")) {
          throw new CannotWrite("a procedure takes a thing called " + words);
        }
        parameters.add(Formula.isPlainName(words) ? words : FormulaWriter.quoted(words));
      }
    }
    String plain = Formula.isPlainName(name) ? name : FormulaWriter.quoted(name);
    return plain + "(" + String.join(", ", parameters) + ")";
  }

  private static Optional<JsonObject> next(JsonObject block) {
    return block.get("next") instanceof JsonObject next
        ? Optional.ofNullable(next.getAsJsonObject("block"))
        : Optional.empty();
  }

  private static BlockShape shape(JsonObject block) throws CannotWrite {
    String type = BlockMaker.typeOf(block);
    return BlockShape.of(type).orElseThrow(() -> new CannotWrite("there is no block " + type));
  }
}
