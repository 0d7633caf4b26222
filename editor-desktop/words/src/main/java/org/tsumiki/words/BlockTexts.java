package org.tsumiki.words;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.program.LevelledText;

/** What the blocks of a workspace say; what stands in them is left out. */
public final class BlockTexts {
  private final Map<String, String> typeOfBlock = new HashMap<>();

  private BlockTexts() {}

  /** The blocks of a workspace in Blockly's JSON. */
  public static BlockTexts of(String workspaceJson) {
    BlockTexts texts = new BlockTexts();
    // Chains nest as deep as they are long, so they are gone through without recursion.
    Deque<JsonElement> toVisit = new ArrayDeque<>();
    toVisit.add(JsonParser.parseString(workspaceJson));
    while (!toVisit.isEmpty()) {
      switch (toVisit.removeLast()) {
        case JsonObject object -> {
          texts.note(object);
          object.asMap().values().forEach(toVisit::add);
        }
        case JsonArray array -> array.forEach(toVisit::add);
        default -> {}
      }
    }
    return texts;
  }

  private void note(JsonObject object) {
    if (object.get("type") instanceof JsonPrimitive type
        && object.get("id") instanceof JsonPrimitive id) {
      typeOfBlock.put(id.getAsString(), type.getAsString());
    }
  }

  /** The words on the block with that id; empty when it has none. */
  public Optional<LevelledText> block(String id) {
    return Optional.ofNullable(typeOfBlock.get(id)).flatMap(BlockTexts::ofType);
  }

  /** The words on every block of that type; empty when it has none. */
  public static Optional<LevelledText> ofType(String type) {
    return Optional.of("block." + type)
        .filter(Words::has)
        .map(Words::text)
        .map(text ->
            new LevelledText(
                withoutParts(text.hira()), withoutParts(text.ruby()), withoutParts(text.en())));
  }

  private static String withoutParts(String text) {
    return text.replaceAll("%[0-9]", "…");
  }
}
