package org.tsumiki.scratch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.Words;

/** Tells a Scratch block in words. */
final class Phrases {
  private static final Pattern OPEN_HOLE = Pattern.compile("\\{[a-z0-9]+}");
  private static final int LONGEST_VALUE = 40;
  private static final int LONGEST_HOLE = 10;
  private static final String SOMETHING = "…";

  private Phrases() {}

  /** The block with what is typed into it. */
  static LevelledText full(Node node) {
    Map<String, String> values = new HashMap<>();
    node.args().forEach((input, arg) -> values.put(input, shown(arg)));
    node.fields().forEach((field, chosen) -> values.put(field, chosen.value()));
    return filled(node, values);
  }

  /** The kind of block, whatever is in it. */
  static LevelledText plain(Node node) {
    return filled(node, Map.of());
  }

  private static LevelledText filled(Node node, Map<String, String> values) {
    LevelledText text =
        Words.textOr(
            "scratch.block." + node.opcode(),
            "scratch.block.unknown",
            Map.of("opcode", safe(node.opcode())));
    if (node.opcode().startsWith("procedures_")) {
      text = text.with("name", safe(procedureName(node)));
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.with(hole(value.getKey()), safe(value.getValue()));
    }
    return new LevelledText(closed(text.hira()), closed(text.ruby()), closed(text.en()));
  }

  /** {@code TOUCHINGOBJECTMENU} is {@code {touchingob}} in the catalogue. */
  private static String hole(String input) {
    String letters = input.replace("_", "").toLowerCase(Locale.ROOT);
    return letters.length() <= LONGEST_HOLE ? letters : letters.substring(0, LONGEST_HOLE);
  }

  private static String closed(String text) {
    return OPEN_HOLE.matcher(text).replaceAll(SOMETHING);
  }

  private static String procedureName(Node node) {
    if (node.arg("custom_block") instanceof Arg.Reporter(Node prototype, String under)) {
      return procedureName(prototype);
    }
    return node.mutation().map(Node.Mutation::procedureCode).orElse("");
  }

  private static String shown(Arg arg) {
    return switch (arg) {
      case Arg.Empty empty -> SOMETHING;
      case Arg.Literal(String text, boolean number) -> text;
      case Arg.VariableValue(String name, String id, String under) -> name;
      case Arg.ListValue(String name, String id, String under) -> name;
      case Arg.Message(String name) -> name;
      case Arg.Reporter(Node node, String under) ->
          Opcodes.isMenu(node.opcode()) ? menu(node) : SOMETHING;
    };
  }

  private static String menu(Node node) {
    return node.fields().values().stream()
        .findFirst()
        .map(Node.Field::value)
        .filter(value -> !value.isEmpty())
        .orElse(SOMETHING);
  }

  /** A value inside a sentence: short, and without the signs that mean something in texts. */
  static String safe(String value) {
    String plain = value.replace('{', '(').replace('}', ')').replace('\n', ' ').strip();
    return plain.length() <= LONGEST_VALUE
        ? plain
        : plain.substring(0, LONGEST_VALUE - 1) + SOMETHING;
  }
}
