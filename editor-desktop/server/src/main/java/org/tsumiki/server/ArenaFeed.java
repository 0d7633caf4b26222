package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseWriter;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.JsonText;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.SnapshotCodec;

/**
 * Shows viewers what the page that did something last has on: first the course, then how its world
 * is, 20 times a second. A viewer that is still busy with one picture misses the next: nobody waits
 * for it, and nothing is kept for it.
 */
final class ArenaFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArenaFeed.class);
  private static final long MILLIS_PER_PICTURE = 50;

  /** Where a page starts that has not said anything yet. */
  private static final String FIRST_COURSE = "line";

  private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();
  private final Object showLock = new Object();
  private @Nullable Show show;
  private @Nullable ScheduledExecutorService timer;

  /** A line to a viewer. */
  interface Screen {
    /** Sends a text without waiting; {@code done} is run once it is away, or has failed. */
    void send(String text, Runnable done);
  }

  /** One run, or a course at rest. */
  private static final class Show {
    private final String course;
    private final Supplier<Snapshot> now;
    private @Nullable Snapshot written;
    private String text = "";

    Show(CoursePlan plan, Supplier<Snapshot> now) {
      this.course = message("course", CourseWriter.write(plan));
      this.now = now;
    }

    /** Written once for all viewers. By the timer's thread alone. */
    String text(Snapshot snapshot) {
      if (snapshot != written) {
        written = snapshot;
        text = message("snapshot", SnapshotCodec.write(snapshot));
      }
      return text;
    }

    private static String message(String type, String object) {
      JsonObject message = Wire.message(type);
      Wire.object(object)
          .orElseThrow()
          .entrySet()
          .forEach(entry -> message.add(entry.getKey(), entry.getValue()));
      return JsonText.of(message);
    }
  }

  /** Somebody who looks. By the timer's thread alone, but for {@link #busy}. */
  private static final class Viewer {
    private final Screen screen;
    private volatile boolean busy;
    private @Nullable Show seen;
    private @Nullable Snapshot last;

    Viewer(Screen screen) {
      this.screen = screen;
    }

    void look(Show show) {
      if (busy) {
        return;
      }
      if (seen != show) {
        seen = show;
        last = null;
        send(show.course);
        return;
      }
      Snapshot now = show.now.get();
      if (now != last) {
        last = now;
        send(show.text(now));
      }
    }

    private void send(String text) {
      busy = true;
      screen.send(text, () -> busy = false);
    }
  }

  /** A course at rest is to be seen now. Any thread, as all of these. */
  void shows(Venue venue) {
    show(atRest(venue));
  }

  private static Show atRest(Venue venue) {
    return new Show(venue.plan(), venue::atRest);
  }

  /** A run has begun on that board. */
  void follows(SimulatedBoard board) {
    show(new Show(board.course().plan(), board::snapshot));
  }

  private void show(Show next) {
    synchronized (showLock) {
      show = next;
    }
  }

  private Show shown() {
    synchronized (showLock) {
      Show present = show;
      if (present == null) {
        present = atRest(Venue.of(Courses.load(FIRST_COURSE)));
        show = present;
      }
      return present;
    }
  }

  /** Somebody looks from now on. */
  synchronized void joined(String id, Screen screen) {
    viewers.put(id, new Viewer(screen));
    if (timer == null) {
      ScheduledExecutorService fresh =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("arena").factory());
      fresh.scheduleAtFixedRate(this::showAll, 0, MILLIS_PER_PICTURE, TimeUnit.MILLISECONDS);
      timer = fresh;
    }
  }

  /** Somebody looks no longer. */
  synchronized void left(String id) {
    viewers.remove(id);
    if (viewers.isEmpty()) {
      close();
    }
  }

  /** A fault of ours must not end the pictures for good. */
  private void showAll() {
    try {
      Show present = shown();
      viewers.values().forEach(viewer -> viewer.look(present));
    } catch (RuntimeException e) {
      LOG.error("could not show a picture", e);
    }
  }

  @Override
  public synchronized void close() {
    ScheduledExecutorService present = timer;
    timer = null;
    if (present != null) {
      present.shutdownNow();
    }
  }
}
