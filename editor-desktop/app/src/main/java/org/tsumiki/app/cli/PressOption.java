package org.tsumiki.app.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.simulator.ScriptedInput;

/** Reads {@code BUTTON@SECONDS} of the command line. */
final class PressOption {
  private static final Pattern FORM = Pattern.compile("([a-z0-9.]+)@(\\d{1,6}(?:\\.\\d{1,3})?)");
  private static final long PRESS_TICKS = 200;
  private static final double TICKS_PER_SECOND = 1000;

  private PressOption() {}

  /** Adds the button going down and up again; false when the text has another form. */
  static boolean addTo(List<ScriptedInput> inputs, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    long downTick = Math.round(Double.parseDouble(matcher.group(2)) * TICKS_PER_SECOND);
    inputs.add(new ScriptedInput(downTick, matcher.group(1), 1));
    inputs.add(new ScriptedInput(downTick + PRESS_TICKS, matcher.group(1), 0));
    return true;
  }
}
