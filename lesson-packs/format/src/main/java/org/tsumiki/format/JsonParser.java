package org.tsumiki.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strict JSON (RFC 8259) to {@link JsonNode}. Gson forgets where a value stood; a pack's author
 * needs the line. A key given twice is an error here, because one of the two would be lost
 * silently.
 */
final class JsonParser {
  /** Deeper nesting than any Blockly workspace needs, and far less than a stack can bear. */
  static final int MAX_DEPTH = 500;

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;
  private int line = 1;
  private int depth;

  private JsonParser(String text) {
    this.text = text;
  }

  /** What parsing gave. */
  sealed interface Result {
    /** The document's value. */
    record Parsed(JsonNode root) implements Result {}

    /** No JSON: why, and on which line. */
    record Broken(int line, String message) implements Result {}
  }

  /** Parses one whole document. */
  static Result parse(String text) {
    JsonParser parser = new JsonParser(text);
    try {
      JsonNode root = parser.value();
      parser.skipSpace();
      if (parser.at < text.length()) {
        throw parser.broken("there is something behind the end of the document");
      }
      return new Result.Parsed(root);
    } catch (BrokenJson e) {
      return new Result.Broken(parser.line, e.reason);
    }
  }

  private JsonNode value() throws BrokenJson {
    skipSpace();
    if (at >= text.length()) {
      throw broken("the file ends too early");
    }
    return switch (text.charAt(at)) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> new JsonNode.TextNode(line, string());
      case 't' -> word("true", new JsonNode.BooleanNode(line, true));
      case 'f' -> word("false", new JsonNode.BooleanNode(line, false));
      case 'n' -> word("null", new JsonNode.NullNode(line));
      default -> number();
    };
  }

  private JsonNode nested(Production production) throws BrokenJson {
    depth++;
    if (depth > MAX_DEPTH) {
      throw broken("values are nested more than " + MAX_DEPTH + " deep");
    }
    JsonNode node = production.read();
    depth--;
    return node;
  }

  private JsonNode object() throws BrokenJson {
    int startLine = line;
    int start = at;
    Map<String, JsonNode> members = new LinkedHashMap<>();
    at++;
    if (!closes('}')) {
      do {
        skipSpace();
        String key = string();
        skipSpace();
        expect(':');
        if (members.containsKey(key)) {
          throw broken("the key \"" + key + "\" is given twice");
        }
        members.put(key, value());
      } while (goesOn('}'));
    }
    return new JsonNode.ObjectNode(startLine, text.substring(start, at), members);
  }

  private JsonNode array() throws BrokenJson {
    int startLine = line;
    List<JsonNode> items = new ArrayList<>();
    at++;
    if (!closes(']')) {
      do {
        items.add(value());
      } while (goesOn(']'));
    }
    return new JsonNode.ArrayNode(startLine, items);
  }

  private boolean closes(char end) {
    skipSpace();
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      return true;
    }
    return false;
  }

  private boolean goesOn(char end) throws BrokenJson {
    if (closes(end)) {
      return false;
    }
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
      return true;
    }
    throw broken("a comma or \"" + end + "\" is missing");
  }

  private String string() throws BrokenJson {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length() || text.charAt(at) == '\n') {
        throw broken("a text is not closed with \"");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        throw broken("a text holds a control character; write it as \\t or \\u00..");
      }
      out.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() throws BrokenJson {
    char c = at < text.length() ? text.charAt(at++) : '?';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexCharacter();
      default -> throw broken("\\" + c + " is no JSON escape");
    };
  }

  private char hexCharacter() throws BrokenJson {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw broken("\\u needs four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private JsonNode number() throws BrokenJson {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw broken("\"" + text.charAt(at) + "\" cannot start a value");
    }
    at = matcher.end();
    return new JsonNode.NumberNode(line, Double.parseDouble(matcher.group()));
  }

  private JsonNode word(String word, JsonNode node) throws BrokenJson {
    if (!text.startsWith(word, at)) {
      throw broken("a value starts with \"" + text.charAt(at) + "\" but is not " + word);
    }
    at += word.length();
    return node;
  }

  private void expect(char c) throws BrokenJson {
    if (at >= text.length() || text.charAt(at) != c) {
      throw broken("\"" + c + "\" is missing");
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at) == '\n') {
        line++;
      }
      at++;
    }
  }

  private BrokenJson broken(String reason) {
    return new BrokenJson(reason);
  }

  /** Reads one bracketed value. */
  private interface Production {
    JsonNode read() throws BrokenJson;
  }

  /** Leaves the recursion; never leaves this class. */
  private static final class BrokenJson extends Exception {
    private final String reason;

    BrokenJson(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
