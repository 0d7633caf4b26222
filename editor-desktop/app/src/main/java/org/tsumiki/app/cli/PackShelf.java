package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Surroundings;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.format.io.ShippedSurroundings;
import org.tsumiki.format.io.zip.InstalledPacks;
import org.tsumiki.format.io.zip.Origin;
import org.tsumiki.format.io.zip.Publishers;

/** The lesson packs of this computer: those that come with Tsumiki, then those installed here. */
final class PackShelf {
  private final Publishers publishers;
  private final InstalledPacks installed;

  private PackShelf(Path data) {
    publishers = new Publishers(data.resolve("publishers"));
    installed = new InstalledPacks(data.resolve("packs"), publishers);
  }

  static PackShelf of(Terminal terminal) {
    return new PackShelf(DataFolder.of(terminal.environment()));
  }

  /** A pack and where it came from; empty for one that comes with Tsumiki. */
  record Shelved(String id, Optional<Origin> origin, PackReadResult result) {}

  Publishers publishers() {
    return publishers;
  }

  InstalledPacks installed() {
    return installed;
  }

  /** All packs, also those that cannot be read. */
  List<Shelved> all() {
    return all(ShippedSurroundings.load());
  }

  private List<Shelved> all(Surroundings surroundings) {
    List<Shelved> all = new ArrayList<>();
    for (PackReadResult result : ShippedPacks.readAll(surroundings)) {
      all.add(new Shelved(idOf(result), Optional.empty(), result));
    }
    try {
      for (InstalledPacks.Installed pack : installed.readAll(surroundings)) {
        all.add(new Shelved(pack.id(), Optional.of(pack.origin()), pack.result()));
      }
    } catch (IOException unreadable) {
      // A folder that cannot be read must not take the shipped lessons from a club.
      return all;
    }
    return all;
  }

  private static String idOf(PackReadResult result) {
    return switch (result) {
      case PackReadResult.Read(Pack pack) -> pack.id();
      case PackReadResult.Refused refused -> refused.findings().getFirst().pack();
    };
  }

  /** The packs that children can use. */
  List<Pack> packs() {
    return usable(all());
  }

  /** The same with what they have in another language instead of English. */
  List<Pack> packsIn(String language) {
    return usable(all(ShippedSurroundings.load().with(new Surroundings.Language(language, false))));
  }

  private static List<Pack> usable(List<Shelved> all) {
    return all.stream()
        .map(Shelved::result)
        .filter(PackReadResult.Read.class::isInstance)
        .map(result -> ((PackReadResult.Read) result).pack())
        .toList();
  }

  /** Ids that no installed pack may take. */
  static Set<String> shippedIds() {
    Set<String> ids = new LinkedHashSet<>();
    ShippedPacks.readAll().forEach(result -> ids.add(idOf(result)));
    return ids;
  }

  /** The lesson with that full id. */
  Optional<Lesson> find(String fullId) {
    String packId = fullId.split("/", 2)[0];
    Optional<PackReadResult> shipped = ShippedPacks.read(packId);
    if (shipped.isPresent() && shipped.get() instanceof PackReadResult.Read(Pack pack)) {
      return pack.lesson(fullId);
    }
    return packs().stream().flatMap(pack -> pack.lesson(fullId).stream()).findFirst();
  }

  List<String> ids() {
    return packs().stream().flatMap(pack -> pack.lessons().stream()).map(Lesson::id).toList();
  }
}
