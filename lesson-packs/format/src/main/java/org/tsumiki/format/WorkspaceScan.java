package org.tsumiki.format;

import java.util.Set;
import java.util.TreeSet;

/** Finds which blocks a workspace uses; reading the program itself is the project reader's work. */
final class WorkspaceScan {
  private WorkspaceScan() {}

  /** Types of all blocks; shadows do not count, they come with the block that they stand in. */
  static Set<String> blockTypes(JsonNode workspace) {
    Set<String> types = new TreeSet<>();
    collect(workspace, types);
    return types;
  }

  private static void collect(JsonNode node, Set<String> types) {
    switch (node) {
      case JsonNode.ArrayNode array -> array.items().forEach(item -> collect(item, types));
      case JsonNode.ObjectNode object -> {
        boolean isBlock = object.members().containsKey("id");
        if (isBlock && object.members().get("type") instanceof JsonNode.TextNode type) {
          types.add(type.value());
        }
        object
            .members()
            .forEach((key, value) -> {
              if (!key.equals("shadow") && !key.equals("fields") && !key.equals("variables")) {
                collect(value, types);
              }
            });
      }
      case JsonNode.TextNode ignored -> {}
      case JsonNode.NumberNode ignored -> {}
      case JsonNode.BooleanNode ignored -> {}
      case JsonNode.NullNode ignored -> {}
    }
  }
}
