package org.tsumiki.outline;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsumiki.outline.BlockMaker.Value;

/**
 * Reads a formula such as {@code $x + 1 < lists_length(LIST=names)} into value blocks. {@code $x}
 * is a variable, {@code _} a hole, {@code #ff8000} a colour, {@code name(…)} a value block with
 * named parts, or else a procedure's result.
 */
final class Formula {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?"
              + "|#[0-9a-f]{6}|\\$?(?:"
              + QUOTED
              + "|"
              + NAME
              + ")|<=|>=|!=|[-+*/^<>=(),])");
  private static final Pattern PLAIN_NAME = Pattern.compile(NAME);
  private static final Pattern PART_NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** Operators by rising strength; all of one row bind alike, from the left. */
  static final List<List<String>> ROWS =
      List.of(
          List.of("or"),
          List.of("and"),
          List.of("=", "!=", "<", "<=", ">", ">="),
          List.of("+", "-"),
          List.of("*", "/", "mod"),
          List.of("^"));

  private final BlockMaker blocks;
  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  Formula(BlockMaker blocks, String text) throws Unreadable {
    this.blocks = blocks;
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.region(end, text.length()).lookingAt()) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    String rest = text.substring(end).strip();
    if (!rest.isEmpty()) {
      throw new Unreadable(
          "This cannot be read from here on: " + rest + ".",
          rest.startsWith("\"")
              ? "Close the text with \"."
              : "Formulas have numbers, \"text\", $variables, names of blocks, ( ) and + - * / mod"
                  + " ^ = != < <= > >= and or not.");
    }
  }

  /** True for a name that needs no quotes. */
  static boolean isPlainName(String name) {
    return PLAIN_NAME.matcher(name).matches();
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  String peek() {
    return atEnd() ? "" : tokens.get(at);
  }

  String take() throws Unreadable {
    if (atEnd()) {
      throw new Unreadable(
          "The line ends too early: " + text + ".", "Write what is still missing.");
    }
    return tokens.get(at++);
  }

  void expect(String sign) throws Unreadable {
    String found = take();
    if (!found.equals(sign)) {
      throw new Unreadable(
          "Here " + sign + " was expected, not " + found + ": " + text + ".",
          "Write " + sign + ", or mend what stands before it.");
    }
  }

  /** The next formula; null for a hole. */
  @Nullable Value next() throws Unreadable {
    return row(0);
  }

  private @Nullable Value row(int strength) throws Unreadable {
    if (strength == ROWS.size()) {
      return primary();
    }
    Value left = row(strength + 1);
    while (ROWS.get(strength).contains(peek())) {
      String operator = take();
      left = infix(operator, left, row(strength + 1));
    }
    return left;
  }

  private Value infix(String operator, @Nullable Value a, @Nullable Value b) throws Unreadable {
    JsonObject block =
        switch (operator) {
          case "or", "and" -> operation("logic_operation", operator.toUpperCase(Locale.ROOT));
          case "=" -> operation("logic_compare", "EQ");
          case "!=" -> operation("logic_compare", "NEQ");
          case "<" -> operation("logic_compare", "LT");
          case "<=" -> operation("logic_compare", "LTE");
          case ">" -> operation("logic_compare", "GT");
          case ">=" -> operation("logic_compare", "GTE");
          case "+" -> operation("math_arithmetic", "ADD");
          case "-" -> operation("math_arithmetic", "MINUS");
          case "*" -> operation("math_arithmetic", "MULTIPLY");
          case "/" -> operation("math_arithmetic", "DIVIDE");
          case "mod" -> operation("math_arithmetic", "MODULO");
          default -> operation("math_arithmetic", "POWER");
        };
    plug(block, "A", a);
    plug(block, "B", b);
    return new Value(block, false);
  }

  private JsonObject operation(String type, String operator) {
    return blocks.block(type, "OP", operator);
  }

  private void plug(JsonObject block, String name, @Nullable Value value) throws Unreadable {
    BlockShape shape = BlockShape.of(BlockMaker.typeOf(block)).orElseThrow();
    if (shape.part(name).orElseThrow() instanceof Part.Input input) {
      blocks.plug(block, input, value);
    }
  }

  private @Nullable Value primary() throws Unreadable {
    String token = take();
    if (token.equals("(")) {
      Value inner = next();
      expect(")");
      return inner;
    }
    if (token.equals("-")) {
      return negative();
    }
    if (Character.isDigit(token.charAt(0))) {
      return literal(new Literal.Num(Double.parseDouble(token)));
    }
    return switch (token.charAt(0)) {
      case '"' ->
          peek().equals("(") ? call(unquoted(token)) : literal(new Literal.Text(unquoted(token)));
      case '#' -> literal(new Literal.Colour(token));
      case '$' -> new Value(blocks.variable(unquoted(token.substring(1))), false);
      default -> word(token);
    };
  }

  private Value literal(Literal literal) {
    return new Value(blocks.literal(literal), true);
  }

  private Value negative() throws Unreadable {
    if (!peek().isEmpty() && Character.isDigit(peek().charAt(0))) {
      return literal(new Literal.Num(-Double.parseDouble(take())));
    }
    JsonObject block = operation("math_single", "NEGATE");
    plug(block, "NUM", primary());
    return new Value(block, false);
  }

  private @Nullable Value word(String word) throws Unreadable {
    return switch (word) {
      case "_" -> null;
      case "true", "false" ->
          new Value(blocks.block("logic_boolean", "BOOL", word.toUpperCase(Locale.ROOT)), false);
      case "not" -> {
        JsonObject not = blocks.block("logic_negate");
        plug(not, "BOOL", primary());
        yield new Value(not, false);
      }
      default -> {
        if (!isPlainName(word)) {
          throw new Unreadable(
              "A value was expected, not " + word + ": " + text + ".", "Write a value.");
        }
        yield BlockShape.of(word).isPresent() ? valueBlock(word) : call(word);
      }
    };
  }

  private Value valueBlock(String type) throws Unreadable {
    BlockShape shape = BlockShape.of(type).orElseThrow();
    if (shape.kind() != BlockShape.Kind.VALUE) {
      throw new Unreadable(
          type + " is no value, so it cannot stand inside a formula.",
          "Write it on a line of its own.");
    }
    JsonObject block = blocks.block(type);
    if (peek().equals("(")) {
      take();
      parts(block, shape);
      expect(")");
    }
    blocks.fillUp(block, shape);
    return new Value(block, false);
  }

  private Value call(String procedure) throws Unreadable {
    JsonObject block = blocks.call(procedure, true);
    arguments(block);
    return new Value(block, false);
  }

  /** {@code (1, $x)} behind the name of a procedure. */
  void arguments(JsonObject block) throws Unreadable {
    int wanted = block.getAsJsonObject("extraState").getAsJsonArray("parameters").size();
    int count = 0;
    if (peek().equals("(")) {
      take();
      while (!peek().equals(")")) {
        Part.Input input = new Part.Input("ARG" + count++, Optional.of(BlockMaker.ARGUMENT));
        blocks.plug(block, input, next());
        if (!peek().equals(")")) {
          expect(",");
        }
      }
      take();
    }
    if (count != wanted) {
      throw new Unreadable(
          "The procedure takes " + wanted + " things, but the call gives " + count + ".",
          "Give as many as stand behind its \"define\"; _ is a hole.");
    }
  }

  /** Parts up to the closing parenthesis or the end: {@code NAME=formula}. */
  void parts(JsonObject block, BlockShape shape) throws Unreadable {
    while (!atEnd() && !peek().equals(")")) {
      if (peek().equals(",")) {
        take();
        continue;
      }
      String name = take();
      if (!PART_NAME.matcher(name).matches() || !peek().equals("=")) {
        throw new Unreadable(
            "A part like NAME=value was expected, not " + name + ": " + text + ".",
            "Parts of " + shape.type() + ": " + partNames(shape) + ".");
      }
      take();
      part(block, shape, name);
    }
  }

  private void part(JsonObject block, BlockShape shape, String name) throws Unreadable {
    Part part =
        shape
            .part(name)
            .filter(found -> !(found instanceof Part.Body))
            .orElseThrow(() ->
                new Unreadable(
                    shape.type() + " has no part " + name + ".",
                    "It has: " + partNames(shape) + "."));
    if (part instanceof Part.Input input) {
      Value value = next();
      if (value == null) {
        // A hole is wanted, so nothing of the toolbox may fill it: an empty connection says so.
        BlockMaker.child(BlockMaker.child(block, "inputs"), name);
      }
      blocks.plug(block, input, value);
    } else {
      String value = take();
      blocks.field(block, part, value.equals("-") ? "-" + take() : unquoted(value));
    }
  }

  private static String partNames(BlockShape shape) {
    return shape.partNames().isEmpty() ? "none" : String.join(", ", shape.partNames());
  }

  static String unquoted(String token) {
    if (!token.startsWith("\"")) {
      return token;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < token.length() - 1; i++) {
      char c = token.charAt(i);
      if (c == '\\') {
        c = token.charAt(++i);
        text.append(c == 'n' ? '\n' : c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
