package org.tsumiki.boards.wiring;

import org.tsumiki.boards.json.Said;

/** Where a wire from a part goes. */
public sealed interface End {
  /** A pin of the header, 1 to 40. */
  record Pin(int number) implements End {}

  /** A row of the breadboard that several wires share: a {@link Rail}, or a line of a bus. */
  record Row(String rail) implements End {}

  /** A terminal of another part. */
  record Terminal(String part, String terminal) implements End {}

  /** As files write it: {@code pin 11}, {@code rail gnd}, {@code adc.A0}. */
  default String text() {
    return switch (this) {
      case Pin(int number) -> "pin " + number;
      case Row(String rail) -> "rail " + rail;
      case Terminal(String part, String terminal) -> part + "." + terminal;
    };
  }

  /** As people read it in a sentence: {@code pin 11 (GPIO17)}; in Japanese に or から may follow. */
  default Said said() {
    return this instanceof Pin(int number)
        ? Said.of("pin %s (%s)", "ピン%s（%s）", number, Header.name(number))
        : new Said(text(), text() + " ");
  }
}
