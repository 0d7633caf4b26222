package org.tsumiki.arena.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Condition;
import org.tsumiki.arena.play.Frames;
import org.tsumiki.arena.play.Player;
import org.tsumiki.arena.play.Span;
import org.tsumiki.arena.play.Trails;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.CourseReader;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.SnapshotCodec;
import org.tsumiki.simulator.World;

/**
 * A run elsewhere, as a WebSocket tells it: a message {@code {"type":"course",…}} with the course
 * file begins a run, {@code {"type":"snapshot",…}} goes on with it. A lost line is tried again
 * until the source is closed; messages that cannot be read are passed over.
 */
public final class FollowSource implements Source {
  private static final int FRAMES = 6000;
  private static final int MAX_MESSAGE_CHARS = 1_000_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final long RETRY_MILLIS = 700;

  /** So often is the other end asked whether it is there: an end that is gone may say nothing. */
  private static final long PING_MILLIS = 1_000;

  private final URI address;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "arena-line");
        thread.setDaemon(true);
        return thread;
      });
  private final Object lock = new Object();
  private final Frames frames = new Frames(FRAMES);
  private final Trails trails = new Trails();
  private Optional<CoursePlan> plan = Optional.empty();
  private Condition condition = Condition.CONNECTING;
  private double watchedTick;
  private long lastTick;
  private boolean closed;

  private FollowSource(URI address) {
    this.address = address;
  }

  /**
   * Where an editor tells of its run: its own {@code ws://} or {@code wss://} address, or that of
   * its page ({@code http://HOST:PORT/?token=…}). Empty for anything else.
   */
  public static Optional<URI> line(URI address) {
    if (address.getHost() == null || address.getScheme() == null) {
      return Optional.empty();
    }
    return switch (address.getScheme()) {
      case "ws", "wss" -> Optional.of(address);
      case "http", "https" -> {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String scheme = address.getScheme().equals("http") ? "ws" : "wss";
        yield Optional.of(
            URI.create(scheme + "://" + address.getRawAuthority() + "/arena" + query));
      }
      default -> Optional.empty();
    };
  }

  /** Begins to connect. */
  public static FollowSource start(URI address) {
    FollowSource source = new FollowSource(address);
    source.timer.execute(source::connect);
    return source;
  }

  private void connect() {
    client
        .newWebSocketBuilder()
        .connectTimeout(TIMEOUT)
        .buildAsync(address, new Messages())
        .whenComplete((socket, failure) -> {
          if (failure != null) {
            lost(isRefusal(failure));
          }
        });
  }

  /** The other end is there but does not know the key in the address: it was started anew. */
  private static boolean isRefusal(Throwable failure) {
    return failure instanceof WebSocketHandshakeException
        || failure.getCause() instanceof WebSocketHandshakeException;
  }

  private void lost(boolean refused) {
    synchronized (lock) {
      if (closed) {
        return;
      }
      Condition waiting = plan.isPresent() ? Condition.LOST : Condition.CONNECTING;
      condition = refused ? Condition.REFUSED : waiting;
    }
    try {
      timer.schedule(this::connect, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException ended) {
      // The source was closed meanwhile.
    }
  }

  private void take(String message) {
    try {
      JsonObject root = JsonParser.parseString(message).getAsJsonObject();
      JsonElement type = root.get("type");
      switch (type == null ? "" : type.getAsString()) {
        case "course" -> begin(message);
        case "snapshot" -> take(SnapshotCodec.read(message));
        default -> {}
      }
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException unreadable) {
      // Another version's message: the picture stays as it was.
    }
  }

  private void begin(String course) {
    if (CourseReader.read(course) instanceof CourseReadResult.Read(CoursePlan read)) {
      Snapshot atRest = World.create(Course.of(read), 0).snapshot();
      synchronized (lock) {
        plan = Optional.of(read);
        beginAnew();
        frames.add(atRest, watchedTick);
        condition = Condition.READY;
      }
    }
  }

  private void beginAnew() {
    frames.clear();
    trails.clear();
    lastTick = 0;
  }

  private void take(Snapshot snapshot) {
    synchronized (lock) {
      if (plan.isEmpty()) {
        return;
      }
      if (snapshot.tick() < lastTick) {
        beginAnew();
      }
      lastTick = snapshot.tick();
      trails.add(snapshot);
      frames.add(snapshot, watchedTick);
      condition = Condition.READY;
    }
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Override
    public void onOpen(WebSocket socket) {
      pingLater(socket);
      socket.request(1);
    }

    private void pingLater(WebSocket socket) {
      try {
        timer.schedule(() -> ping(socket), PING_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException ended) {
        // The source was closed meanwhile.
      }
    }

    private void ping(WebSocket socket) {
      if (isOver.get()) {
        return;
      }
      socket
          .sendPing(ByteBuffer.allocate(0))
          .whenComplete((sent, failure) -> {
            if (failure == null) {
              pingLater(socket);
            } else {
              socket.abort();
              end();
            }
          });
    }

    private void end() {
      if (isOver.compareAndSet(false, true)) {
        lost(false);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      if (parts.length() + data.length() <= MAX_MESSAGE_CHARS) {
        parts.append(data);
      }
      if (last) {
        take(parts.toString());
        parts.setLength(0);
      }
      boolean goesOn;
      synchronized (lock) {
        goesOn = !closed;
      }
      if (goesOn) {
        socket.request(1);
      } else {
        socket.abort();
      }
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      end();
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      end();
    }
  }

  @Override
  public Optional<CoursePlan> plan() {
    synchronized (lock) {
      return plan;
    }
  }

  @Override
  public List<String> programs() {
    return List.of();
  }

  @Override
  public Condition condition() {
    synchronized (lock) {
      return condition;
    }
  }

  @Override
  public Span span() {
    synchronized (lock) {
      return new Span(frames.firstTick().orElse(0L), lastTick, true);
    }
  }

  @Override
  public void watch(Player player) {
    synchronized (lock) {
      watchedTick = player.tick();
    }
  }

  @Override
  public Optional<Snapshot> at(double tick) {
    synchronized (lock) {
      return frames.at(tick);
    }
  }

  @Override
  public List<List<Spot>> trails(double tick) {
    synchronized (lock) {
      return trails.until(tick);
    }
  }

  @Override
  public boolean isReady(long tick) {
    synchronized (lock) {
      return plan.isPresent() && lastTick >= tick;
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    timer.shutdownNow();
    client.shutdownNow();
  }
}
