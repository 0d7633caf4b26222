package org.tsumiki.drawing;

import org.tsumiki.program.LevelledText;

/** A text with holes like {@code {place}}, at each reading level. */
interface Phrase {
  LevelledText text();
}
