package org.tsumiki.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The blocks of a workspace that run: those that hang under a hat. */
public final class WorkspaceBlocks {
  private static final Set<String> HATS =
      Set.of(
          "event_start",
          "event_button",
          "event_message",
          "event_sensor",
          "event_timer",
          "event_state",
          "procedure_define");

  private final List<Use> uses = new ArrayList<>();

  private WorkspaceBlocks() {}

  /** A block and the types of the blocks that it stands in. */
  private record Use(String type, Set<String> inside) {}

  /**
   * The blocks of Blockly's JSON.
   *
   * @param workspaceJson a workspace that the project reader has read
   */
  public static WorkspaceBlocks of(String workspaceJson) {
    WorkspaceBlocks blocks = new WorkspaceBlocks();
    if (JsonParser.parse(workspaceJson) instanceof JsonParser.Result.Parsed(JsonNode root)
        && member(member(root, "blocks"), "blocks") instanceof JsonNode.ArrayNode tops) {
      for (JsonNode top : tops.items()) {
        if (HATS.contains(typeOf(top))) {
          blocks.collect(top, Set.of());
        }
      }
    }
    return blocks;
  }

  /** No blocks at all. */
  public static WorkspaceBlocks none() {
    return new WorkspaceBlocks();
  }

  /**
   * How many blocks of these types run.
   *
   * @param inside only those in a block of these types; empty for anywhere
   */
  public long underHats(List<String> types, List<String> inside) {
    return uses.stream()
        .filter(use -> types.contains(use.type()))
        .filter(use -> inside.isEmpty() || inside.stream().anyMatch(use.inside()::contains))
        .count();
  }

  /**
   * A block, what stands in it, and what follows it. Shadows do not count: they come by themselves.
   */
  private void collect(JsonNode first, Set<String> inside) {
    JsonNode block = first;
    while (block instanceof JsonNode.ObjectNode object) {
      String type = typeOf(object);
      // Nothing stands inside a hat: it stands above.
      Set<String> around = HATS.contains(type) ? inside : with(inside, type);
      if (!isSwitchedOff(object)) {
        uses.add(new Use(type, inside));
        if (member(object, "inputs") instanceof JsonNode.ObjectNode inputs) {
          inputs.members().values().forEach(input -> collect(member(input, "block"), around));
        }
      }
      block = member(member(object, "next"), "block");
    }
  }

  private static Set<String> with(Set<String> inside, String type) {
    Set<String> more = new LinkedHashSet<>(inside);
    more.add(type);
    return more;
  }

  private static boolean isSwitchedOff(JsonNode block) {
    return member(block, "disabledReasons") instanceof JsonNode.ArrayNode reasons
        && !reasons.items().isEmpty();
  }

  private static String typeOf(JsonNode block) {
    return member(block, "type") instanceof JsonNode.TextNode text ? text.value() : "";
  }

  private static JsonNode member(JsonNode node, String key) {
    return node instanceof JsonNode.ObjectNode object
        ? object.members().getOrDefault(key, new JsonNode.NullNode(0))
        : new JsonNode.NullNode(0);
  }
}
