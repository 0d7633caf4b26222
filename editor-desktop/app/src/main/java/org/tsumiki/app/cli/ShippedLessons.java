package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;

/** The lessons that come with Tsumiki. */
final class ShippedLessons {
  private ShippedLessons() {}

  static List<Pack> packs() {
    List<Pack> packs = new ArrayList<>();
    for (PackReadResult result : ShippedPacks.readAll()) {
      if (result instanceof PackReadResult.Read(Pack pack)) {
        packs.add(pack);
      }
    }
    return packs;
  }

  /** The lesson {@code pack/lesson}; a pack's folder is called like the pack. */
  static Optional<Lesson> find(String fullId) {
    int slash = fullId.indexOf('/');
    if (slash > 0
        && ShippedPacks.read(fullId.substring(0, slash)).orElse(null)
            instanceof PackReadResult.Read(Pack pack)) {
      return pack.lesson(fullId);
    }
    return packs().stream().flatMap(pack -> pack.lesson(fullId).stream()).findFirst();
  }

  static List<String> ids() {
    return packs().stream().flatMap(pack -> pack.lessons().stream()).map(Lesson::id).toList();
  }
}
