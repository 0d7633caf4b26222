package org.tsumiki.server;

import com.google.gson.JsonObject;

final class RunDesk implements AutoCloseable {
  static final String FREE_COURSE = "line";

  RunDesk(Outlet outlet) {}

  void run(Compilation.Runnable runnable, String course) {}

  void stop() {}

  void press(String port, boolean down) {}

  JsonObject describe() {
    return new JsonObject();
  }

  @Override
  public void close() {}
}
