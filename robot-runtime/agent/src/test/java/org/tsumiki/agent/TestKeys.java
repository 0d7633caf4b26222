package org.tsumiki.agent;

import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.pairing.Keyring;

/** Keys in a folder of the test's own: an editor's, and those of robots that know it. */
final class TestKeys {
  private TestKeys() {}

  static Keyring open(Path file) {
    return switch (Keyring.open(file)) {
      case Keyring.Opened.Ready(Keyring keys) -> keys;
      case Keyring.Opened.Unusable(String code, String message) ->
          throw new AssertionError(code + ": " + message);
    };
  }

  static RobotWay way(String address, Path folder) {
    return new RobotWay(address, open(editor(folder)), Optional.empty(), "desk");
  }

  private static Path editor(Path folder) {
    return folder.resolve("editor.keys");
  }
}
