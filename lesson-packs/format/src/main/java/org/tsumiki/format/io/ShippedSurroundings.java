package org.tsumiki.format.io;

import java.util.Optional;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.format.Surroundings;

/** The boards and the table of 漢字 that come with Tsumiki. */
public final class ShippedSurroundings {
  private ShippedSurroundings() {}

  /** Reads them; packs that are read together may share them. */
  public static Surroundings load() {
    return new Surroundings(Boards.all(), ShippedKanji.read(), Optional.empty());
  }
}
