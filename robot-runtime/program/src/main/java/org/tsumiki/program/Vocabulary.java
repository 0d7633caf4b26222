package org.tsumiki.program;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of all block types that this version reads: see {@code spec/blocks.md}. */
public final class Vocabulary {
  /** The hat of a procedure. */
  static final String PROCEDURE = "procedure_define";

  private static final Set<String> HATS =
      names(
          """
          event_start event_button event_message event_sensor event_timer event_state
          procedure_define
          """);

  private static final Set<String> STATEMENTS =
      names(
          """
          event_broadcast event_broadcast_wait state_go
          control_forever control_repeat control_repeat_until control_if control_if_else
          control_wait control_wait_until control_for control_break control_stop
          light_signal light_led light_rgb sound_beep sound_tone sound_off
          drive_go drive_wheels drive_stop drive_distance drive_turn drive_time drive_acceleration
          text_say text_note data_log sense_timer_reset
          lists_add lists_insert lists_replace lists_remove lists_clear
          variables_set variables_change variables_local
          procedure_call procedure_return
          """);

  private static final Set<String> VALUES =
      names(
          """
          math_number math_arithmetic math_single math_constrain math_random math_pid
          logic_compare logic_operation logic_negate logic_boolean
          text text_join text_length text_letter text_part text_contains text_number
          variables_get
          lists_item lists_length lists_index_of lists_contains lists_text
          procedure_result
          colour_picker colour_rgb colour_part
          state_is state_seconds
          sense_button sense_line sense_line_value sense_distance sense_timer sense_travel
          sense_heading sense_bumper sense_colour sense_environment
          """);

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

  private static Set<String> names(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+")));
  }
}
