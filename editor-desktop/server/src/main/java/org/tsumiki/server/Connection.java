package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One page's line: puts its messages in a row, lets the urgent ones pass. */
final class Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final EditorSession session;
  private final Outlet outlet;
  private final ExecutorService row =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("page").factory());

  Connection(EditorSession session, Outlet outlet) {
    this.session = session;
    this.outlet = outlet;
  }

  void on(String text) {
    Optional<JsonObject> message = Wire.object(text);
    if (message.isEmpty()) {
      outlet.send(Problems.message("bad-message"));
    } else if (!session.urgent(message.get())) {
      try {
        row.execute(() -> handle(message.get()));
      } catch (RejectedExecutionException e) {
        LOG.debug("a message came after the page was closed", e);
      }
    }
  }

  /** The outermost loop of a page: a fault of ours must not take the child's page with it. */
  private void handle(JsonObject message) {
    try {
      session.handle(message);
    } catch (RuntimeException e) {
      LOG.error("could not handle a message of the page", e);
      outlet.send(Problems.message("unknown"));
    }
  }

  @Override
  public void close() {
    session.close();
    row.shutdown();
  }
}
