package org.tsumiki.app.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.simulator.ScriptedInput;

/** Reads {@code BUTTON@SECONDS} and {@code BUTTON@FROM-TO} of the command line. */
final class PressOption {
  private static final String SECONDS = "(\\d{1,6}(?:\\.\\d{1,3})?)";
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9.]+)@" + SECONDS + "(?:-" + SECONDS + ")?");
  private static final long PRESS_TICKS = 200;
  private static final double TICKS_PER_SECOND = 1000;

  private PressOption() {}

  /** Adds the button going down and up again; false when the text has another form. */
  static boolean addTo(List<ScriptedInput> inputs, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    long downTick = ticks(matcher.group(2));
    long upTick = matcher.group(3) == null ? downTick + PRESS_TICKS : ticks(matcher.group(3));
    if (upTick < downTick) {
      return false;
    }
    inputs.add(new ScriptedInput(downTick, matcher.group(1), 1));
    inputs.add(new ScriptedInput(upTick, matcher.group(1), 0));
    return true;
  }

  private static long ticks(String seconds) {
    return Math.round(Double.parseDouble(seconds) * TICKS_PER_SECOND);
  }
}
