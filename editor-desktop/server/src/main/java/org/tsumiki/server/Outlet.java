package org.tsumiki.server;

import com.google.gson.JsonObject;

/** Where messages to one page go. May be called from any thread; never blocks for long. */
@FunctionalInterface
interface Outlet {
  void send(JsonObject message);
}
