package org.tsumiki.server;

import com.google.gson.JsonObject;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.Cells;
import org.tsumiki.speech.Language;

/** A sentence as a line of braille, for a page that shows one under what is said. */
final class BrailleLine {
  /** More than the longest display. */
  private static final int MAX_CHARACTERS = 1_000;

  private BrailleLine() {}

  /** Kana with word spaces, or English, as cells. */
  static JsonObject answer(JsonObject message) {
    String text = Wire.text(message, "text").orElse("");
    String line = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    boolean english = Wire.text(message, "language").orElse("").equals(Language.ENGLISH.code());
    Cells cells = english ? Braille.ofEnglish(line) : Braille.ofKana(line);
    JsonObject answer = Wire.message("braille");
    answer.add("id", Wire.any(message, "id"));
    answer.addProperty("cells", cells.unicode());
    return answer;
  }
}
