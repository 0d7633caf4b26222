package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.braille.Braille;
import org.tsumiki.speech.SpeechEngine;
import org.tsumiki.speech.Utterance;

class SpeechPageTest {
  @TempDir private Path state = Path.of("");

  /** Speaks at once what is short; what is long, until it is cut. */
  private static final class Parrot implements SpeechEngine {
    private static final int LONG = 20;
    private final List<Utterance> heard = new ArrayList<>();
    private Consumer<Outcome> speaking = outcome -> {};
    private boolean closed;

    @Override
    public String name() {
      return "parrot";
    }

    @Override
    public synchronized void speak(Utterance utterance, Consumer<Outcome> ended) {
      hush();
      heard.add(utterance);
      if (utterance.text().length() < LONG) {
        ended.accept(Outcome.SAID);
      } else {
        speaking = ended;
      }
    }

    @Override
    public synchronized void hush() {
      Consumer<Outcome> cut = speaking;
      speaking = outcome -> {};
      cut.accept(Outcome.CUT);
    }

    @Override
    public synchronized void close() {
      closed = true;
    }

    synchronized List<Utterance> heard() {
      return List.copyOf(heard);
    }

    synchronized boolean isClosed() {
      return closed;
    }
  }

  @Test
  void pageIsToldWhatSpeaksAndWhenASentenceIsOver() throws Exception {
    Parrot parrot = new Parrot();
    try (EditorServer server = start(Optional.of(parrot));
        Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome").getAsJsonObject("voice").get("engine").getAsString())
          .isEqualTo("parrot");

      page.send(speak(1, "合格", "ごうかく"));
      assertThat(page.await("spoke").get("outcome").getAsString()).isEqualTo("said");
      page.send(speak(2, "x".repeat(30), "ながい ながい はなし"));
      page.send("{\"type\":\"hush\"}");
      JsonObject cut = page.await("spoke");
      assertThat(cut.get("id").getAsInt()).isEqualTo(2);
      assertThat(cut.get("outcome").getAsString()).isEqualTo("cut");
      assertThat(parrot.heard()).extracting(Utterance::kana).startsWith("ごうかく");
    }
    assertThat(parrot.isClosed()).isTrue();
  }

  @Test
  void logKeepsEachSentenceWithItsTimes() throws Exception {
    try (EditorServer server = start(Optional.of(new Parrot()));
        Page page = Page.open(server)) {
      for (int i = 0; i < 40; i++) {
        page.send(speak(i, "すること", "すること"));
        page.await("spoke");
      }
      // Whatever was asked for before this is written down.
      page.send("{\"type\":\"hello\",\"version\":1}");
      page.await("welcome");
    }
    List<JsonObject> lines = log();
    assertThat(lines).hasSize(40);
    assertThat(lines.getFirst().get("kind").getAsString()).isEqualTo("lesson");
    assertThat(lines.getFirst().get("kana").getAsString()).isEqualTo("すること");
    List<Long> millis =
        lines.stream()
            .map(line -> line.get("handedMillis").getAsLong() - line.get("askedMillis").getAsLong())
            .sorted()
            .toList();
    System.out.println(
        "speech: asked to handed over, p95 " + millis.get(millis.size() * 95 / 100) + " ms");
  }

  @Test
  void computerWithoutAVoiceSaysSo() throws Exception {
    try (EditorServer server = start(Optional.empty());
        Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome").getAsJsonObject("voice").get("engine").isJsonNull())
          .isTrue();
      page.send(speak(7, "はい", "はい"));
      assertThat(page.await("spoke").get("outcome").getAsString()).isEqualTo("failed");
    }
  }

  @Test
  void sentenceComesBackAsALineOfBraille() throws Exception {
    try (EditorServer server = start(Optional.empty());
        Page page = Page.open(server)) {
      page.send("{\"type\":\"braille\",\"id\":3,\"text\":\"あかは 2 びょう。\",\"language\":\"ja\"}");
      JsonObject line = page.await("braille");
      assertThat(line.get("id").getAsInt()).isEqualTo(3);
      assertThat(line.get("cells").getAsString())
          .isEqualTo(Braille.ofKana("あかは 2 びょう。").unicode())
          .startsWith("⠁⠡⠄");
    }
  }

  private EditorServer start(Optional<SpeechEngine> voice) {
    return EditorServer.start(
        new ServerOptions(0, state, Optional.empty(), Optional.empty(), List.of(), voice));
  }

  private static String speak(int id, String text, String kana) {
    JsonObject message = Wire.message("speak");
    message.addProperty("id", id);
    message.addProperty("text", text);
    message.addProperty("kana", kana);
    message.addProperty("language", "ja");
    message.addProperty("kind", "lesson");
    message.addProperty("wantedMillis", System.currentTimeMillis());
    message.addProperty("askedMillis", System.currentTimeMillis());
    return message.toString();
  }

  private List<JsonObject> log() throws IOException {
    return Files.readAllLines(state.resolve("speech.log")).stream()
        .map(line -> Wire.object(line).orElseThrow())
        .toList();
  }
}
