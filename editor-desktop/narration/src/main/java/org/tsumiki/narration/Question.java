package org.tsumiki.narration;

import java.util.OptionalDouble;
import org.tsumiki.program.LevelledText;
import org.tsumiki.vm.Decision;

/**
 * A condition that decides which way a program takes.
 *
 * @param blockId the block that asks: a choice, a loop or a wait
 * @param use what the answer decides
 * @param words what is asked
 * @param turned whether the code decides by the opposite
 * @param shows which of two compared numbers says something: the other one is written down
 */
record Question(String blockId, Use use, LevelledText words, boolean turned, Shows shows) {
  /** What an answer decides. */
  enum Use {
    CHOICE,
    LOOP,
    WAIT
  }

  /** Which number was not known before, as the code compares them. */
  enum Shows {
    LEFT,
    RIGHT,
    NONE
  }

  boolean answer(Decision decision) {
    return decision.holds() != turned;
  }

  /** The number that decided, if one did. */
  OptionalDouble value(Decision decision) {
    double value =
        switch (shows) {
          case LEFT -> decision.compared().left();
          case RIGHT -> decision.compared().right();
          case NONE -> Double.NaN;
        };
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
