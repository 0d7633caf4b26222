package org.tsumiki.scratch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code project.json} into sprites and their scripts. */
final class ProjectParser {
  private static final String WHERE = "project.json";

  private final JsonObject root;

  private ProjectParser(JsonObject root) {
    this.root = root;
  }

  /** The stage and the sprites, in the order of the file. */
  static List<Sprite> parse(byte[] projectJson) throws Refusal {
    return new ProjectParser(Loose.parse(projectJson)).sprites();
  }

  private List<Sprite> sprites() throws Refusal {
    if (root.has("objName") && !root.has("targets")) {
      throw Archive.olderScratch("Scratch 2");
    }
    JsonArray targets = Loose.array(root.get("targets"));
    if (targets.isEmpty()) {
      throw new Refusal(
          "not-scratch",
          WHERE + ", targets",
          "The project holds neither a stage nor sprites.",
          "Choose a file that Scratch 3 has saved (.sb3).");
    }
    checkCounts(targets);
    List<Sprite> sprites = new ArrayList<>();
    for (JsonElement target : targets) {
      sprites.add(sprite(Loose.object(target), sprites.size()));
    }
    return sprites;
  }

  private static void checkCounts(JsonArray targets) throws Refusal {
    int blocks = 0;
    int variables = 0;
    for (JsonElement element : targets) {
      JsonObject target = Loose.object(element);
      blocks += Loose.object(target.get("blocks")).size();
      variables +=
          Loose.object(target.get("variables")).size() + Loose.object(target.get("lists")).size();
    }
    check(targets.size(), Limits.SPRITES, "sprites");
    check(blocks, Limits.BLOCKS, "blocks");
    check(variables, Limits.VARIABLES, "variables and lists");
  }

  private static void check(int count, int limit, String what) throws Refusal {
    if (count > limit) {
      throw new Refusal(
          "too-many-" + what.split(" ")[0],
          WHERE,
          "The project has " + count + " " + what + "; at most " + limit + " can be imported.",
          "Delete in Scratch what you do not need, or save parts of it as projects of their own.");
    }
  }

  private static Sprite sprite(JsonObject target, int place) {
    ScriptParser scripts = new ScriptParser(target);
    List<Sprite.Script> chains = scripts.scripts();
    boolean stage = Loose.truth(target.get("isStage"));
    String name = Loose.name(target.get("name"));
    return new Sprite(
        name.isBlank() ? "Sprite " + (place + 1) : name,
        stage,
        stage ? Double.NEGATIVE_INFINITY : layer(target, place),
        variables(target),
        lists(target),
        messages(target),
        chains,
        comments(target),
        scripts.strayBlocks());
  }

  private static double layer(JsonObject target, int place) {
    return target.has("layerOrder") ? Loose.number(target.get("layerOrder")) : place;
  }

  private static List<Sprite.Saved> variables(JsonObject target) {
    List<Sprite.Saved> variables = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : members(target, "variables")) {
      JsonArray saved = Loose.array(entry.getValue());
      variables.add(
          new Sprite.Saved(
              entry.getKey(),
              Loose.name(Loose.at(saved, 0)),
              value(saved.size() > 1 ? saved.get(1) : new JsonPrimitive(0)),
              Loose.truth(Loose.at(saved, 2))));
    }
    return variables;
  }

  private static List<Sprite.SavedList> lists(JsonObject target) {
    List<Sprite.SavedList> lists = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : members(target, "lists")) {
      JsonArray saved = Loose.array(entry.getValue());
      List<Sprite.SavedValue> things = new ArrayList<>();
      Loose.array(Loose.at(saved, 1)).forEach(thing -> things.add(value(thing)));
      lists.add(new Sprite.SavedList(entry.getKey(), Loose.name(Loose.at(saved, 0)), things));
    }
    return lists;
  }

  private static Sprite.SavedValue value(JsonElement json) {
    boolean isBoolean = json instanceof JsonPrimitive primitive && primitive.isBoolean();
    return new Sprite.SavedValue(
        Loose.text(json), isBoolean ? Optional.of(Loose.truth(json)) : Optional.empty());
  }

  private static List<String> messages(JsonObject target) {
    return members(target, "broadcasts").stream()
        .map(entry -> Loose.name(entry.getValue()))
        .toList();
  }

  private static List<Sprite.Comment> comments(JsonObject target) {
    List<Sprite.Comment> comments = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : members(target, "comments")) {
      JsonObject comment = Loose.object(entry.getValue());
      String text = Loose.text(comment.get("text"));
      if (Loose.text(comment.get("blockId")).isEmpty() && !text.isBlank()) {
        comments.add(
            new Sprite.Comment(
                text, Loose.number(comment.get("x")), Loose.number(comment.get("y"))));
      }
    }
    return comments;
  }

  private static List<Map.Entry<String, JsonElement>> members(JsonObject target, String key) {
    return List.copyOf(Loose.object(target.get(key)).entrySet());
  }
}
