package org.tsumiki.app.doctor;

import java.nio.file.Path;
import java.util.Map;

/** Where Tsumiki keeps what it can make again: the unpacked browser. */
public final class CacheFolder {
  private CacheFolder() {}

  /** {@code $XDG_CACHE_HOME/tsumiki}, else {@code .cache/tsumiki} in the person's home. */
  public static Path of(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    // The XDG rule: a relative path there is to be ignored.
    if (!named.isEmpty() && Path.of(named).isAbsolute()) {
      return Path.of(named, "tsumiki");
    }
    return Path.of(System.getProperty("user.home", "."), ".cache", "tsumiki");
  }
}
