package org.tsumiki.scratch;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tsumiki.program.JsonText;
import org.tsumiki.program.Project;

/**
 * Writes the project file. What is nested deeper or is longer than the editor takes is moved to
 * chains of its own.
 */
final class ProjectWriter {
  private static final int COMMENT_WIDTH = 240;
  private static final int COMMENT_HEIGHT = 100;

  private final Consumer<OutBlock> tooLong;
  private final JsonArray blocks = new JsonArray();
  private final JsonArray comments = new JsonArray();
  private final List<List<OutBlock>> moved = new ArrayList<>();

  /**
   * @param tooLong is told each block behind or in which something was moved away
   */
  ProjectWriter(Consumer<OutBlock> tooLong) {
    this.tooLong = tooLong;
  }

  /** Adds a script at its place; parts that were moved away stand below it. */
  void script(Layout.Placed script) {
    moved.add(script.chain());
    int shift = 0;
    while (!moved.isEmpty()) {
      JsonObject top = chain(moved.removeFirst(), 0, 0);
      top.addProperty("x", script.x() + shift);
      top.addProperty("y", script.y() + shift);
      blocks.add(top);
      shift += 40;
    }
  }

  /** Adds a remark on the background. */
  void comment(String text, int x, int y) {
    JsonObject comment = new JsonObject();
    comment.addProperty("id", "c" + (comments.size() + 1));
    comment.addProperty("text", text);
    comment.addProperty("x", x);
    comment.addProperty("y", y);
    comment.addProperty("width", COMMENT_WIDTH);
    comment.addProperty("height", COMMENT_HEIGHT);
    comments.add(comment);
  }

  /** The whole file. */
  String project(Settings settings, List<Variable> variables) {
    JsonObject blocksState = new JsonObject();
    blocksState.addProperty("languageVersion", 0);
    blocksState.add("blocks", blocks);
    JsonObject workspace = new JsonObject();
    workspace.add("blocks", blocksState);
    workspace.add("variables", variables(variables));
    if (!comments.isEmpty()) {
      workspace.add("workspaceComments", comments);
    }
    JsonObject project = new JsonObject();
    project.addProperty("format", Project.FORMAT);
    project.addProperty("version", Project.VERSION);
    project.addProperty("title", settings.title());
    project.addProperty("board", "simulated");
    project.add("lesson", JsonNull.INSTANCE);
    project.addProperty("readingLevel", settings.level().id());
    project.add("workspace", workspace);
    return JsonText.of(project);
  }

  private static JsonArray variables(List<Variable> variables) {
    JsonArray array = new JsonArray();
    for (Variable variable : variables) {
      JsonObject json = new JsonObject();
      json.addProperty("id", variable.id());
      json.addProperty("name", variable.name());
      if (!variable.type().isEmpty()) {
        json.addProperty("type", variable.type());
      }
      array.add(json);
    }
    return array;
  }

  /**
   * @param depth how many blocks are around the chain
   * @param above how many blocks stand above it, in chains around it too
   */
  private JsonObject chain(List<OutBlock> chain, int depth, int above) {
    JsonObject first = block(chain.getFirst(), depth, above);
    JsonObject last = first;
    for (int i = 1; i < chain.size(); i++) {
      if (above + i >= Limits.CHAIN) {
        tooLong.accept(chain.get(i - 1));
        moved.add(chain.subList(i, chain.size()));
        break;
      }
      JsonObject next = block(chain.get(i), depth, above + i);
      last.add("next", holding("block", next));
      last = next;
    }
    return first;
  }

  private JsonObject block(OutBlock block, int depth, int above) {
    JsonObject json = new JsonObject();
    json.addProperty("type", block.type());
    json.addProperty("id", block.id());
    if (!block.fields().isEmpty()) {
      json.add("fields", block.fields());
    }
    block.extraState().ifPresent(state -> json.add("extraState", state));
    if (!block.comment().isEmpty()) {
      json.add("icons", holding("comment", comment(block.comment())));
    }
    JsonObject inputs = new JsonObject();
    block.holes().forEach((name, hole) -> inputs.add(name, hole(block, hole, depth, above)));
    block.stacks().forEach((name, inside) -> stack(inputs, name, block, inside, depth, above));
    if (!inputs.isEmpty()) {
      json.add("inputs", inputs);
    }
    return json;
  }

  private static JsonObject comment(String text) {
    JsonObject comment = new JsonObject();
    comment.addProperty("text", text);
    comment.addProperty("pinned", false);
    comment.addProperty("height", COMMENT_HEIGHT);
    comment.addProperty("width", COMMENT_WIDTH);
    return comment;
  }

  private JsonObject hole(OutBlock around, OutBlock.Hole hole, int depth, int above) {
    JsonObject json = new JsonObject();
    hole.shadow().ifPresent(shadow -> json.add("shadow", block(shadow, depth + 1, above)));
    if (hole.block().isPresent()) {
      if (depth + 1 > Limits.WRITTEN_NESTING) {
        tooLong.accept(around);
        moved.add(List.of(hole.block().get()));
      } else {
        json.add("block", block(hole.block().get(), depth + 1, above));
      }
    }
    return json;
  }

  private void stack(
      JsonObject inputs,
      String name,
      OutBlock around,
      List<OutBlock> inside,
      int depth,
      int above) {
    if (inside.isEmpty()) {
      return;
    }
    if (depth + 1 > Limits.WRITTEN_NESTING || above + 1 >= Limits.CHAIN) {
      tooLong.accept(around);
      moved.add(inside);
    } else {
      inputs.add(name, holding("block", chain(inside, depth + 1, above + 1)));
    }
  }

  private static JsonObject holding(String key, JsonObject value) {
    JsonObject holder = new JsonObject();
    holder.add(key, value);
    return holder;
  }
}
