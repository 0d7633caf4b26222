package org.tsumiki.braille;

import java.util.List;

/**
 * A text as braille, and what of it has no braille.
 *
 * @param cells what came out; a sign without braille is {@link #UNKNOWN}
 * @param unknown signs for which there is no rule, in their order; empty when all is well
 */
public record Translation(Cells cells, List<String> unknown) {
  /** Stands where a sign has no braille: two cells that are no kana, letter or number. */
  public static final String UNKNOWN = "⠐⠿";

  /** Copies the list. */
  public Translation {
    unknown = List.copyOf(unknown);
  }
}
