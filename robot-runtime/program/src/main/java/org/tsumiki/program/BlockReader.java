package org.tsumiki.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns blocks into the typed tree: the vocabulary of {@code spec/blocks.md}. What the families of
 * blocks have in common is here; each family has a reader of its own.
 */
final class BlockReader {
  /** How deep blocks may stand inside each other; far beyond any program that people can read. */
  static final int MAX_DEPTH = 100;

  private final ControlBlocks control;
  private final DeviceBlocks devices;
  private final DataBlocks data;
  private final TextBlocks texts;
  private final MathBlocks maths;
  private final ProcedureBlocks procedures;
  private final Map<String, String> comments = new LinkedHashMap<>();

  BlockReader(Names names) {
    control = new ControlBlocks(this, names);
    devices = new DeviceBlocks(this);
    data = new DataBlocks(this, names);
    texts = new TextBlocks(this);
    maths = new MathBlocks(this);
    procedures = new ProcedureBlocks(this);
  }

  /** The hat that this block is, or empty when it is another kind of block. */
  Optional<Hat> hat(Block block) throws Refusal {
    Optional<Hat> hat = control.hat(block);
    if (hat.isPresent()) {
      noteComment(block);
    }
    return hat;
  }

  /** The procedure that this block and the chain below it define. */
  Program.Procedure procedure(Block block) throws Refusal {
    noteComment(block);
    return procedures.definition(block);
  }

  /** What people wrote on the blocks that have been read so far, by block id. */
  Map<String, String> comments() {
    return comments;
  }

  /** A chain of statements, from the first down. */
  List<Statement> statements(Optional<Block> first, int depth) throws Refusal {
    List<Statement> statements = new ArrayList<>();
    Optional<Block> at = first;
    while (at.isPresent()) {
      Block block = at.get();
      if (!block.disabled()) {
        checkDepth(block, depth);
        noteComment(block);
        statements.add(statement(block, depth + 1));
      }
      at = block.next();
    }
    return statements;
  }

  private Statement statement(Block block, int depth) throws Refusal {
    return switch (family(block)) {
      case "event", "control", "state" -> control.statement(block, depth);
      case "light", "sound", "drive", "sense" -> devices.statement(block, depth);
      case "variables", "lists", "data" -> data.statement(block, depth);
      case "text" -> texts.statement(block, depth);
      case "procedure" -> procedures.statement(block, depth);
      default -> throw noStatement(block);
    };
  }

  /** A value block and all inside it. */
  Expression expression(Block block, int depth) throws Refusal {
    checkDepth(block, depth);
    noteComment(block);
    int inner = depth + 1;
    return switch (family(block)) {
      case "math", "logic" -> maths.expression(block, inner);
      case "text" -> texts.expression(block, inner);
      case "variables", "lists" -> data.expression(block, inner);
      case "sense", "colour" -> devices.expression(block, inner);
      case "state" -> control.expression(block);
      case "procedure" -> procedures.expression(block, inner);
      default -> throw noValue(block);
    };
  }

  /** Statements inside a block. */
  List<Statement> body(Block block, String input, int depth) throws Refusal {
    return statements(block.input(input), depth);
  }

  /** What stands in a value input; a hole stays a hole. */
  Expression value(Block block, String input, int depth) throws Refusal {
    Optional<Block> inside = block.input(input);
    if (inside.isEmpty() || inside.get().disabled()) {
      return new Expression.Missing(block.id(), input);
    }
    return expression(inside.get(), depth);
  }

  static Refusal noStatement(Block block) {
    return misplaced(block, "a block that does something");
  }

  static Refusal noValue(Block block) {
    return misplaced(block, "a block that gives a value");
  }

  /** Block types are named after their family: {@code drive_go} is one of {@code drive}. */
  private static String family(Block block) {
    int end = block.type().indexOf('_');
    return end < 0 ? block.type() : block.type().substring(0, end);
  }

  private void noteComment(Block block) {
    block.comment().ifPresent(text -> comments.put(block.id(), text));
  }

  private static void checkDepth(Block block, int depth) throws Refusal {
    if (depth > MAX_DEPTH) {
      throw block.refusal(
          "too-deep",
          "block " + block.id(),
          "Blocks stand inside each other more than " + MAX_DEPTH + " deep.",
          "Split that part into several scripts.");
    }
  }

  private static Refusal misplaced(Block block, String expected) {
    if (Vocabulary.isKnown(block.type())) {
      return block.refusal(
          "wrong-type",
          block.where(),
          "The block " + block.type() + " stands where " + expected + " belongs.",
          "Move it to another place.");
    }
    return block.refusal(
        "unknown-block",
        block.where(),
        "There is no block called \"" + block.type() + "\".",
        "Update Tsumiki, or take that block out of the project.");
  }
}
