package org.tsumiki.words;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.LevelledText;

/** All texts by key, read once from this module's own resources. */
record Catalogue(Map<String, LevelledText> texts) {
  /** The files that make up the catalogue; the page imports those that it shows. */
  static final List<String> FILES =
      List.of(
          "blocks.json",
          "tips.json",
          "options.json",
          "ui.json",
          "robot.json",
          "world.json",
          "findings.json",
          "problems.json",
          "debug.json",
          "narration.json",
          "scratch.json",
          "report.json",
          "arena.json",
          "saying.json",
          "speech.json",
          "preview.json",
          "braille.json",
          "language.json",
          "blockly.json");

  private static final TypeToken<LinkedHashMap<String, Entry>> FILE_TYPE = new TypeToken<>() {};

  /** One entry as the file has it; a level may be missing there. */
  private record Entry(@Nullable String hira, @Nullable String ruby, @Nullable String en) {
    LevelledText complete(String key) {
      if (hira == null || ruby == null || en == null) {
        throw new IllegalStateException("catalogue: " + key + " needs hira, ruby and en");
      }
      return new LevelledText(hira, ruby, en);
    }
  }

  Catalogue {
    texts = Map.copyOf(texts);
  }

  static Catalogue ofResources() {
    Map<String, LevelledText> texts = new LinkedHashMap<>();
    for (String file : FILES) {
      read(file)
          .forEach((key, entry) -> {
            if (texts.put(key, entry.complete(key)) != null) {
              throw new IllegalStateException("catalogue: " + key + " stands in two files");
            }
          });
    }
    return new Catalogue(texts);
  }

  LevelledText text(String key) {
    LevelledText text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("catalogue: no text for " + key);
    }
    return text;
  }

  private static Map<String, Entry> read(String file) {
    try (InputStream stream = Catalogue.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("catalogue: " + file + " is not in the jar");
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      return new Gson().fromJson(reader, FILE_TYPE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
