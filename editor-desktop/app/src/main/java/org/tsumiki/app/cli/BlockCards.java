package org.tsumiki.app.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.drawing.TactileCards.BlockCard;
import org.tsumiki.drawing.TactileCards.BlockKind;
import org.tsumiki.format.Lesson;
import org.tsumiki.outline.BlockShape;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.BlockTexts;
import org.tsumiki.words.Words;

/** The blocks of lessons' toolboxes as cards: what stands on them, and their shape. */
final class BlockCards {
  /** Stands where a block is filled. */
  private static final String HOLE = "…";

  private BlockCards() {}

  static List<BlockCard> of(List<Lesson> lessons) {
    Set<String> types = new LinkedHashSet<>();
    lessons.forEach(lesson -> types.addAll(lesson.toolbox()));
    return types.stream().flatMap(type -> card(type).stream()).toList();
  }

  /** A block that shows only what it is filled with has no words for a card. */
  private static Optional<BlockCard> card(String type) {
    return BlockTexts.ofType(type)
        .filter(words -> !words.en().replace(HOLE, "").isBlank())
        .flatMap(words ->
            BlockShape.of(type).map(shape -> new BlockCard(kind(shape), withElse(type, words))));
  }

  /** もし … なら … そうでなければ: two blocks must not have one name. */
  private static LevelledText withElse(String type, LevelledText words) {
    String key = "block." + type + ".else";
    if (!Words.has(key)) {
      return words;
    }
    LevelledText otherwise = Words.text(key);
    return new LevelledText(
        words.hira() + "、 " + otherwise.hira(),
        words.ruby() + "、" + otherwise.ruby(),
        words.en() + ", " + otherwise.en());
  }

  private static BlockKind kind(BlockShape shape) {
    boolean holdsBlocks = shape.holdsBlocks();
    return switch (shape.kind()) {
      case HAT -> BlockKind.HAT;
      case VALUE -> BlockKind.VALUE;
      case CAP -> holdsBlocks ? BlockKind.BODY : BlockKind.CAP;
      case STATEMENT -> holdsBlocks ? BlockKind.BODY : BlockKind.STATEMENT;
    };
  }
}
