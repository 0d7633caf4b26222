package org.tsumiki.server;

import java.util.List;
import java.util.Optional;
import org.tsumiki.format.Pack;

/**
 * The lesson packs that pages can choose from.
 *
 * @param packs in the order in which they are offered
 * @param inWork the one that is being written, when the editor previews one; it may lack in {@code
 *     packs}
 */
public record PackOffer(List<Pack> packs, Optional<PackInWork> inWork) {
  /** Copies the list. */
  public PackOffer {
    packs = List.copyOf(packs);
  }

  /** Packs that nobody works on. */
  public static PackOffer of(List<Pack> packs) {
    return new PackOffer(packs, Optional.empty());
  }
}
