package org.tsumiki.conformance;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a program written as an outline, one block a line, into a project file. What stands
 * indented below a hat hangs under it, below another block it is inside it; {@code else} begins the
 * second inside of an if.
 */
final class Outline {
  private static final Pattern DEFINE = Pattern.compile("define (\\w+)\\((.*)\\)");

  private record Line(int depth, String text) {}

  private final Blocks blocks = new Blocks();
  private final List<Line> lines = new ArrayList<>();
  private int at;

  private Outline(List<String> source) {
    for (String line : source) {
      if (!line.isBlank()) {
        lines.add(new Line((line.length() - line.stripLeading().length()) / 2, line.strip()));
      }
    }
  }

  /** The project file of an outline. */
  static String project(List<String> source) {
    Outline outline = new Outline(source);
    outline.declareProcedures();
    List<JsonObject> tops = new ArrayList<>();
    while (outline.at < outline.lines.size()) {
      tops.add(outline.top());
    }
    return outline.blocks.project(tops);
  }

  private void declareProcedures() {
    for (Line line : lines) {
      Matcher define = DEFINE.matcher(line.text());
      if (define.matches()) {
        List<String> parameters =
            Arrays.stream(define.group(2).split(",")).map(String::strip).toList();
        blocks.declare(define.group(1), define.group(2).isBlank() ? List.of() : parameters);
      }
    }
  }

  private JsonObject top() {
    Line line = lines.get(at);
    Matcher define = DEFINE.matcher(line.text());
    at++;
    JsonObject hat = define.matches() ? blocks.define(define.group(1)) : block(line.text());
    JsonObject first = chain(1);
    if (first != null) {
      Blocks.child(hat, "next").add("block", first);
    }
    return hat;
  }

  /** All blocks of that depth from here on, joined below each other; null without any. */
  private JsonObject chain(int depth) {
    JsonObject first = null;
    JsonObject last = null;
    while (at < lines.size()
        && lines.get(at).depth() == depth
        && !lines.get(at).text().equals("else")) {
      JsonObject block = block(lines.get(at++).text());
      blocks.plug(block, "DO", chain(depth + 1));
      if (at < lines.size()
          && lines.get(at).depth() == depth
          && lines.get(at).text().equals("else")) {
        at++;
        blocks.plug(block, "ELSE", chain(depth + 1));
      }
      if (last == null) {
        first = block;
      } else {
        Blocks.child(last, "next").add("block", block);
      }
      last = block;
    }
    return first;
  }

  private JsonObject block(String text) {
    Formula formula = new Formula(blocks, text);
    String type = formula.take();
    JsonObject block;
    if (type.equals("call")) {
      block = blocks.call(formula.take(), false);
      formula.take();
    } else {
      block = blocks.block(type);
    }
    formula.parts(block);
    return block;
  }
}
