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
import org.tsumiki.words.Words;

/** The blocks of lessons' toolboxes as cards: what stands on them, and their shape. */
final class BlockCards {
  /** What a block is filled with. */
  private static final String HOLE = "%[0-9]";

  private BlockCards() {}

  static List<BlockCard> of(List<Lesson> lessons) {
    Set<String> types = new LinkedHashSet<>();
    lessons.forEach(lesson -> types.addAll(lesson.toolbox()));
    return types.stream().flatMap(type -> card(type).stream()).toList();
  }

  /** A block that shows only what it is filled with has no words for a card. */
  private static Optional<BlockCard> card(String type) {
    String key = "block." + type;
    if (!Words.has(key) || Words.text(key).en().replaceAll(HOLE, "").isBlank()) {
      return Optional.empty();
    }
    LevelledText words = withElse(key);
    LevelledText open = new LevelledText(dots(words.hira()), dots(words.ruby()), dots(words.en()));
    return BlockShape.of(type).map(shape -> new BlockCard(kind(shape), open));
  }

  /** もし … なら … そうでなければ: two blocks must not have one name. */
  private static LevelledText withElse(String key) {
    LevelledText words = Words.text(key);
    if (!Words.has(key + ".else")) {
      return words;
    }
    LevelledText otherwise = Words.text(key + ".else");
    return new LevelledText(
        words.hira() + "、 " + otherwise.hira(),
        words.ruby() + "、" + otherwise.ruby(),
        words.en() + ", " + otherwise.en());
  }

  private static String dots(String text) {
    return text.replaceAll(HOLE, "…");
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
