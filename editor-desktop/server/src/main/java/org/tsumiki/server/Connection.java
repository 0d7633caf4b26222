package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One page's line: puts its messages in a row, lets the urgent ones pass. */
final class Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  /** Messages keep whole projects: more than a page ever leaves waiting, far less than memory. */
  static final int MAX_WAITING = 64;

  private final EditorSession session;
  private final Outlet outlet;
  private final Semaphore places = new Semaphore(MAX_WAITING);
  private volatile boolean closed;
  private final ExecutorService row =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("page").factory());

  Connection(EditorSession session, Outlet outlet) {
    this.session = session;
    this.outlet = outlet;
  }

  /** Takes a message; waits while too many are in the row, so that the page must wait too. */
  void on(String text) {
    Optional<JsonObject> message = Wire.object(text);
    if (message.isEmpty()) {
      outlet.send(Problems.message("bad-message"));
    } else if (!session.urgent(message.get())) {
      queue(message.get());
    }
  }

  /** Tells the page something that it did not ask for. Any thread. */
  void tell(JsonObject message) {
    outlet.send(message);
  }

  private void queue(JsonObject message) {
    places.acquireUninterruptibly();
    if (closed) {
      places.release(); // for the next that waits
      return;
    }
    try {
      row.execute(() -> handle(message));
    } catch (RejectedExecutionException e) {
      LOG.debug("a message came after the page was closed", e);
    }
  }

  /** The outermost loop of a page: a fault of ours must not take the child's page with it. */
  private void handle(JsonObject message) {
    try {
      session.handle(message);
    } catch (RuntimeException e) {
      LOG.error("could not handle a message of the page", e);
      outlet.send(Problems.message("unknown"));
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    places.release(); // whoever waits need not any longer
    session.close();
    row.shutdown();
  }
}
