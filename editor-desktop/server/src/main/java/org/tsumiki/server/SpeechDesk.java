package org.tsumiki.server;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.speech.Language;
import org.tsumiki.speech.SpeechEngine;
import org.tsumiki.speech.Utterance;

/** Says aloud what a page asks for, by this computer's engine. Any thread. */
final class SpeechDesk implements AutoCloseable {
  /** More than the longest story of a lesson. */
  private static final int MAX_CHARACTERS = 4_000;

  private static final int USUAL_PERCENT = 100;

  private final Optional<SpeechEngine> engine;
  private final SpeechLog log;

  /**
   * @param engine is closed with this desk
   */
  SpeechDesk(Optional<SpeechEngine> engine, SpeechLog log) {
    this.engine = engine;
    this.log = log;
  }

  /** What a page is told of the voice. */
  JsonObject describe() {
    JsonObject voice = new JsonObject();
    engine.ifPresentOrElse(
        found -> voice.addProperty("engine", found.name()),
        () -> voice.add("engine", JsonNull.INSTANCE));
    return voice;
  }

  /** Says a sentence; the page is told when it is over. */
  void speak(JsonObject message, Outlet outlet) {
    int id = Wire.whole(message, "id", 0);
    if (engine.isEmpty()) {
      outlet.send(spoke(id, SpeechEngine.Outcome.FAILED));
      return;
    }
    Utterance utterance = utterance(message);
    engine.get().speak(utterance, outcome -> outlet.send(spoke(id, outcome)));
    log.add(line(message, utterance, engine.get().name()));
  }

  void hush() {
    engine.ifPresent(SpeechEngine::hush);
  }

  private static Utterance utterance(JsonObject message) {
    String text = shortened(Wire.text(message, "text").orElse(""));
    Language language =
        Wire.text(message, "language").orElse("").equals(Language.ENGLISH.code())
            ? Language.ENGLISH
            : Language.JAPANESE;
    return new Utterance(
        text,
        shortened(Wire.text(message, "kana").orElse(text)),
        language,
        Wire.whole(message, "ratePercent", USUAL_PERCENT),
        Wire.whole(message, "volumePercent", USUAL_PERCENT));
  }

  private static String shortened(String text) {
    return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
  }

  private static JsonObject line(JsonObject message, Utterance utterance, String engine) {
    JsonObject line = new JsonObject();
    line.addProperty("wantedMillis", (long) Wire.number(message, "wantedMillis"));
    line.addProperty("askedMillis", (long) Wire.number(message, "askedMillis"));
    line.addProperty("handedMillis", System.currentTimeMillis());
    line.addProperty("engine", engine);
    line.addProperty("language", utterance.language().code());
    line.addProperty("kind", Wire.text(message, "kind").orElse(""));
    line.addProperty("text", utterance.text());
    line.addProperty("kana", utterance.kana());
    return line;
  }

  private static JsonObject spoke(int id, SpeechEngine.Outcome outcome) {
    JsonObject message = Wire.message("spoke");
    message.addProperty("id", id);
    message.addProperty("outcome", outcome.name().toLowerCase(Locale.ROOT));
    return message;
  }

  @Override
  public void close() {
    engine.ifPresent(SpeechEngine::close);
  }
}
