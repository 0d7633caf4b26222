package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadProblem;
import org.tsumiki.words.Words;

/** What the page is told when something that was asked for could not be done. */
final class Problems {
  private static final String UNKNOWN = "unknown";

  private Problems() {}

  /** A {@code problem} message with the words of that code. */
  static JsonObject message(String code) {
    JsonObject message = Wire.message("problem");
    message.addProperty("code", code);
    String known = Words.has(key(code)) ? code : UNKNOWN;
    message.add("message", Wire.texts(Words.text(key(known))));
    message.add("remedy", Wire.texts(Words.text(key(known) + ".remedy")));
    return message;
  }

  /**
   * The robot has no such port; the child is told by the words on the blocks.
   *
   * @param courseCouldBeAnother the person has chosen the course, and could choose another one
   */
  static JsonObject missingPart(String port, boolean courseCouldBeAnother) {
    JsonObject message = message("missing-port");
    String key = courseCouldBeAnother ? "problem.missing-port.course" : "problem.missing-port.part";
    message.add("message", Wire.texts(inEach(Words.text(key), partOf(port))));
    message.add("remedy", Wire.texts(Words.text(key + ".remedy")));
    return message;
  }

  static LevelledText partOf(String port) {
    String[] parts = port.split("\\.", -1);
    if (parts[0].equals("button") && parts.length > 1) {
      return Words.text("port.button", Map.of("name", parts[1].toUpperCase(Locale.ROOT)));
    }
    String signal = parts.length > 1 ? "port." + parts[0] + "." + parts[1] : "";
    for (String key : new String[] {"port." + port, signal, "port." + parts[0]}) {
      if (Words.has(key)) {
        return Words.text(key);
      }
    }
    return LevelledText.verbatim(port);
  }

  private static LevelledText inEach(LevelledText text, LevelledText part) {
    return new LevelledText(
        text.hira().replace("{part}", part.hira()),
        text.ruby().replace("{part}", part.ruby()),
        text.en().replace("{part}", part.en()));
  }

  /** What is wrong with a project, in words for children. */
  static JsonObject texts(ReadProblem problem) {
    return Wire.texts(Words.textOr(key(problem.code()), key(UNKNOWN), Map.of()));
  }

  private static String key(String code) {
    return "problem." + code;
  }
}
