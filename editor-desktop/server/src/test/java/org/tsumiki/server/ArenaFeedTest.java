package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.SnapshotCodec;

final class ArenaFeedTest {
  private static final long PATIENCE_SECONDS = 20;

  private final ArenaFeed feed = new ArenaFeed();

  @AfterEach
  void close() {
    feed.close();
  }

  /** A viewer that takes each text at once, or not before it is told to. */
  private static final class Looker implements ArenaFeed.Screen {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final BlockingQueue<Runnable> unfinished = new LinkedBlockingQueue<>();
    private volatile boolean slow;

    @Override
    public void send(String text, Runnable done) {
      seen.add(text);
      if (slow) {
        unfinished.add(done);
      } else {
        done.run();
      }
    }

    String next() throws InterruptedException {
      String text = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(text).as("a picture").isNotNull();
      return text;
    }

    JsonObject nextMessage() throws InterruptedException {
      return Wire.object(next()).orElseThrow();
    }
  }

  private static Venue venue(String course) {
    return Venue.of(Courses.load(course));
  }

  @Test
  void beginsWithTheCourseAndHowItIsNow() throws InterruptedException {
    Looker looker = new Looker();
    feed.shows(venue("paddy"));
    feed.joined("one", looker);

    JsonObject course = looker.nextMessage();
    assertThat(course.get("type").getAsString()).isEqualTo("course");
    assertThat(course.get("id").getAsString()).isEqualTo("paddy");
    assertThat(course.get("format").getAsString()).isEqualTo("tsumiki-course");
    String snapshot = looker.next();
    assertThat(Wire.object(snapshot).orElseThrow().get("type").getAsString()).isEqualTo("snapshot");
    assertThat(SnapshotCodec.read(snapshot)).isEqualTo(venue("paddy").atRest());
  }

  @Test
  void showsSomethingBeforeAnyPageHasSaidAnything() throws InterruptedException {
    Looker looker = new Looker();
    feed.joined("one", looker);
    assertThat(looker.nextMessage().get("id").getAsString()).isEqualTo("line");
  }

  @Test
  void followsTheRunThatBeganLast() throws InterruptedException {
    Looker looker = new Looker();
    feed.shows(venue("line"));
    feed.joined("one", looker);
    looker.next();
    looker.next();

    SimulatedBoard board = new SimulatedBoard("r", Course.of(Courses.load("maze")), Venue.SEED);
    feed.follows(board);
    assertThat(looker.nextMessage().get("id").getAsString()).isEqualTo("maze");
    assertThat(SnapshotCodec.read(looker.next()).tick()).isZero();
    board.step();
    board.sampled();
    assertThat(SnapshotCodec.read(looker.next()).tick()).isOne();
  }

  @Test
  void aSlowViewerMissesPicturesAndHoldsNobodyUp() throws InterruptedException {
    Looker slow = new Looker();
    slow.slow = true;
    Looker quick = new Looker();
    SimulatedBoard board = new SimulatedBoard("r", Course.of(Courses.load("line")), Venue.SEED);
    feed.follows(board);
    feed.joined("slow", slow);
    feed.joined("quick", quick);
    slow.next();
    quick.next();
    quick.next();
    for (int i = 0; i < 3; i++) {
      board.step();
      board.sampled();
      assertThat(SnapshotCodec.read(quick.next()).tick()).isEqualTo(i + 1);
    }
    assertThat(slow.seen).isEmpty();

    slow.slow = false;
    slow.unfinished.take().run();
    Snapshot late = SnapshotCodec.read(slow.next());
    assertThat(late.tick()).as("the present one, not those that it missed").isEqualTo(3);
  }
}
