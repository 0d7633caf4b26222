package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The languages of this computer beside Japanese and English. Any thread. */
final class Tongues {
  private final List<OtherLanguage> languages;
  private final Map<String, LessonShelf> shelves = new ConcurrentHashMap<>();

  Tongues(List<OtherLanguage> languages) {
    this.languages = languages;
  }

  private Optional<OtherLanguage> find(String code) {
    return languages.stream().filter(language -> language.code().equals(code)).findFirst();
  }

  /** Codes and names, for whoever chooses. */
  JsonArray list() {
    JsonArray list = new JsonArray();
    for (OtherLanguage language : languages) {
      JsonObject json = new JsonObject();
      json.addProperty("code", language.code());
      json.addProperty("name", language.name());
      list.add(json);
    }
    return list;
  }

  /** What the page says in that language, by the catalogue's keys; empty when it is not here. */
  Optional<JsonObject> words(String code) {
    return find(code)
        .map(language -> {
          JsonObject words = new JsonObject();
          language.words().usable().forEach(words::addProperty);
          return words;
        });
  }

  /**
   * The lesson packs in that language, read when somebody asks first; empty when it is not here.
   */
  Optional<LessonShelf> shelf(String code) {
    return find(code)
        .map(language ->
            shelves.computeIfAbsent(
                code, any -> new LessonShelf(PackOffer.of(language.packs().get()))));
  }
}
