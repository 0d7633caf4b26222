package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where this computer's keys are: the editor's, a mentor's, those of simulated robots. */
final class EditorKeys {
  private EditorKeys() {}

  /** The folder of all key files. */
  static Path folder(Map<String, String> environment) {
    return StateFolder.of(environment).resolve("keys");
  }

  /** The editor's key file, or the mentor's that somebody named. */
  static Path file(Map<String, String> environment, Optional<Path> mentor) {
    return mentor.orElseGet(() -> folder(environment).resolve("editor.keys"));
  }

  /** How robots name this editor to others. */
  static String name(Map<String, String> environment) {
    String person = environment.getOrDefault("USER", environment.getOrDefault("USERNAME", ""));
    return person.isEmpty() ? "an editor" : "the editor of " + person;
  }
}
