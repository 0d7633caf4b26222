package org.tsumiki.server;

import com.google.gson.JsonObject;
import io.javalin.websocket.WsContext;
import org.tsumiki.program.JsonText;

/** Sends to one page's socket; what can no longer be delivered is let go. */
final class SocketOutlet implements Outlet {
  private final WsContext context;

  SocketOutlet(WsContext context) {
    this.context = context;
  }

  @Override
  public synchronized void send(JsonObject message) {
    if (context.session.isOpen()) {
      context.send(JsonText.of(message));
    }
  }
}
