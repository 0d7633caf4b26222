package org.tsumiki.server;

import com.google.gson.JsonElement;
import java.util.HashSet;
import java.util.Set;

/** All block ids of a small project. */
final class JsonIds {
  private JsonIds() {}

  static Set<String> of(JsonElement element) {
    Set<String> ids = new HashSet<>();
    collect(element, ids);
    return ids;
  }

  private static void collect(JsonElement element, Set<String> ids) {
    if (element.isJsonObject()) {
      Wire.text(element.getAsJsonObject(), "id").ifPresent(ids::add);
      element.getAsJsonObject().entrySet().forEach(member -> collect(member.getValue(), ids));
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(child -> collect(child, ids));
    }
  }
}
