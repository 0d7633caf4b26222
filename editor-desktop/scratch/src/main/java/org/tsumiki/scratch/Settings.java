package org.tsumiki.scratch;

import org.tsumiki.program.ReadingLevel;

/**
 * What the new project is to be like.
 *
 * @param title its title, e.g. the name of the file without ending
 * @param level how its owner reads: remarks in the project are written so
 */
public record Settings(String title, ReadingLevel level) {
  /** For those who do not say. */
  public static final Settings STANDARD = new Settings("Scratch", ReadingLevel.FURIGANA);
}
