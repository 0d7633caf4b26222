package org.tsumiki.narration;

import java.util.Map;
import org.tsumiki.program.LevelledText;

/**
 * Something that goes on and off, and its sentences.
 *
 * @param sentence how the keys of its sentences begin
 * @param names what fills them
 */
record OnAndOff(String sentence, Map<String, LevelledText> names) {
  OnAndOff {
    names = Map.copyOf(names);
  }

  /** The lamp, or the tone, of a port. */
  static OnAndOff of(String port) {
    String[] parts = port.split("\\.", -1);
    return switch (parts[0]) {
      case "signal" ->
          new OnAndOff(
              "did.lamp.",
              Map.of(
                  "signal", Sentence.of("option.SIGNAL." + parts[1]),
                  "lamp", Sentence.of("option.LAMP." + parts[2])));
      case "led" -> new OnAndOff(parts[1].equals("rgb") ? "did.rgb." : "did.led.", Map.of());
      default -> new OnAndOff("did.sound.", Map.of());
    };
  }

  /** It went on or off. */
  LevelledText is(double value) {
    return said(value > 0 ? "on" : "off", value);
  }

  /** It goes on and off quickly from now on. */
  LevelledText blinks() {
    return said("blinks", 0);
  }

  /** It does no longer. */
  LevelledText calm(double value) {
    return said(value > 0 ? "calm.on" : "calm.off", value);
  }

  private LevelledText said(String how, double value) {
    LevelledText text = Sentence.of(sentence + how, names);
    return switch (sentence) {
      case "did.rgb." -> Sentence.fill(text, "{colour}", Colours.name((int) value));
      case "did.sound." ->
          Sentence.fill(text, "{hertz}", LevelledText.verbatim(Measures.tenths(value)));
      default -> text;
    };
  }
}
