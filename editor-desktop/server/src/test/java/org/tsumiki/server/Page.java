package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.JsonText;

/** A page as the server sees it: a real WebSocket, without a browser around it. */
final class Page implements WebSocket.Listener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable WebSocket socket;

  /** Opens a session as the server's own page does. */
  static Page open(EditorServer server) {
    return open(server, "http://127.0.0.1:" + server.port(), token(server)).join();
  }

  static CompletableFuture<Page> open(EditorServer server, String origin, String token) {
    Page page = new Page();
    return page.client
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/session?token=" + token), page)
        .thenApply(socket -> {
          page.socket = socket;
          return page;
        });
  }

  static String token(EditorServer server) {
    return server.url().substring(server.url().indexOf("token=") + "token=".length());
  }

  @Override
  public synchronized @Nullable CompletionStage<?> onText(
      WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      received.add(Wire.object(partial.toString()).orElseThrow());
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  void send(String json) {
    WebSocket open = socket;
    if (open == null) {
      throw new IllegalStateException("not open");
    }
    open.sendText(json, true).join();
  }

  void send(JsonObject message) {
    send(JsonText.of(message));
  }

  /** The next message of that type; others before it are let go. */
  JsonObject await(String type) throws InterruptedException {
    return await(type, message -> true);
  }

  JsonObject await(String type, Predicate<JsonObject> wanted) throws InterruptedException {
    List<String> others = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonObject message = received.poll(100, TimeUnit.MILLISECONDS);
      if (message != null) {
        if (message.get("type").getAsString().equals(type) && wanted.test(message)) {
          return message;
        }
        others.add(JsonText.of(message));
      }
    }
    throw new AssertionError("no " + type + " came; but " + others);
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    client.shutdownNow();
  }
}
