package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.io.NewPack;
import org.tsumiki.format.io.ShippedSurroundings;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.PackInWork;
import org.tsumiki.server.ServerOptions;

/** An author saves files; a page that is open hears of it. */
class PackPreviewTest {
  private static final String LESSON = "rice-fields/first-light";

  @TempDir Path folder;

  @Test
  void aPageIsToldOfEverySave() throws IOException, InterruptedException {
    Path pack = folder.resolve("rice-fields");
    NewPack.write(pack, "rice-fields");
    Path words = pack.resolve("first-light/en.md");
    String whole = Files.readString(words);
    BlockingQueue<PackInWork> told = new LinkedBlockingQueue<>();
    ServerOptions options =
        new ServerOptions(
            0, folder.resolve("state"), Optional.empty(), Optional.empty(), List.of());
    try (PackPreview preview =
            PackPreview.start(pack, ShippedSurroundings.load(), options, told::add);
        Page page = new Page(preview.server())) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome", any -> true).getAsJsonArray("packs")).hasSize(1);

      Files.writeString(words, whole.replace("\n# ", "\n# Today: "));
      page.await("packs", message -> revision(message) == 2);
      page.send("{\"type\":\"openLesson\",\"lesson\":\"" + LESSON + "\",\"again\":true}");
      assertThat(title(page)).startsWith("Today: ");

      Files.writeString(words, whole.replace("## success", "## succes"));
      JsonObject broken = page.await("packs", message -> revision(message) == 3);
      assertThat(broken.getAsJsonObject("inWork").get("shown").getAsString()).isEqualTo("earlier");
      page.send("{\"type\":\"openLesson\",\"lesson\":\"" + LESSON + "\",\"again\":true}");
      assertThat(title(page)).startsWith("Today: ");
      assertThat(PreviewText.of(last(told), Language.ENGLISH))
          .contains("rice-fields/first-light/en.md:", "unknown-section", "whole last");
    }
  }

  private static int revision(JsonObject packs) {
    return packs.getAsJsonObject("inWork").get("revision").getAsInt();
  }

  private static String title(Page page) throws InterruptedException {
    return page.await("lesson", any -> true).getAsJsonObject("title").get("en").getAsString();
  }

  private static PackInWork last(BlockingQueue<PackInWork> told) throws InterruptedException {
    PackInWork next = told.poll(20, TimeUnit.SECONDS);
    while (next != null && next.revision() < 3) {
      next = told.poll(20, TimeUnit.SECONDS);
    }
    assertThat(next).isNotNull();
    return next;
  }

  /** The page's end of the line. */
  private static final class Page implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    Page(EditorServer server) {
      String token = server.url().substring(server.url().indexOf("token="));
      String host = "127.0.0.1:" + server.port();
      socket =
          client
              .newWebSocketBuilder()
              .header("Origin", "http://" + host)
              .buildAsync(URI.create("ws://" + host + "/session?" + token), this)
              .join();
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        received.add(JsonParser.parseString(partial.toString()).getAsJsonObject());
        partial.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    void send(String json) {
      socket.sendText(json, true).join();
    }

    JsonObject await(String type, Predicate<JsonObject> wanted) throws InterruptedException {
      JsonObject message = received.poll(20, TimeUnit.SECONDS);
      while (message != null
          && !(message.get("type").getAsString().equals(type) && wanted.test(message))) {
        message = received.poll(20, TimeUnit.SECONDS);
      }
      assertThat(message).as(type).isNotNull();
      return message;
    }

    @Override
    public void close() {
      socket.abort();
      client.shutdownNow();
    }
  }
}
