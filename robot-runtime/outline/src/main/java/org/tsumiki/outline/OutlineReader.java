package org.tsumiki.outline;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a program written as an outline, one block a line, into Blockly's JSON. What stands
 * indented below a hat hangs under it, below another block it is inside it; {@code else} begins the
 * second inside of an if. All problems of an outline are told at once.
 */
public final class OutlineReader {
  private static final String ELSE = "else";
  private static final String LOOSE = "---";
  private static final String DEFINE = "define ";
  private static final Pattern ID_AT_END = Pattern.compile("(.*\\S)\\s+@([A-Za-z0-9_-]+)");
  private static final Pattern DEFINITION =
      Pattern.compile("define\\s+(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s(\"]+)\\s*\\((.*)\\)");

  /** Where the first script lies on the workspace, and how much room a line takes there. */
  private static final int EDGE = 40;

  private static final int LINE_HEIGHT = 64;

  private record Line(int number, int depth, String text) {}

  private final BlockMaker blocks = new BlockMaker();
  private final List<Line> lines = new ArrayList<>();
  private final List<OutlineProblem> problems = new ArrayList<>();
  private final Map<String, Integer> lineById = new HashMap<>();
  private int at;

  private OutlineReader() {}

  /** Reads an outline. */
  public static OutlineResult read(String source) {
    OutlineReader reader = new OutlineReader();
    reader.split(source);
    reader.declareProcedures();
    String workspace = reader.workspace();
    return reader.problems.isEmpty()
        ? new OutlineResult.Read(workspace, reader.lineById)
        : new OutlineResult.Broken(reader.problems);
  }

  private void split(String source) {
    int number = 0;
    for (String text : source.split("\r?\n", -1)) {
      number++;
      String stripped = text.strip();
      if (stripped.isEmpty() || isNote(stripped)) {
        continue;
      }
      int spaces = text.length() - text.stripLeading().length();
      if (text.substring(0, spaces).indexOf('\t') >= 0 || spaces % 2 != 0) {
        problem(
            number,
            "The line begins with " + spaces + " spaces or with a tab.",
            "Indent by two spaces for each block that it is inside of.");
      }
      lines.add(new Line(number, spaces / 2, stripped));
    }
  }

  /** A colour also begins with {@code #}, but never stands alone on a line. */
  private static boolean isNote(String text) {
    return text.startsWith("#");
  }

  private void declareProcedures() {
    for (Line line : lines) {
      Matcher define = DEFINITION.matcher(withoutId(line.text()));
      if (define.matches()) {
        List<String> parameters = new ArrayList<>();
        for (String name : define.group(2).isBlank() ? new String[0] : define.group(2).split(",")) {
          parameters.add(Formula.unquoted(name.strip()));
        }
        blocks.declare(Formula.unquoted(define.group(1)), parameters);
      } else if (line.text().startsWith(DEFINE)) {
        problem(
            line.number(),
            "The procedure is not written as it should be: " + line.text() + ".",
            "Write it like \"define square(size)\".");
      }
    }
    for (Line line : lines) {
      Matcher id = ID_AT_END.matcher(line.text());
      if (id.matches() && !blocks.take(id.group(2))) {
        problem(
            line.number(),
            "The id @" + id.group(2) + " is given twice.",
            "Give each block its own.");
      }
    }
  }

  private static String withoutId(String text) {
    Matcher id = ID_AT_END.matcher(text);
    return id.matches() ? id.group(1) : text;
  }

  private String workspace() {
    List<JsonObject> tops = new ArrayList<>();
    int y = EDGE;
    while (at < lines.size()) {
      int from = at;
      JsonObject top = top();
      if (top != null) {
        top.addProperty("x", EDGE);
        top.addProperty("y", y);
        tops.add(top);
        y += (at - from + 1) * LINE_HEIGHT;
      }
    }
    return blocks.workspace(tops);
  }

  private @Nullable JsonObject top() {
    Line line = lines.get(at);
    if (line.text().equals(LOOSE)) {
      at++;
      return chain(0);
    }
    if (!beginsScript(line)) {
      problem(
          line.number(),
          line.depth() > 0
              ? "The line is indented, but nothing above can hold it."
              : "A chain begins with a hat, and this is none: " + line.text() + ".",
          "Begin with a hat such as event_start at the left edge, or write --- above blocks that"
              + " hang nowhere yet.");
      return skip(line.depth());
    }
    JsonObject hat = block(line);
    at++;
    JsonObject first = chain(1);
    if (first != null) {
      BlockMaker.child(hat, "next").add("block", first);
    }
    return hat;
  }

  private @Nullable JsonObject skip(int depth) {
    at++;
    chain(Math.max(depth, 0));
    return null;
  }

  private static boolean beginsScript(Line line) {
    if (line.depth() > 0) {
      return false;
    }
    return line.text().startsWith(DEFINE)
        || BlockShape.of(firstWord(line))
            .filter(shape -> shape.kind() == BlockShape.Kind.HAT)
            .isPresent();
  }

  private static String firstWord(Line line) {
    return line.text().split("[\\s(]", 2)[0];
  }

  /** All blocks of that depth from here on, joined below each other; null without any. */
  private @Nullable JsonObject chain(int depth) {
    JsonObject first = null;
    JsonObject last = null;
    while (at < lines.size() && lines.get(at).depth() >= depth && !endsChain(lines.get(at))) {
      Line line = lines.get(at);
      if (line.depth() > depth) {
        problem(
            line.number(),
            "The line is indented, but nothing above can hold it.",
            "Indent it by " + depth * 2 + " spaces.");
        at++;
        continue;
      }
      if (line.text().equals(ELSE)) {
        refuseElse(line, depth);
        continue;
      }
      refuseAfterCap(last, line);
      JsonObject block = statement(line, depth);
      if (last == null) {
        first = block;
      } else {
        BlockMaker.child(last, "next").add("block", block);
      }
      last = block;
    }
    return first;
  }

  private void refuseElse(Line line, int depth) {
    problem(
        line.number(),
        "This else belongs to no control_if_else.",
        "Write control_if_else above it, at the same indent.");
    at++;
    chain(depth + 1);
  }

  private static boolean endsChain(Line line) {
    return line.depth() == 0 && (line.text().equals(LOOSE) || beginsScript(line));
  }

  private void refuseAfterCap(@Nullable JsonObject last, Line line) {
    if (last == null) {
      return;
    }
    String type = BlockMaker.typeOf(last);
    boolean cap =
        BlockShape.of(type).filter(s -> s.kind() == BlockShape.Kind.CAP).isPresent()
            || (type.equals("control_stop")
                && !last.getAsJsonObject("fields").get("MODE").getAsString().equals("others"));
    if (cap) {
      problem(
          line.number(),
          "Nothing can follow " + type + ", and this line does: " + line.text() + ".",
          "Indent it to put it inside, or take it out.");
    }
  }

  private JsonObject statement(Line line, int depth) {
    JsonObject block = block(line);
    at++;
    BlockShape shape = BlockShape.of(BlockMaker.typeOf(block)).orElseThrow();
    boolean hat = shape.kind() == BlockShape.Kind.HAT;
    if (hat || (shape.kind() == BlockShape.Kind.VALUE && depth > 0)) {
      problem(
          line.number(),
          shape.type() + (hat ? " is a hat: nothing can be above it." : " is only a value."),
          hat ? "Write it at the left edge." : "Write it into a part of a block, NAME=value.");
    }
    inside(block, shape, "DO", depth);
    if (at < lines.size()
        && lines.get(at).depth() == depth
        && lines.get(at).text().equals(ELSE)
        && shape.holds("ELSE")) {
      at++;
      inside(block, shape, "ELSE", depth);
    }
    return block;
  }

  private void inside(JsonObject block, BlockShape shape, String body, int depth) {
    if (at >= lines.size() || lines.get(at).depth() <= depth) {
      return;
    }
    if (!shape.holds(body)) {
      problem(
          lines.get(at).number(),
          "No block can be inside " + shape.type() + ".",
          "Indent this line like the one above.");
    }
    JsonObject first = chain(depth + 1);
    if (first != null && shape.holds(body)) {
      BlockMaker.child(BlockMaker.child(block, "inputs"), body).add("block", first);
    }
  }

  /** The line's block; for a line that cannot be read a remark, so that reading can go on. */
  private JsonObject block(Line line) {
    Matcher id = ID_AT_END.matcher(line.text());
    boolean named = id.matches();
    JsonObject block;
    try {
      block = blockOf(named ? id.group(1) : line.text());
    } catch (Unreadable unreadable) {
      problems.add(unreadable.at(line.number()));
      block = blocks.block("text_note", "TEXT", line.text());
    }
    if (named) {
      block.addProperty("id", id.group(2));
    }
    lineById.put(block.get("id").getAsString(), line.number());
    return block;
  }

  private JsonObject blockOf(String text) throws Unreadable {
    Matcher define = DEFINITION.matcher(text);
    if (define.matches()) {
      return blocks.define(Formula.unquoted(define.group(1)));
    }
    Formula formula = new Formula(blocks, text);
    String type = formula.take();
    if (type.equals("call")) {
      JsonObject call = blocks.call(Formula.unquoted(formula.take()), false);
      formula.arguments(call);
      refuseRest(formula, text);
      return call;
    }
    BlockShape shape =
        BlockShape.of(type)
            .orElseThrow(() ->
                new Unreadable(
                    "There is no block called " + type + ".",
                    blocks.procedures().contains(type)
                        ? "Write \"call " + type + "(…)\"."
                        : "Take a name from blocks.md."));
    if (type.equals("procedure_call") || type.equals("procedure_define")) {
      throw new Unreadable(
          "Procedures are written in their own way in an outline.",
          "Write \"define name(a)\" at the left edge and \"call name(1)\" in a chain.");
    }
    JsonObject block = blocks.block(type);
    boolean inParentheses = formula.peek().equals("(");
    if (inParentheses) {
      formula.take();
    }
    formula.parts(block, shape);
    if (inParentheses) {
      formula.expect(")");
    }
    refuseRest(formula, text);
    blocks.fillUp(block, shape);
    return block;
  }

  private static void refuseRest(Formula formula, String text) throws Unreadable {
    if (!formula.atEnd()) {
      throw new Unreadable(
          "The line should end before " + formula.peek() + ": " + text + ".",
          "Take out what is too much.");
    }
  }

  private void problem(int line, String message, String remedy) {
    problems.add(new OutlineProblem(line, message, remedy));
  }
}
