package org.tsumiki.app.cli;

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
import org.tsumiki.program.Project;
import org.tsumiki.words.Words;

/** What the blocks of a project say; what stands in them is left out. */
final class BlockWords {
  private final Map<String, String> typeOfBlock = new HashMap<>();
  private final Language language;

  BlockWords(Project project, Language language) {
    this.language = language;
    // Chains nest as deep as they are long, so they are gone through without recursion.
    Deque<JsonElement> toVisit = new ArrayDeque<>();
    toVisit.add(JsonParser.parseString(project.workspaceJson()));
    while (!toVisit.isEmpty()) {
      switch (toVisit.removeLast()) {
        case JsonObject object -> {
          note(object);
          object.asMap().values().forEach(toVisit::add);
        }
        case JsonArray array -> array.forEach(toVisit::add);
        default -> {}
      }
    }
  }

  private void note(JsonObject object) {
    if (object.get("type") instanceof JsonPrimitive type
        && object.get("id") instanceof JsonPrimitive id) {
      typeOfBlock.put(id.getAsString(), type.getAsString());
    }
  }

  /** The words on the block with that id, in the language of the command line. */
  Optional<String> of(String blockId) {
    return textsOf(blockId).map(texts -> texts.at(language.readingLevel()));
  }

  /** The words on a project's block with that id. */
  static Optional<LevelledText> of(Project project, String blockId) {
    return new BlockWords(project, Language.ENGLISH).textsOf(blockId);
  }

  private Optional<LevelledText> textsOf(String blockId) {
    return Optional.ofNullable(typeOfBlock.get(blockId))
        .map(type -> "block." + type)
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
