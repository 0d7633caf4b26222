package org.tsumiki.conformance;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula such as {@code $x + 1 < lists_length(LIST=names)} into value blocks. {@code $x}
 * is a variable, {@code _} a hole, {@code #ff8000} a colour, {@code name(…)} a value block with
 * named parts, or else a procedure's result.
 */
final class Formula {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<colour>#[0-9a-f]{6})"
              + "|(?<variable>\\$\\w+)"
              + "|(?<name>[\\w]+)"
              + "|(?<sign><=|>=|!=|[-+*/^<>=(),]))");

  /** Operators by rising strength; all of one row bind alike, from the left. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("or"),
          List.of("and"),
          List.of("=", "!=", "<", "<=", ">", ">="),
          List.of("+", "-"),
          List.of("*", "/", "mod"),
          List.of("^"));

  private final Blocks blocks;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  Formula(Blocks blocks, String text) {
    this.blocks = blocks;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.region(end, text.length()).lookingAt()) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException("cannot read " + text.substring(end) + " in " + text);
    }
  }

  /** The next formula; null for a hole. */
  JsonObject next() {
    return row(0);
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  String peek() {
    return atEnd() ? "" : tokens.get(at);
  }

  String take() {
    return tokens.get(at++);
  }

  private void expect(String sign) {
    String found = take();
    if (!found.equals(sign)) {
      throw new IllegalArgumentException("expected " + sign + ", found " + found + tokens);
    }
  }

  private JsonObject row(int strength) {
    if (strength == ROWS.size()) {
      return primary();
    }
    JsonObject left = row(strength + 1);
    while (ROWS.get(strength).contains(peek())) {
      String operator = take();
      left = infix(operator, left, row(strength + 1));
    }
    return left;
  }

  private JsonObject infix(String operator, JsonObject a, JsonObject b) {
    JsonObject block =
        switch (operator) {
          case "or", "and" ->
              blocks.block("logic_operation", "OP", operator.toUpperCase(Locale.ROOT));
          case "=" -> blocks.block("logic_compare", "OP", "EQ");
          case "!=" -> blocks.block("logic_compare", "OP", "NEQ");
          case "<" -> blocks.block("logic_compare", "OP", "LT");
          case "<=" -> blocks.block("logic_compare", "OP", "LTE");
          case ">" -> blocks.block("logic_compare", "OP", "GT");
          case ">=" -> blocks.block("logic_compare", "OP", "GTE");
          case "+" -> blocks.block("math_arithmetic", "OP", "ADD");
          case "-" -> blocks.block("math_arithmetic", "OP", "MINUS");
          case "*" -> blocks.block("math_arithmetic", "OP", "MULTIPLY");
          case "/" -> blocks.block("math_arithmetic", "OP", "DIVIDE");
          case "mod" -> blocks.block("math_arithmetic", "OP", "MODULO");
          default -> blocks.block("math_arithmetic", "OP", "POWER");
        };
    blocks.plug(block, "A", a);
    blocks.plug(block, "B", b);
    return block;
  }

  private JsonObject primary() {
    String token = take();
    if (token.equals("(")) {
      JsonObject inner = next();
      expect(")");
      return inner;
    }
    if (token.equals("-")) {
      return blocks.number(-Double.parseDouble(take()));
    }
    if (Character.isDigit(token.charAt(0))) {
      return blocks.number(Double.parseDouble(token));
    }
    return switch (token.charAt(0)) {
      case '"' -> blocks.block("text", "TEXT", unquoted(token));
      case '#' -> blocks.block("colour_picker", "COLOUR", token);
      case '$' -> blocks.named("variables_get", "VAR", token.substring(1));
      default -> word(token);
    };
  }

  private JsonObject word(String word) {
    return switch (word) {
      case "_" -> null;
      case "true", "false" -> blocks.block("logic_boolean", "BOOL", word.toUpperCase(Locale.ROOT));
      case "not" -> {
        JsonObject not = blocks.block("logic_negate");
        blocks.plug(not, "BOOL", primary());
        yield not;
      }
      default -> {
        JsonObject block = blocks.isBlock(word) ? blocks.block(word) : blocks.call(word, true);
        if (peek().equals("(")) {
          take();
          parts(block);
          expect(")");
        }
        yield block;
      }
    };
  }

  /** Parts up to the closing parenthesis or the end: {@code NAME=formula} or a call's arguments. */
  void parts(JsonObject block) {
    int argument = 0;
    while (!atEnd() && !peek().equals(")")) {
      if (peek().equals(",")) {
        take();
      } else if (at + 1 < tokens.size() && tokens.get(at + 1).equals("=") && isPartName(peek())) {
        String name = take();
        take();
        part(block, name);
      } else {
        blocks.plug(block, "ARG" + argument++, next());
      }
    }
  }

  private static boolean isPartName(String token) {
    return token.matches("[A-Z0-9_]+");
  }

  private void part(JsonObject block, String name) {
    if (blocks.isField(block, name)) {
      String value = take();
      blocks.field(block, name, value.equals("-") ? "-" + take() : unquoted(value));
    } else {
      blocks.plug(block, name, next());
    }
  }

  private static String unquoted(String token) {
    return token.startsWith("\"")
        ? token.substring(1, token.length() - 1).replace("\\n", "\n").replace("\\\"", "\"")
        : token;
  }
}
