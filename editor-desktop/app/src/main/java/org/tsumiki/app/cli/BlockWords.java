package org.tsumiki.app.cli;

import java.util.Optional;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Project;
import org.tsumiki.words.BlockTexts;

/** What the blocks of a project say; what stands in them is left out. */
final class BlockWords {
  private final BlockTexts texts;
  private final Language language;

  BlockWords(Project project, Language language) {
    this.texts = BlockTexts.of(project.workspaceJson());
    this.language = language;
  }

  /** The words on the block with that id, in the language of the command line. */
  Optional<String> of(String blockId) {
    return texts.block(blockId).map(words -> words.at(language.readingLevel()));
  }

  /** The words on a project's block with that id. */
  static Optional<LevelledText> of(Project project, String blockId) {
    return BlockTexts.of(project.workspaceJson()).block(blockId);
  }
}
