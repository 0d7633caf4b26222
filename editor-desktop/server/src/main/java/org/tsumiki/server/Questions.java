package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.tsumiki.narration.Answers;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.Words;

/** What the page asks about the robot and its course, answered in words. */
final class Questions {
  private Questions() {}

  /**
   * The answer to {@code ask}.
   *
   * @param story the last run's; empty before the first
   * @param answers how everything is now; empty while nobody knows a course
   */
  static JsonObject answer(JsonObject asked, Optional<Story> story, Optional<Answers> answers) {
    String what = Wire.text(asked, "what").orElse("");
    List<LevelledText> sentences =
        switch (what) {
          case "where" -> answers.map(Answers::whereAmI).orElse(List.of());
          case "around" -> answers.map(Answers::whatIsAround).orElse(List.of());
          case "cursor" ->
              answers
                  .map(now -> now.at(Wire.number(asked, "xMm"), Wire.number(asked, "yMm")))
                  .orElse(List.of());
          case "why" -> story.map(Story::whyStopped).orElse(List.of(Words.text("tell.why.never")));
          case "again" ->
              story
                  .map(Story::latest)
                  .filter(latest -> !latest.isEmpty())
                  .orElse(List.of(Words.text("tell.again.nothing")));
          default -> List.of();
        };
    JsonObject message = Wire.message("answer");
    message.add("id", Wire.any(asked, "id"));
    message.addProperty("what", what);
    message.add("sentences", array(sentences));
    return message;
  }

  private static JsonArray array(List<LevelledText> sentences) {
    JsonArray array = new JsonArray();
    sentences.forEach(text -> array.add((JsonElement) Wire.texts(text)));
    return array;
  }
}
