package org.tsumiki.scratch;

import java.util.Locale;
import java.util.Optional;

/** Keys of a keyboard that become buttons of the robot. */
final class Keys {
  private Keys() {}

  /** The button for a key of Scratch's menu. */
  static Optional<String> button(String key) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "space", "any", "a" -> Optional.of("a");
      case "b" -> Optional.of("b");
      default -> Optional.empty();
    };
  }

  /** The key that is chosen in "key pressed?"; empty when it is worked out by blocks. */
  static String chosen(Node node) {
    return switch (node.arg("KEY_OPTION")) {
      case Arg.Literal(String text, boolean number) -> text;
      case Arg.Reporter(Node menu, String under) when menu.opcode().equals("sensing_keyoptions") ->
          menu.field("KEY_OPTION").value();
      default -> node.field("KEY_OPTION").value();
    };
  }
}
