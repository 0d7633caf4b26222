package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.words.Translation;

/** A page that is read in a language which somebody has brought. */
final class OtherLanguagePageTest {
  private static final Translation BEGUN =
      new Translation(
          Map.of("language.name", "Português", "ui.run", "Rodar", "path.count", "sem buracos"));

  @TempDir Path state;
  private EditorServer server;

  @BeforeEach
  void start() {
    OtherLanguage portuguese = new OtherLanguage("pt", BEGUN, () -> List.of(pack()));
    server =
        EditorServer.start(
            new ServerOptions(
                0,
                state,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(portuguese),
                Optional.empty(),
                Optional.empty()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Pack pack() {
    PackReadResult read = ShippedPacks.read("traffic-signal").orElseThrow();
    return ((PackReadResult.Read) read).pack();
  }

  @Test
  void takesTheWordsThatFitAndNoOthers() throws IOException, InterruptedException {
    HttpResponse<String> words = get("pt");

    assertThat(words.statusCode()).isEqualTo(200);
    assertThat(Wire.object(words.body()).orElseThrow().keySet())
        .containsExactlyInAnyOrder("language.name", "ui.run");
    assertThat(get("xx").statusCode()).isEqualTo(404);
    assertThat(get("..").statusCode()).isEqualTo(404);
  }

  @Test
  void isOfferedTheLanguageByItsOwnName() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      JsonObject offered =
          page.await("welcome").getAsJsonArray("languages").get(0).getAsJsonObject();
      assertThat(offered.get("code").getAsString()).isEqualTo("pt");
      assertThat(offered.get("name").getAsString()).isEqualTo("Português");
    }
  }

  @Test
  void hasItsLessonsInThatLanguage() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1,\"language\":\"pt\"}");
      assertThat(page.await("welcome").getAsJsonArray("packs")).hasSize(1);
      page.send("{\"type\":\"openLesson\",\"lesson\":\"traffic-signal/one-light\"}");
      assertThat(page.await("lesson").get("id").getAsString())
          .isEqualTo("traffic-signal/one-light");
      page.send("{\"type\":\"hello\",\"version\":1,\"language\":\"xx\"}");
      assertThat(page.await("welcome").getAsJsonArray("packs")).hasSize(1);
    }
  }

  private HttpResponse<String> get(String code) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/languages/" + code);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
