package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.simulator.InputCurve;

/**
 * Reads {@code PORT=VALUE@SECONDS,VALUE@SECONDS…~NOISE} of the command line: an input that runs
 * straight from value to value.
 */
final class InputOption {
  private static final String NUMBER = "-?\\d{1,6}(?:\\.\\d{1,3})?";
  private static final String SECONDS = "\\d{1,6}(?:\\.\\d{1,3})?";
  private static final String POINT = NUMBER + "@" + SECONDS;
  private static final Pattern FORM =
      Pattern.compile(
          "([a-z0-9.]+)=(" + POINT + "(?:," + POINT + ")*)(?:~(\\d{1,4}(?:\\.\\d{1,3})?))?");
  private static final double TICKS_PER_SECOND = 1000;

  private InputOption() {}

  /** The curve; empty when the text has another form, or goes back in time. */
  static Optional<InputCurve> read(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<InputCurve.Point> points = new ArrayList<>();
    for (String point : matcher.group(2).split(",", -1)) {
      int at = point.indexOf('@');
      long tick = Math.round(Double.parseDouble(point.substring(at + 1)) * TICKS_PER_SECOND);
      if (!points.isEmpty() && tick < points.getLast().atTick()) {
        return Optional.empty();
      }
      points.add(new InputCurve.Point(tick, Double.parseDouble(point.substring(0, at))));
    }
    double noise = matcher.group(3) == null ? 0 : Double.parseDouble(matcher.group(3));
    return Optional.of(new InputCurve(matcher.group(1), points, noise));
  }
}
