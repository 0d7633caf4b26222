package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the journal of the children's work lives. */
final class StateFolder {
  private StateFolder() {}

  /** {@code $XDG_STATE_HOME/tsumiki}, else {@code .local/state/tsumiki} in the person's home. */
  static Path of(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_STATE_HOME", "");
    // The XDG rule: a relative path there is to be ignored.
    if (!named.isEmpty() && Path.of(named).isAbsolute()) {
      return Path.of(named, "tsumiki");
    }
    return Path.of(System.getProperty("user.home", "."), ".local", "state", "tsumiki");
  }
}
