package org.tsumiki.scratch;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of the new project while it is being put together. */
final class OutBlock {
  private final String id;
  private final String type;
  private final JsonObject fields = new JsonObject();
  private final Map<String, Hole> holes = new LinkedHashMap<>();
  private final Map<String, List<OutBlock>> stacks = new LinkedHashMap<>();
  private @Nullable JsonObject extraState;
  private String comment = "";

  /**
   * What is in a hole.
   *
   * @param block what counts, if anything was put in
   * @param shadow what is typed there
   */
  record Hole(Optional<OutBlock> block, Optional<OutBlock> shadow) {}

  OutBlock(String id, String type) {
    this.id = id;
    this.type = type;
  }

  String id() {
    return id;
  }

  String type() {
    return type;
  }

  OutBlock choose(String field, String value) {
    fields.addProperty(field, value);
    return this;
  }

  OutBlock choose(String field, double value) {
    if (JsNumber.isWhole(value)) {
      fields.addProperty(field, (long) value);
    } else {
      fields.addProperty(field, value);
    }
    return this;
  }

  OutBlock choose(String field, Variable variable) {
    JsonObject reference = new JsonObject();
    reference.addProperty("id", variable.id());
    fields.add(field, reference);
    return this;
  }

  OutBlock typed(String input, OutBlock shadow) {
    holes.put(input, new Hole(Optional.empty(), Optional.of(shadow)));
    return this;
  }

  OutBlock put(String input, OutBlock block) {
    holes.put(input, new Hole(Optional.of(block), Optional.empty()));
    return this;
  }

  OutBlock put(String input, OutBlock block, OutBlock shadow) {
    holes.put(input, new Hole(Optional.of(block), Optional.of(shadow)));
    return this;
  }

  OutBlock stack(String input, List<OutBlock> chain) {
    stacks.put(input, new ArrayList<>(chain));
    return this;
  }

  OutBlock extra(JsonObject state) {
    extraState = state;
    return this;
  }

  OutBlock remark(Optional<String> text) {
    text.ifPresent(written -> comment = comment.isEmpty() ? written : comment + "\n" + written);
    return this;
  }

  /** Nothing can stand below it. */
  boolean ends() {
    return type.equals("control_forever")
        || (type.equals("control_stop") && !fields.get("MODE").getAsString().equals("others"));
  }

  JsonObject fields() {
    return fields;
  }

  Map<String, Hole> holes() {
    return holes;
  }

  Map<String, List<OutBlock>> stacks() {
    return stacks;
  }

  Optional<JsonObject> extraState() {
    return Optional.ofNullable(extraState);
  }

  String comment() {
    return comment;
  }
}
