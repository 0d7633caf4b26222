package org.tsumiki.textview;

import java.util.Set;

/** Names that the text uses beside the child's own, as {@code snake_case}. */
final class Library {
  private static final String WORDS =
      """
      robot timer broadcast broadcast_and_wait go_to_state state_is state_seconds wait_seconds
      wait_until stop_others stop_all log times count mod constrain random_number pid round_half_up
      sin_deg cos_deg tan_deg asin_deg acos_deg atan_deg
      to_text to_number text_length letter_at text_part text_contains
      colour colour_of red_of green_of blue_of
      """;

  private static final String CONSTANTS = "FORWARD BACK LEFT RIGHT RED YELLOW GREEN ON OFF A B ___";

  private Library() {}

  static Set<String> functions() {
    return Set.of(WORDS.strip().split("\\s+"));
  }

  static Set<String> constants() {
    return Set.of(CONSTANTS.split(" "));
  }
}
