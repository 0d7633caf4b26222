package org.tsumiki.words;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One more language: a JSON object of texts by the keys of the catalogue, in one file. It may be
 * unfinished; what it lacks is told key by key.
 *
 * @param texts by key
 */
public record Translation(Map<String, String> texts) {
  private static final Catalogue CATALOGUE = Catalogue.ofResources();
  private static final Pattern HOLE = Pattern.compile("\\{[a-zA-Z0-9]+}|%[0-9]");

  /** What is to be mended at a key. */
  public enum Kind {
    /** There is no text, or an empty one. */
    MISSING,
    /** The catalogue has no such key. */
    UNKNOWN,
    /** What is filled in is not what the English text has filled in. */
    HOLES
  }

  /**
   * One thing to mend.
   *
   * @param english what is to be said there; empty for an unknown key
   */
  public record Gap(String key, Kind kind, String english) {}

  /** Copies the map, in the order of its keys. */
  public Translation {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** Reads a file; empty when it is no JSON object of texts. */
  public static Optional<Translation> read(String json) {
    try {
      JsonElement element = JsonParser.parseString(json);
      if (!(element instanceof JsonObject object)) {
        return Optional.empty();
      }
      Map<String, String> texts = new TreeMap<>();
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        if (!entry.getValue().isJsonPrimitive()) {
          return Optional.empty();
        }
        texts.put(entry.getKey(), entry.getValue().getAsString());
      }
      return Optional.of(new Translation(texts));
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  /** Every key with its English text, for whoever begins to translate. */
  public static Translation english() {
    Map<String, String> texts = new TreeMap<>();
    CATALOGUE.texts().forEach((key, text) -> texts.put(key, text.en()));
    return new Translation(texts);
  }

  /**
   * The texts that can be shown in the place of the English ones: known, filled, with its holes.
   */
  public Map<String, String> usable() {
    Map<String, String> usable = new TreeMap<>();
    texts.forEach((key, text) -> {
      if (gap(key).isEmpty()) {
        usable.put(key, text);
      }
    });
    return Collections.unmodifiableMap(usable);
  }

  /** What is to be mended, in the order of the keys; empty when the language is complete. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    Set<String> keys = new TreeSet<>(CATALOGUE.texts().keySet());
    keys.addAll(texts.keySet());
    for (String key : keys) {
      gap(key).ifPresent(gaps::add);
    }
    return List.copyOf(gaps);
  }

  private Optional<Gap> gap(String key) {
    if (!CATALOGUE.texts().containsKey(key)) {
      return Optional.of(new Gap(key, Kind.UNKNOWN, ""));
    }
    String english = CATALOGUE.text(key).en();
    String text = texts.getOrDefault(key, "");
    if (text.isBlank()) {
      return Optional.of(new Gap(key, Kind.MISSING, english));
    }
    return holes(text).equals(holes(english))
        ? Optional.empty()
        : Optional.of(new Gap(key, Kind.HOLES, english));
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
