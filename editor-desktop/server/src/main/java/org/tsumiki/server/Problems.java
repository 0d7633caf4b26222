package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.util.Map;
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

  /** What is wrong with a project, in words for children. */
  static JsonObject texts(ReadProblem problem) {
    return Wire.texts(Words.textOr(key(problem.code()), key(UNKNOWN), Map.of()));
  }

  private static String key(String code) {
    return "problem." + code;
  }
}
