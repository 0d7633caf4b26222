package org.tsumiki.program;

/** Reads texts, and what is said. */
final class TextBlocks {
  private final BlockReader reader;

  TextBlocks(BlockReader reader) {
    this.reader = reader;
  }

  Statement statement(Block block, int depth) throws Refusal {
    return switch (block.type()) {
      case "text_say" -> new Statement.Say(block.id(), value(block, "TEXT", depth));
      case "text_note" -> new Statement.Note(block.id(), block.text("TEXT"));
      default -> throw BlockReader.noStatement(block);
    };
  }

  Expression expression(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "text" -> new Expression.TextLiteral(id, block.text("TEXT"));
      case "text_join" ->
          new Expression.Join(id, value(block, "A", depth), value(block, "B", depth));
      case "text_length" -> new Expression.TextLength(id, value(block, "TEXT", depth));
      case "text_letter" ->
          new Expression.TextLetter(id, value(block, "INDEX", depth), value(block, "TEXT", depth));
      case "text_part" ->
          new Expression.TextPart(
              id,
              value(block, "TEXT", depth),
              value(block, "FROM", depth),
              value(block, "TO", depth));
      case "text_contains" ->
          new Expression.TextContains(id, value(block, "TEXT", depth), value(block, "PART", depth));
      case "text_number" -> new Expression.TextToNumber(id, value(block, "TEXT", depth));
      default -> throw BlockReader.noValue(block);
    };
  }

  private Expression value(Block block, String input, int depth) throws Refusal {
    return reader.value(block, input, depth);
  }
}
