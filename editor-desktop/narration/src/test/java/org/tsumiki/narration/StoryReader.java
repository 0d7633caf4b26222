package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows nothing but English sentences, and finds out from them where the robot ended and which
 * branches its program took.
 */
final class StoryReader {
  private static final Pattern START =
      Pattern.compile(
          "Starts (-?\\d+) mm from the left, (-?\\d+) mm from the bottom, facing (-?[\\d.]+)°\\.");
  private static final Pattern DRIVE =
      Pattern.compile("(\\d+) mm (forward|back)(?: while turning (left|right) ([\\d.]+)°)?\\.");
  private static final Pattern TURN = Pattern.compile("Turned (left|right) ([\\d.]+)°\\.");
  private static final Pattern PUSHED = Pattern.compile("Moved: (.*)\\.");
  private static final Pattern PART =
      Pattern.compile(
          "(\\d+) mm (forward|back|to the left|to the right)|turned (left|right) ([\\d.]+)°");
  private static final Pattern TIMES = Pattern.compile("(\\d+) times: (.*)");
  private static final Pattern ANSWER =
      Pattern.compile("(.+?)\\? (?:It is [^ ]+\\. )?(Yes|No)\\.(?: |$)");

  private double x;
  private double y;
  private double headingDeg;
  private final List<Shown.Branch> branches = new ArrayList<>();

  static StoryReader of(List<String> sentences) {
    StoryReader reader = new StoryReader();
    sentences.forEach(reader::read);
    return reader;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  double headingDeg() {
    return headingDeg;
  }

  List<Shown.Branch> branches() {
    return branches;
  }

  private void read(String sentence) {
    Matcher start = START.matcher(sentence);
    Matcher drive = DRIVE.matcher(sentence);
    Matcher turn = TURN.matcher(sentence);
    Matcher pushed = PUSHED.matcher(sentence);
    if (start.matches()) {
      x = number(start.group(1));
      y = number(start.group(2));
      headingDeg = number(start.group(3));
    } else if (drive.matches()) {
      double way = number(drive.group(1)) * (drive.group(2).equals("back") ? -1 : 1);
      double left = drive.group(3) == null ? 0 : left(drive.group(3), drive.group(4));
      goAlongArc(way, left);
    } else if (turn.matches()) {
      headingDeg += left(turn.group(1), turn.group(2));
    } else if (pushed.matches()) {
      push(pushed.group(1));
    } else {
      branches(sentence);
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static double left(String side, String degrees) {
    return side.equals("left") ? number(degrees) : -number(degrees);
  }

  /** In a thousand small straight steps. */
  private void goAlongArc(double way, double left) {
    int steps = 1000;
    for (int i = 0; i < steps; i++) {
      double heading = Math.toRadians(headingDeg + left * (i + 0.5) / steps);
      x += way / steps * Math.cos(heading);
      y += way / steps * Math.sin(heading);
    }
    headingDeg += left;
  }

  private void push(String parts) {
    double heading = Math.toRadians(headingDeg);
    Matcher part = PART.matcher(parts);
    while (part.find()) {
      if (part.group(3) != null) {
        headingDeg += left(part.group(3), part.group(4));
        continue;
      }
      double size = number(part.group(1));
      double direction =
          switch (part.group(2)) {
            case "forward" -> heading;
            case "back" -> heading + Math.PI;
            case "to the left" -> heading + Math.PI / 2;
            default -> heading - Math.PI / 2;
          };
      x += size * Math.cos(direction);
      y += size * Math.sin(direction);
    }
  }

  private void branches(String sentence) {
    Matcher times = TIMES.matcher(sentence);
    boolean repeats = times.matches();
    int count = repeats ? Integer.parseInt(times.group(1)) : 1;
    List<Shown.Branch> pass = new ArrayList<>();
    Matcher answer = ANSWER.matcher(repeats ? times.group(2) : sentence);
    while (answer.find()) {
      pass.add(new Shown.Branch(answer.group(1), answer.group(2).equals("Yes")));
    }
    for (int i = 0; i < count; i++) {
      branches.addAll(pass);
    }
  }
}
