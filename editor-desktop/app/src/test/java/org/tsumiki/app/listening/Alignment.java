package org.tsumiki.app.listening;

import java.util.Arrays;
import java.util.List;

/** Which blocks of a chain can stay when another one is wished for. */
final class Alignment {
  private static final int AS_WISHED = 3;
  private static final int WITH_OTHER_VALUES = 1;

  private Alignment() {}

  /** For each wished block the index of the one that becomes it, or -1 where it is a new one. */
  static int[] of(List<Spoken> have, List<Wish> want) {
    int[][] best = new int[have.size() + 1][want.size() + 1];
    for (int i = have.size() - 1; i >= 0; i--) {
      for (int j = want.size() - 1; j >= 0; j--) {
        int likeness = likeness(have.get(i), want.get(j));
        int kept = likeness > 0 ? likeness + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(kept, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] kept = new int[want.size()];
    Arrays.fill(kept, -1);
    int i = 0;
    int j = 0;
    while (i < have.size() && j < want.size()) {
      int likeness = likeness(have.get(i), want.get(j));
      if (likeness > 0 && best[i][j] == likeness + best[i + 1][j + 1]) {
        kept[j] = i;
        i++;
        j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  private static int likeness(Spoken block, Wish wish) {
    if (block.sound().equals(Sound.of(wish.says()).kana())) {
      return AS_WISHED;
    }
    return wish.isLike(block.sound()) ? WITH_OTHER_VALUES : 0;
  }
}
