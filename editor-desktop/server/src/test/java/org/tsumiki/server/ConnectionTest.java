package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page's row of messages. */
final class ConnectionTest {
  private static final int FLOOD = 4 * Connection.MAX_WAITING;

  @TempDir Path state;

  @Test
  void floodOfMessagesWaitsInsteadOfFillingTheMemoryAndAllAreAnswered()
      throws IOException, InterruptedException {
    CountDownLatch slow = new CountDownLatch(1);
    Semaphore answers = new Semaphore(0);
    AtomicInteger taken = new AtomicInteger();
    try (Connection connection = connection(slow, answers)) {
      Thread flood = flood(connection, taken);
      awaitWaitingOrDone(flood);

      assertThat(taken).hasValueLessThanOrEqualTo(Connection.MAX_WAITING);

      slow.countDown();
      answers.acquire(FLOOD);
      flood.join();
    }
  }

  @Test
  void closingLetsGoOfWhoeverWaits() throws IOException, InterruptedException {
    CountDownLatch slow = new CountDownLatch(1);
    Connection connection = connection(slow, new Semaphore(0));
    Thread flood = flood(connection, new AtomicInteger());
    awaitWaitingOrDone(flood);

    connection.close();

    flood.join();
    slow.countDown();
  }

  private Connection connection(CountDownLatch slow, Semaphore answers) throws IOException {
    Outlet outlet =
        message -> {
          try {
            slow.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answers.release();
        };
    ArenaFeed arena = new ArenaFeed();
    EditorSession session =
        new EditorSession(
            new Shared(
                new LessonShelf(PackOffer.of(List.of())),
                new Tongues(List.of()),
                new Seats(state),
                new ProjectFiles(Optional.empty()),
                new Preferences(state),
                arena,
                new SpeechDesk(Optional.empty(), new SpeechLog(state.resolve("speech.log"))),
                Optional.empty()),
            new RunDesk(outlet, arena),
            outlet);
    return new Connection(session, outlet);
  }

  private static Thread flood(Connection connection, AtomicInteger taken) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          for (int i = 0; i < FLOOD; i++) {
            connection.on("{\"type\":\"of another version\"}");
            taken.incrementAndGet();
          }
        });
  }

  private static void awaitWaitingOrDone(Thread flood) {
    while (flood.isAlive() && flood.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
