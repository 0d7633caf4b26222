package org.tsumiki.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows the line it stands on, so that an author can be told where to look. */
sealed interface JsonNode {
  /** Line of its first character, from 1. */
  int line();

  /** Members in the order of the file; {@code source} is its text as the author wrote it. */
  record ObjectNode(int line, String source, Map<String, JsonNode> members) implements JsonNode {
    public ObjectNode {
      members = new LinkedHashMap<>(members);
    }
  }

  /** A list. */
  record ArrayNode(int line, List<JsonNode> items) implements JsonNode {
    public ArrayNode {
      items = List.copyOf(items);
    }
  }

  /** A text, its escapes resolved. */
  record TextNode(int line, String value) implements JsonNode {}

  /** A number. */
  record NumberNode(int line, double value) implements JsonNode {}

  /** true or false. */
  record BooleanNode(int line, boolean value) implements JsonNode {}

  /** null. */
  record NullNode(int line) implements JsonNode {}
}
