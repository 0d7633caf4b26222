package org.tsumiki.app.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.ServerOptions;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.World;

/**
 * A projector beside the editor: it shows what runs there, and nothing of it matters to the run.
 */
@NeedsDisplay
class ArenaFollowTest {
  private static final Path PROGRAM =
      Path.of("..", "..", "lesson-packs", "examples", "courses", "line", "solution.tsumiki");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long A_ROBOT = 1000;
  private static final long TWO_SECONDS = 2000;

  @TempDir private Path home = Path.of("");

  /** Starts a run as a page does, and hears how far it has got. */
  private static final class Page implements WebSocket.Listener {
    final AtomicLong tick = new AtomicLong();
    private final StringBuilder partial = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        JsonObject message = JsonParser.parseString(partial.toString()).getAsJsonObject();
        partial.setLength(0);
        if (message.get("type").getAsString().equals("telemetry")) {
          tick.set(message.get("tick").getAsLong());
        }
      }
      socket.request(1);
      return null;
    }
  }

  @Test
  void showsARunOfTheEditorAndItsDeathIsNotNoticedThere() throws IOException, InterruptedException {
    ServerOptions options =
        new ServerOptions(0, home, Optional.empty(), Optional.empty(), List.of());
    try (EditorServer editor = EditorServer.start(options);
        HttpClient client = HttpClient.newHttpClient();
        ArenaUnderTest arena = ArenaUnderTest.open(home, "--follow", editor.arenaUrl())) {
      Pose start = World.create(Course.of(ArenaScreen.COURSE), 0).pose();
      arena.lookUntil("follow-1-rest", screen -> ArenaScreen.robotIsAt(screen, start));

      Page page = new Page();
      WebSocket socket = open(client, editor, page);
      socket.sendText("{\"type\":\"hello\",\"version\":1}", true).join();
      String project = Files.readString(PROGRAM);
      socket.sendText("{\"type\":\"run\",\"id\":1,\"project\":" + project + "}", true).join();
      arena.lookUntil(
          "follow-2-drives",
          screen ->
              !ArenaScreen.robotIsAt(screen, start) && ArenaScreen.robotPixels(screen) > A_ROBOT);

      arena.kill();
      long then = page.tick.get();
      EditorUnderTest.waitUntil(PATIENCE, () -> page.tick.get() > then + TWO_SECONDS);
      assertThat(page.tick.get()).isGreaterThan(then + TWO_SECONDS);
      socket.abort();
    }
  }

  private static WebSocket open(HttpClient client, EditorServer editor, Page page) {
    String token = editor.url().substring(editor.url().indexOf("token="));
    return client
        .newWebSocketBuilder()
        .header("Origin", "http://127.0.0.1:" + editor.port())
        .buildAsync(URI.create("ws://127.0.0.1:" + editor.port() + "/session?" + token), page)
        .join();
  }
}
