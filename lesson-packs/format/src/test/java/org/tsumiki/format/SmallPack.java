package org.tsumiki.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The smallest whole pack, as text; tests break one thing in it at a time. */
final class SmallPack {
  static final String PACK = "pack.json";
  static final String PACK_JA = "ja.md";
  static final String LESSON = "first/lesson.json";
  static final String JA = "first/ja.md";
  static final String EN = "first/en.md";
  static final String SOLUTION = "first/solution.blocks";
  static final String STARTER = "first/starter.tsumiki";
  static final String GHOST = "first/ghost-red.blocks";

  static final Surroundings SURROUNDINGS =
      new Surroundings(Map.of(), KanjiYears.parse("1 赤\n2 秒\n7 押\n"), Optional.empty());

  private static final String PACK_JSON =
      """
      {"format": "tsumiki-pack", "formatVersion": 2, "id": "small", "version": "1.0.0",
       "licence": "CC-BY-4.0", "ages": {"from": 6, "to": 15}, "minutes": 20,
       "kanjiYear": 6, "level": 1, "after": [],
       "lessons": ["first"]}
      """;

  private static final String PACK_TEXT =
      """
      # TEXT

      ## about
      TEXT

      ## mentor
      TEXT
      """;

  private static final String LESSON_JSON =
      """
      {"minutes": 10,
       "steps": [{"ghost": "ghost-red", "toolbox": ["event_start", "light_signal"]}, {}],
       "learns": ["sequence"], "hardware": ["signal-board"],
       "toolbox": ["event_start", "light_signal"],
       "course": "crossing",
       "places": {"yard": {"x": 100, "y": 120, "radiusMm": 50}},
       "scenarios": [
         {"id": "alone", "untilSeconds": 10, "presses": []},
         {"id": "pressed", "untilSeconds": 20, "presses": [{"button": "button.a", "atSeconds": 3, "jitterSeconds": 2}]}],
       "checks": [
         {"id": "red", "kind": "eventually",
          "state": {"on": ["signal.car.red"]}},
         {"id": "answers", "kind": "responds-within", "scenarios": ["pressed"],
          "button": "button.a", "seconds": 2, "state": {"on": ["signal.car.red"]}}],
       "right": ["again"],
       "wrong": [{"name": "dark", "check": "red", "outcome": "never"},
         {"name": "late", "check": "answers", "outcome": "late"}]}
      """;

  private static final String LESSON_TEXT =
      """
      ---
      lesson: first
      language: LANGUAGE
      ---
      # TEXT

      ## story
      TEXT

      ## goal
      TEXT

      ## success
      TEXT

      ## step
      TEXT

      ### hint
      TEXT

      ## step
      TEXT

      ### hint
      TEXT

      ## check red
      - text: TEXT
      - passed: TEXT
      - never: TEXT
      - flash: TEXT

      ## check answers
      - text: TEXT
      - passed: TEXT
      - never: TEXT
      - late: SECONDS

      ## place yard
      TEXT

      ## wrong dark
      TEXT

      ## wrong late
      TEXT

      ## right again
      TEXT

      ## mentor

      ### prepare
      TEXT

      ### flow
      TEXT

      ### questions
      TEXT

      ### trouble
      TEXT

      ### more
      TEXT

      ## worksheet

      ### predict
      TEXT
      ____

      ### try
      TEXT

      ### think
      TEXT
      """;

  private static final String PROJECT =
      """
      {"format": "tsumiki-project", "version": 1, "title": "t", "board": "simulated",
       "lesson": "small/first", "readingLevel": "en",
       "workspace": {"blocks": {"languageVersion": 0, "blocks": [
         {"type": "event_start", "id": "s", "next": {"block":
           {"type": "light_signal", "id": "l", "fields": {"SIGNAL": "car", "LAMP": "red", "STATE": "on"}}}}]}}}
      """;

  private static final String OUTLINE =
      """
      event_start
        light_signal SIGNAL=car LAMP=red STATE=on
      """;

  private SmallPack() {}

  static Map<String, String> whole() {
    Map<String, String> files = new TreeMap<>();
    files.put(PACK, PACK_JSON);
    files.put(PACK_JA, japanese(PACK_TEXT));
    files.put("en.md", english(PACK_TEXT));
    files.put(LESSON, LESSON_JSON);
    files.put(JA, japanese(LESSON_TEXT));
    files.put(EN, english(LESSON_TEXT));
    files.put(STARTER, PROJECT);
    for (String name :
        List.of("solution", "ghost-red", "right-again", "wrong-dark", "wrong-late")) {
      files.put("first/" + name + ".blocks", OUTLINE);
    }
    return files;
  }

  private static String japanese(String text) {
    return text.replace("TEXT", "{赤|あか}い もの")
        .replace("LANGUAGE", "ja")
        .replace("SECONDS", "{seconds} {秒|びょう}です。");
  }

  private static String english(String text) {
    return text.replace("TEXT", "red thing")
        .replace("LANGUAGE", "en")
        .replace("SECONDS", "{seconds} seconds");
  }

  /** The pack with the first occurrence of a text in one file replaced. */
  static Map<String, String> with(String file, String text, String replacement) {
    Map<String, String> files = whole();
    String old = files.getOrDefault(file, "");
    int at = old.indexOf(text);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not hold " + text);
    }
    files.put(file, old.substring(0, at) + replacement + old.substring(at + text.length()));
    return files;
  }

  static Map<String, String> without(String file) {
    Map<String, String> files = whole();
    files.remove(file);
    return files;
  }

  static Map<String, String> and(String file, String text) {
    Map<String, String> files = whole();
    files.put(file, text);
    return files;
  }

  static List<Finding> findings(Map<String, String> files) {
    return switch (PackReader.read("folder", PackFiles.ofTexts(files), SURROUNDINGS)) {
      case PackReadResult.Read ignored -> List.of();
      case PackReadResult.Refused refused -> refused.findings();
    };
  }
}
