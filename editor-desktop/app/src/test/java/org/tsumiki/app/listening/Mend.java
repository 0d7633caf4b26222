package org.tsumiki.app.listening;

import java.util.List;

/** What a child thinks it should change in its program. */
sealed interface Mend {
  /**
   * Another number in a block.
   *
   * @param block what the block's sentence has in it
   * @param number what is to be there
   */
  record Count(String block, String number) implements Mend {}

  /**
   * Another choice.
   *
   * @param block what the block's sentence has in it; empty when it may be any
   * @param wanted what is to be chosen, where a block offers it
   */
  record Choose(String block, List<String> wanted) implements Mend {}

  /**
   * One more block.
   *
   * @param words what it is to say or to be set to
   * @param after what the block's sentence has in it behind which it goes; empty for the end
   */
  record Add(List<String> words, String after) implements Mend {}

  /** A block goes to the end. */
  record Later(String block) implements Mend {}
}
