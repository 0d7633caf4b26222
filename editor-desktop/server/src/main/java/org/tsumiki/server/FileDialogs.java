package org.tsumiki.server;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file. The window has native dialogs; a browser brings its own. */
public interface FileDialogs {
  /**
   * A file to open, or empty when the person thought better of it. May take as long as it takes.
   */
  Optional<Path> open();

  /** Where to save, or empty when the person thought better of it. */
  Optional<Path> save(String suggestedName);
}
