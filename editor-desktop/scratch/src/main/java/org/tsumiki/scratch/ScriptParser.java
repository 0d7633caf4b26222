package org.tsumiki.scratch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the scripts of one sprite from Scratch's flat table of blocks. Each block is taken once; a
 * reference to one that already has its place is cut, so that loops in the file end.
 */
final class ScriptParser {
  private static final int COVERED = 2;
  private static final int FIRST_NUMBER = 4;
  private static final int LAST_NUMBER = 8;
  private static final int COLOUR = 9;
  private static final int TEXT = 10;
  private static final int MESSAGE = 11;
  private static final int VARIABLE = 12;
  private static final int LIST = 13;

  private final JsonObject blocks;
  private final Map<String, String> comments = new HashMap<>();
  private final Set<String> placed = new HashSet<>();

  ScriptParser(JsonObject target) {
    this.blocks = Loose.object(target.get("blocks"));
    for (Map.Entry<String, JsonElement> entry : Loose.object(target.get("comments")).entrySet()) {
      JsonObject comment = Loose.object(entry.getValue());
      String blockId = Loose.text(comment.get("blockId"));
      if (!blockId.isEmpty()) {
        comments.merge(blockId, Loose.text(comment.get("text")), (a, b) -> a + "\n" + b);
      }
    }
  }

  /** All chains in the order in which Scratch runs them. */
  List<Sprite.Script> scripts() {
    List<Sprite.Script> scripts = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : blocks.entrySet()) {
      if (entry.getValue() instanceof JsonArray primitive) {
        if (placed.add(entry.getKey())) {
          loose(primitive).ifPresent(scripts::add);
        }
      } else {
        JsonObject block = Loose.object(entry.getValue());
        if (Loose.truth(block.get("topLevel")) && !placed.contains(entry.getKey())) {
          scripts.add(
              new Sprite.Script(
                  Loose.number(block.get("x")),
                  Loose.number(block.get("y")),
                  chain(entry.getKey(), 0)));
        }
      }
    }
    return scripts;
  }

  /** Blocks that no script reached; to be asked after {@link #scripts}. */
  int strayBlocks() {
    int stray = 0;
    for (Map.Entry<String, JsonElement> entry : blocks.entrySet()) {
      boolean counts =
          entry.getValue() instanceof JsonObject block && !Loose.truth(block.get("shadow"));
      if (counts && !placed.contains(entry.getKey())) {
        stray++;
      }
    }
    return stray;
  }

  /** A variable or list that lies on the background by itself. */
  private static Optional<Sprite.Script> loose(JsonArray primitive) {
    int kind = (int) Loose.number(Loose.at(primitive, 0));
    if (kind != VARIABLE && kind != LIST) {
      return Optional.empty();
    }
    String opcode = kind == VARIABLE ? "data_variable" : "data_listcontents";
    Node.Field field =
        new Node.Field(Loose.name(Loose.at(primitive, 1)), Loose.text(Loose.at(primitive, 2)));
    Node node =
        new Node(
            opcode,
            Map.of(),
            Map.of(),
            Map.of(kind == VARIABLE ? "VARIABLE" : "LIST", field),
            Optional.empty(),
            Optional.empty());
    return Optional.of(
        new Sprite.Script(
            Loose.number(Loose.at(primitive, 3)),
            Loose.number(Loose.at(primitive, 4)),
            List.of(node)));
  }

  private List<Node> chain(String firstId, int depth) {
    List<Node> chain = new ArrayList<>();
    String id = firstId;
    while (!id.isEmpty()) {
      if (!(blocks.get(id) instanceof JsonObject block)) {
        chain.add(Node.cut(Node.CUT_MISSING));
        break;
      }
      if (!placed.add(id)) {
        chain.add(Node.cut(Node.CUT_LOOP));
        break;
      }
      chain.add(node(id, block, depth));
      id = Loose.text(block.get("next"));
    }
    return chain;
  }

  private Node node(String id, JsonObject block, int depth) {
    if (depth > Limits.NESTED_BLOCKS) {
      return Node.cut(Node.CUT_DEEP);
    }
    Map<String, Arg> args = new LinkedHashMap<>();
    Map<String, List<Node>> stacks = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> input : Loose.object(block.get("inputs")).entrySet()) {
      JsonArray slot = Loose.array(input.getValue());
      if (input.getKey().startsWith("SUBSTACK")) {
        String first = Loose.text(Loose.at(slot, 1));
        if (!first.isEmpty()) {
          stacks.put(input.getKey(), chain(first, depth + 1));
        }
      } else {
        args.put(input.getKey(), arg(slot, depth + 1));
      }
    }
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> field : Loose.object(block.get("fields")).entrySet()) {
      JsonArray value = Loose.array(field.getValue());
      fields.put(
          field.getKey(),
          new Node.Field(Loose.text(Loose.at(value, 0)), Loose.text(Loose.at(value, 1))));
    }
    return new Node(
        Loose.name(block.get("opcode")),
        args,
        stacks,
        fields,
        mutation(block),
        Optional.ofNullable(comments.get(id)).filter(text -> !text.isBlank()));
  }

  private static Optional<Node.Mutation> mutation(JsonObject block) {
    if (!(block.get("mutation") instanceof JsonObject mutation)) {
      return Optional.empty();
    }
    return Optional.of(
        new Node.Mutation(
            Loose.text(mutation.get("proccode")),
            Loose.textsInText(mutation.get("argumentids")),
            Loose.textsInText(mutation.get("argumentnames")),
            Loose.textsInText(mutation.get("argumentdefaults")),
            Loose.truth(mutation.get("warp"))));
  }

  /** What counts in a slot: the block on top, else what is typed below it. */
  private Arg arg(JsonArray slot, int depth) {
    JsonElement covered = Loose.at(slot, COVERED);
    String under = covered instanceof JsonArray typed ? Loose.text(Loose.at(typed, 1)) : "";
    if (covered != null && covered.isJsonPrimitive()) {
      placed.add(Loose.text(covered));
    }
    Arg top = one(Loose.at(slot, 1), under, depth);
    return top instanceof Arg.Empty ? one(covered, "", depth) : top;
  }

  private Arg one(@Nullable JsonElement element, String under, int depth) {
    if (element instanceof JsonArray primitive) {
      return primitive(primitive, under);
    }
    String id = Loose.text(element);
    if (id.isEmpty()) {
      return Arg.EMPTY;
    }
    if (blocks.get(id) instanceof JsonArray primitive) {
      placed.add(id);
      return primitive(primitive, under);
    }
    if (!(blocks.get(id) instanceof JsonObject block)) {
      return new Arg.Reporter(Node.cut(Node.CUT_MISSING), under);
    }
    if (!placed.add(id)) {
      return new Arg.Reporter(Node.cut(Node.CUT_LOOP), under);
    }
    return spelledOut(node(id, block, depth), under);
  }

  private static Arg primitive(JsonArray primitive, String under) {
    int kind = (int) Loose.number(Loose.at(primitive, 0));
    String text = Loose.text(Loose.at(primitive, 1));
    String id = Loose.text(Loose.at(primitive, 2));
    return switch (kind) {
      case COLOUR, TEXT -> new Arg.Literal(text, false);
      case MESSAGE -> new Arg.Message(Loose.shortened(text));
      case VARIABLE -> new Arg.VariableValue(Loose.shortened(text), id, under);
      case LIST -> new Arg.ListValue(Loose.shortened(text), id, under);
      default ->
          kind >= FIRST_NUMBER && kind <= LAST_NUMBER ? new Arg.Literal(text, true) : Arg.EMPTY;
    };
  }

  /** Scratch writes these short, other programs sometimes as whole blocks. */
  private static Arg spelledOut(Node node, String under) {
    return switch (node.opcode()) {
      case "math_number",
          "math_positive_number",
          "math_whole_number",
          "math_integer",
          "math_angle" ->
          new Arg.Literal(node.field("NUM").value(), true);
      case "text" -> new Arg.Literal(node.field("TEXT").value(), false);
      case "colour_picker" -> new Arg.Literal(node.field("COLOUR").value(), false);
      case "event_broadcast_menu" -> new Arg.Message(node.field("BROADCAST_OPTION").value());
      case "data_variable" ->
          new Arg.VariableValue(node.field("VARIABLE").value(), node.field("VARIABLE").id(), under);
      case "data_listcontents" ->
          new Arg.ListValue(node.field("LIST").value(), node.field("LIST").id(), under);
      default -> new Arg.Reporter(node, under);
    };
  }
}
