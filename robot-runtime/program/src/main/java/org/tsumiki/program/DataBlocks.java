package org.tsumiki.program;

/** Reads variables, lists and the plot. */
final class DataBlocks {
  private final BlockReader reader;
  private final Names names;

  DataBlocks(BlockReader reader, Names names) {
    this.reader = reader;
    this.names = names;
  }

  Statement statement(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "variables_set" ->
          new Statement.SetVariable(id, names.variable(block), value(block, "VALUE", depth));
      case "variables_change" ->
          new Statement.ChangeVariable(id, names.variable(block), value(block, "DELTA", depth));
      case "variables_local" ->
          new Statement.DeclareLocal(id, names.variable(block), value(block, "VALUE", depth));
      case "data_log" -> new Statement.Log(id, block.text("NAME"), value(block, "VALUE", depth));
      case "lists_add" ->
          new Statement.AddToList(id, names.list(block), value(block, "ITEM", depth));
      case "lists_insert" ->
          new Statement.InsertInList(
              id, names.list(block), value(block, "ITEM", depth), value(block, "INDEX", depth));
      case "lists_replace" ->
          new Statement.ReplaceInList(
              id, names.list(block), value(block, "INDEX", depth), value(block, "ITEM", depth));
      case "lists_remove" ->
          new Statement.RemoveFromList(id, names.list(block), value(block, "INDEX", depth));
      case "lists_clear" -> new Statement.ClearList(id, names.list(block));
      default -> throw BlockReader.noStatement(block);
    };
  }

  Expression expression(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "variables_get" -> new Expression.GetVariable(id, names.variable(block));
      case "lists_item" ->
          new Expression.ListItem(id, names.list(block), value(block, "INDEX", depth));
      case "lists_length" -> new Expression.ListLength(id, names.list(block));
      case "lists_index_of" ->
          new Expression.ListIndexOf(id, names.list(block), value(block, "ITEM", depth));
      case "lists_contains" ->
          new Expression.ListContains(id, names.list(block), value(block, "ITEM", depth));
      case "lists_text" -> new Expression.ListText(id, names.list(block));
      default -> throw BlockReader.noValue(block);
    };
  }

  private Expression value(Block block, String input, int depth) throws Refusal {
    return reader.value(block, input, depth);
  }
}
