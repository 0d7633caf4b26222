package org.tsumiki.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The smallest whole pack, as text; tests break one thing in it at a time. */
final class SmallPack {
  static final String PACK = "pack.json";
  static final String LESSON = "first/lesson.json";
  static final String SOLUTION = "first/solution.tsumiki";

  private static final String TEXT = "{\"hira\":\"あか\",\"ruby\":\"{赤|あか}\",\"en\":\"red\"}";

  private static final String PACK_JSON =
      """
      {"format": "tsumiki-pack", "formatVersion": 1, "id": "small", "version": "1.0.0",
       "licence": "CC-BY-4.0", "ages": {"from": 6, "to": 15}, "minutes": 20,
       "title": TEXT,
       "about": TEXT,
       "lessons": ["first"]}
      """;

  private static final String LESSON_JSON =
      """
      {"title": TEXT, "minutes": 10, "story": TEXT, "goal": TEXT, "success": TEXT,
       "steps": [{"text": TEXT, "hint": TEXT}],
       "toolbox": ["event_start", "light_signal"],
       "course": "crossing",
       "scenarios": [
         {"id": "alone", "untilSeconds": 10, "presses": []},
         {"id": "pressed", "untilSeconds": 20, "presses": [{"button": "button.a", "atSeconds": 3, "jitterSeconds": 2}]}],
       "checks": [
         {"id": "red", "kind": "eventually", "text": TEXT, "passed": TEXT,
          "state": {"on": ["signal.car.red"]},
          "feedback": {"never": TEXT, "flash": TEXT}},
         {"id": "answers", "kind": "responds-within", "text": TEXT, "passed": TEXT, "scenarios": ["pressed"],
          "button": "button.a", "seconds": 2, "state": {"on": ["signal.car.red"]},
          "feedback": {"never": TEXT, "late": {"hira": "{seconds} びょう", "ruby": "{seconds}{秒|びょう}", "en": "{seconds} s"}}}],
       "wrongPrograms": [{"name": "dark", "title": TEXT, "check": "red", "outcome": "never"}]}
      """;

  private static final String PROJECT =
      """
      {"format": "tsumiki-project", "version": 1, "title": "t", "board": "simulated",
       "lesson": "small/first", "readingLevel": "en",
       "workspace": {"blocks": {"languageVersion": 0, "blocks": [
         {"type": "event_start", "id": "s", "next": {"block":
           {"type": "light_signal", "id": "l", "fields": {"SIGNAL": "car", "LAMP": "red", "STATE": "on"}}}}]}}}
      """;

  private SmallPack() {}

  static Map<String, String> whole() {
    Map<String, String> files = new TreeMap<>();
    files.put(PACK, PACK_JSON.replace("TEXT", TEXT));
    files.put(LESSON, LESSON_JSON.replace("TEXT", TEXT));
    files.put("first/starter.tsumiki", PROJECT);
    files.put(SOLUTION, PROJECT);
    files.put("first/wrong-dark.tsumiki", PROJECT);
    return files;
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
    return switch (PackReader.read("folder", files)) {
      case PackReadResult.Read ignored -> List.of();
      case PackReadResult.Refused refused -> refused.findings();
    };
  }
}
