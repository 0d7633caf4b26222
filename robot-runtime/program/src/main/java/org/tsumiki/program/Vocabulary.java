package org.tsumiki.program;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of all block types that this version reads: see {@code spec/blocks.md}. */
public final class Vocabulary {
  private static final List<String> HATS = List.of("event_start", "event_button", "event_message");

  private static final List<String> STATEMENTS =
      List.of(
          "event_broadcast",
          "control_forever",
          "control_repeat",
          "control_repeat_until",
          "control_if",
          "control_if_else",
          "control_wait",
          "control_wait_until",
          "light_signal",
          "light_led",
          "sound_beep",
          "sound_tone",
          "sound_off",
          "drive_go",
          "drive_wheels",
          "drive_stop",
          "text_say",
          "variables_set",
          "variables_change");

  private static final List<String> VALUES =
      List.of(
          "math_number",
          "math_arithmetic",
          "logic_compare",
          "logic_operation",
          "logic_negate",
          "logic_boolean",
          "text",
          "text_join",
          "variables_get",
          "sense_button",
          "sense_line",
          "sense_line_value",
          "sense_distance");

  private Vocabulary() {}

  /** True for every block type of this version: hats, statements and values. */
  public static boolean isKnown(String type) {
    return HATS.contains(type) || STATEMENTS.contains(type) || VALUES.contains(type);
  }

  /** True for a block that does something and can stand in a chain. */
  static boolean isStatement(String type) {
    return STATEMENTS.contains(type);
  }

  /** All block types, sorted by name. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>(HATS);
    all.addAll(STATEMENTS);
    all.addAll(VALUES);
    return all;
  }
}
