package org.tsumiki.server;

import com.google.gson.JsonObject;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.staticfiles.Location;
import io.javalin.websocket.WsConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.JsonText;
import org.tsumiki.program.ReadingLevel;

/**
 * Serves the editor to a window or browser on this computer. It listens on 127.0.0.1 only, and lets
 * in only pages that know its token: any web page could otherwise reach it.
 */
public final class EditorServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration IDLE_TIMEOUT = Duration.ofHours(12);

  /** A Scratch project of 30 MB as text, which takes a third more; the page refuses larger ones. */
  private static final long MAX_MESSAGE_BYTES = 42_000_000;

  private static final int TOKEN_BYTES = 16;

  /** Blockly puts its styles into the page itself; all else comes from this server alone. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; media-src 'self' data:; connect-src 'self' ws:;"
          + " frame-ancestors 'none'";

  private final ArenaFeed arena = new ArenaFeed();
  private final SpeechDesk speech;
  private final LessonShelf shelf;
  private final Tongues tongues;
  private final Javalin javalin;
  private final String token;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  private EditorServer(ServerOptions options) throws IOException {
    this.token = newToken();
    Seats seats = new Seats(options.stateFolder());
    ProjectFiles files = new ProjectFiles(options.dialogs());
    Preferences preferences = new Preferences(options.stateFolder().resolve("preferences.json"));
    this.speech =
        new SpeechDesk(options.voice(), new SpeechLog(options.stateFolder().resolve("speech.log")));
    this.shelf = new LessonShelf(PackOffer.of(options.packs()));
    this.tongues = new Tongues(options.languages());
    Shared shared =
        new Shared(shelf, tongues, seats, files, preferences, arena, speech, options.robots());
    Startup startup = new Startup(options.file(), shared);
    this.javalin =
        Javalin.create(config -> {
          configure(config);
          config.routes.ws("/session", ws -> session(ws, shared, startup));
          config.routes.ws("/arena", this::arena);
          config.routes.get("/languages/{code}", this::language);
        });
    try {
      javalin.start(HOST, options.port());
    } catch (RuntimeException e) {
      javalin.stop();
      throw e;
    }
  }

  /**
   * Starts serving.
   *
   * @throws UncheckedIOException when the state folder cannot be used or the port is taken
   */
  public static EditorServer start(ServerOptions options) {
    try {
      return new EditorServer(options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new UncheckedIOException(
          new IOException("The editor cannot listen on port " + options.port(), e));
    }
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** The address of the live pictures for a viewer elsewhere on this computer, with the token. */
  public String arenaUrl() {
    return "ws://" + HOST + ":" + port() + "/arena?token=" + token;
  }

  /** The address of the page, with the token that lets it in. */
  public String url() {
    return "http://" + HOST + ":" + port() + "/?token=" + token;
  }

  /** Offers other packs from now on, and tells all pages. Any thread. */
  public void offer(PackOffer packs) {
    shelf.put(packs);
    JsonObject message = Wire.message("packs");
    shelf.describe(message);
    connections.values().forEach(connection -> connection.tell(message));
  }

  @Override
  public void close() {
    connections.values().forEach(Connection::close);
    connections.clear();
    arena.close();
    speech.close();
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyWebSocketServletFactory(factory -> {
      factory.setIdleTimeout(IDLE_TIMEOUT);
      factory.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
    });
    config.staticFiles.add(files -> {
      files.directory = "/web";
      files.location = Location.CLASSPATH;
      files.headers =
          Map.of(
              "Cache-Control",
              "no-cache",
              "Content-Security-Policy",
              CONTENT_SECURITY_POLICY,
              "X-Content-Type-Options",
              "nosniff",
              "Referrer-Policy",
              "no-referrer");
    });
    config.routes.before(this::checkHost);
    config.routes.wsBeforeUpgrade("/session", this::checkPage);
    config.routes.wsBeforeUpgrade("/arena", this::checkViewer);
  }

  /** The page asks before it builds itself: all that it says at first is then in that language. */
  private void language(Context context) {
    JsonObject words =
        tongues
            .words(context.pathParam("code"))
            .orElseThrow(() -> new NotFoundResponse("There is no such language here."));
    context.contentType("application/json; charset=utf-8");
    context.result(JsonText.of(words));
  }

  /** A name that somebody made point at this computer must not get at the editor. */
  private void checkHost(Context context) {
    if (!ownHosts().contains(context.host())) {
      throw new ForbiddenResponse("Open the address that Tsumiki printed.");
    }
  }

  private void checkPage(Context context) {
    checkHost(context);
    String origin = context.header("Origin");
    boolean ownPage =
        origin != null && ownHosts().stream().anyMatch(host -> origin.equals("http://" + host));
    if (!ownPage || !token.equals(context.queryParam("token"))) {
      throw new ForbiddenResponse("Open the address that Tsumiki printed.");
    }
  }

  /** A viewer is no page, so that it has no origin; a page that is not ours has another one. */
  private void checkViewer(Context context) {
    checkHost(context);
    if (context.header("Origin") != null) {
      checkPage(context);
    } else if (!token.equals(context.queryParam("token"))) {
      throw new ForbiddenResponse("Use the address that Tsumiki printed.");
    }
  }

  private Set<String> ownHosts() {
    return Set.of(HOST + ":" + port(), "localhost:" + port());
  }

  private void session(WsConfig ws, Shared shared, Startup startup) {
    ws.onConnect(context -> {
      Outlet outlet = new SocketOutlet(context);
      RunDesk robot = new RunDesk(outlet, arena);
      EditorSession session = new EditorSession(shared, robot, outlet);
      startup.openFile();
      connections.put(context.sessionId(), new Connection(session, outlet));
      tellPages();
    });
    ws.onMessage(context -> {
      Connection connection = connections.get(context.sessionId());
      if (connection != null) {
        connection.on(context.message());
      }
    });
    ws.onClose(context -> closed(connections.remove(context.sessionId())));
    ws.onError(context -> closed(connections.remove(context.sessionId())));
  }

  private void arena(WsConfig ws) {
    ws.onConnect(context ->
        arena.joined(
            context.sessionId(),
            (text, done) ->
                context.session.sendText(text, Callback.from(done, failure -> done.run()))));
    ws.onClose(context -> arena.left(context.sessionId()));
    ws.onError(context -> arena.left(context.sessionId()));
  }

  private void closed(@Nullable Connection connection) {
    if (connection != null) {
      connection.close();
      tellPages();
    }
  }

  /** All pages write into one journal: each is to know that it is not alone. */
  private void tellPages() {
    JsonObject message = Wire.message("pages");
    message.addProperty("others", Math.max(0, connections.size() - 1));
    connections.values().forEach(connection -> connection.tell(message));
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Puts the file named at start into the journal once, so that the first page finds it. */
  private static final class Startup {
    private Optional<Path> file;
    private final Shared shared;

    Startup(Optional<Path> file, Shared shared) {
      this.file = file;
      this.shared = shared;
    }

    synchronized void openFile() throws IOException {
      if (file.isEmpty()) {
        return;
      }
      ReadingLevel level =
          Wire.text(shared.preferences().all(), "level")
              .flatMap(ReadingLevel::ofId)
              .orElse(ReadingLevel.HIRAGANA);
      JsonObject answer = shared.files().open(file.get(), level);
      file = Optional.empty();
      Optional<JsonObject> project = Wire.object(answer, "project");
      if (project.isPresent()) {
        shared.seats().last().journal().save(project.get());
      }
    }
  }
}
