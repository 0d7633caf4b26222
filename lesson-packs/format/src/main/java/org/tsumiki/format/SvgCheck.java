package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an SVG is a picture and nothing else. Elements are let in by name, so that nothing new
 * slips through; links may only lead inside the picture.
 */
final class SvgCheck {
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "marker");

  private static final Pattern TOKEN =
      Pattern.compile(
          "<!--(?s:.*?)-->|<\\?(?s:.*?)\\?>|<!(?s:.*?)>|</\\s*([\\w:.-]+)\\s*>"
              + "|<([\\w:.-]+)((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*)\\s*(/?)>|<");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern OUTSIDE_URL = Pattern.compile("url\\(\\s*['\"]?(?!#)");

  /** What is wrong, and on which line. */
  record Problem(int line, String message) {}

  private final String text;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private boolean rootSeen;

  private SvgCheck(String text) {
    this.text = text;
  }

  static List<Problem> problems(String text) {
    SvgCheck check = new SvgCheck(text);
    check.run();
    return List.copyOf(check.problems);
  }

  private void run() {
    Matcher token = TOKEN.matcher(text);
    while (token.find() && problems.size() < 20) {
      token(token);
    }
    if (!rootSeen || !open.isEmpty()) {
      add(text.length(), "The file does not hold one whole <svg> … </svg>.");
    }
  }

  private void token(Matcher token) {
    String whole = token.group();
    if (whole.startsWith("<!--") || whole.startsWith("<?xml ")) {
      return;
    }
    if (token.group(1) != null) {
      close(token.start(), token.group(1));
    } else if (token.group(2) != null) {
      open(token);
    } else {
      add(token.start(), "This does not belong into a picture: " + firstWord(whole) + ".");
    }
  }

  private void open(Matcher token) {
    String name = token.group(2);
    if (!ELEMENTS.contains(name)) {
      add(token.start(), "The element <" + name + "> does not belong into a picture.");
    }
    if (open.isEmpty() && (rootSeen || !name.equals("svg"))) {
      add(token.start(), "The picture does not begin with <svg>, or goes on behind it.");
    }
    rootSeen = true;
    Matcher attribute = ATTRIBUTE.matcher(token.group(3));
    while (attribute.find()) {
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      attribute(token.start(), attribute.group(1), value);
    }
    if (token.group(4).isEmpty()) {
      open.add(name);
    }
  }

  private void attribute(int at, String name, String value) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.startsWith("on")) {
      add(at, "The attribute " + name + " would run something.");
    } else if (plain.endsWith("href") && !value.startsWith("#")) {
      add(at, "The link " + name + " leads out of the picture.");
    } else if (OUTSIDE_URL.matcher(value).find() || value.contains("&#")) {
      add(at, "The attribute " + name + " fetches something from outside.");
    }
  }

  private void close(int at, String name) {
    if (open.isEmpty() || !open.getLast().equals(name)) {
      add(at, "</" + name + "> closes nothing that is open.");
    } else {
      open.removeLast();
    }
  }

  private static String firstWord(String markup) {
    return markup.length() > 12 ? markup.substring(0, 12) + "…" : markup;
  }

  private void add(int at, String message) {
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    problems.add(new Problem(line, message));
  }
}
