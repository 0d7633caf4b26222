package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where what people have brought to this computer is kept: lesson packs, whom they trust. */
final class DataFolder {
  private DataFolder() {}

  /** {@code $XDG_DATA_HOME/tsumiki}, else {@code .local/share/tsumiki} in the person's home. */
  static Path of(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_DATA_HOME", "");
    // The XDG rule: a relative path there is to be ignored.
    if (!named.isEmpty() && Path.of(named).isAbsolute()) {
      return Path.of(named, "tsumiki");
    }
    return Path.of(System.getProperty("user.home", "."), ".local", "share", "tsumiki");
  }
}
