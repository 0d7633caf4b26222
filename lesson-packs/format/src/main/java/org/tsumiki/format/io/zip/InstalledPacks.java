package org.tsumiki.format.io.zip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Surroundings;
import org.tsumiki.format.io.PackFolder;

/**
 * The packs that people have installed on this computer: a folder with one folder for each. A pack
 * comes in whole or not at all: it is unpacked and judged beside the others, then moved among them.
 */
public final class InstalledPacks {
  private static final String STAGING = ".staging-";
  private static final String OLD = ".old-";
  private static final String ORIGIN_FILE = "installed.txt";

  private final Path folder;
  private final Publishers publishers;

  /** The packs in that folder, which need not be there yet. */
  public InstalledPacks(Path folder, Publishers publishers) {
    this.folder = folder;
    this.publishers = publishers;
  }

  /** An installed pack, read again. */
  public record Installed(String id, Origin origin, PackReadResult result) {}

  /** Reads them all, by their ids; what cannot be read is told as refused. */
  public List<Installed> readAll(Surroundings surroundings) throws IOException {
    mendAfterPowerCut();
    List<Installed> installed = new ArrayList<>();
    for (Path pack : folders()) {
      installed.add(
          new Installed(
              String.valueOf(pack.getFileName()),
              origin(pack),
              PackFolder.read(pack, surroundings)));
    }
    return installed;
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Origin origin(Path pack) {
    try {
      return Origin.parse(Files.readString(pack.resolve(ORIGIN_FILE), StandardCharsets.UTF_8));
    } catch (IOException unknown) {
      return new Origin("?", Optional.empty());
    }
  }

  /**
   * A pack that was being replaced when the power went is put back; what is half is thrown away.
   */
  private void mendAfterPowerCut() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> hidden;
    try (Stream<Path> files = Files.list(folder)) {
      hidden = files.filter(f -> String.valueOf(f.getFileName()).startsWith(OLD)).toList();
    }
    for (Path old : hidden) {
      Path pack = folder.resolve(String.valueOf(old.getFileName()).substring(OLD.length()));
      if (Files.exists(pack, LinkOption.NOFOLLOW_LINKS)) {
        delete(old);
      } else {
        Files.move(old, pack, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /**
   * Installs a pack from a zip.
   *
   * @param shipped ids that nobody else may take
   * @param judge what a pack's programs do wrong, e.g. by running them; nothing for a good pack
   */
  public InstallResult install(
      Path zip, Set<String> shipped, Surroundings surroundings, Function<Pack, List<Finding>> judge)
      throws IOException {
    return switch (PackArchive.read(zip)) {
      case ArchiveResult.Refused(List<Finding> findings) -> new InstallResult.Refused(findings);
      case ArchiveResult.Read read -> {
        String name = String.valueOf(zip.getFileName());
        PackSignature signature = PackSignature.of(read.files());
        if (signature instanceof PackSignature.Wrong(String file, String reason)) {
          yield refused(
              name,
              file,
              "wrong-signature",
              "The pack's signature is wrong: " + reason + ".",
              "Copy the pack again from its publisher; do not use this file.");
        }
        Optional<PublisherKey> signer =
            signature instanceof PackSignature.Good(PublisherKey key)
                ? Optional.of(key)
                : Optional.empty();
        yield staged(new Origin(name, signer), read, shipped, surroundings, judge);
      }
    };
  }

  private InstallResult staged(
      Origin origin,
      ArchiveResult.Read read,
      Set<String> shipped,
      Surroundings surroundings,
      Function<Pack, List<Finding>> judge)
      throws IOException {
    Files.createDirectories(folder);
    Path staging = Files.createTempDirectory(folder, STAGING);
    try {
      write(staging, read.files(), origin);
      return switch (PackFolder.read(staging, surroundings)) {
        case PackReadResult.Refused(List<Finding> findings) ->
            new InstallResult.Refused(named(findings, staging, origin.archive()));
        case PackReadResult.Read(Pack pack) -> {
          List<Finding> findings = new ArrayList<>(mayReplace(pack, origin, shipped));
          if (findings.isEmpty()) {
            findings.addAll(judge.apply(pack));
          }
          yield findings.isEmpty()
              ? moved(staging, pack, origin, read.leftOut())
              : new InstallResult.Refused(findings);
        }
      };
    } finally {
      delete(staging);
    }
  }

  /** Until its id is known, a pack in the staging folder is called by its archive. */
  private static List<Finding> named(List<Finding> findings, Path staging, String archive) {
    String folderName = String.valueOf(staging.getFileName());
    return findings.stream()
        .map(f ->
            f.pack().equals(folderName)
                ? new Finding(
                    archive, f.lesson(), f.file(), f.line(), f.code(), f.message(), f.remedy())
                : f)
        .toList();
  }

  private static void write(Path staging, Map<String, PackedFile> files, Origin origin)
      throws IOException {
    for (Map.Entry<String, PackedFile> file : files.entrySet()) {
      Path target = staging.resolve(file.getKey()).normalize();
      if (!target.startsWith(staging)) {
        throw new IOException("a path leads out of the pack: " + file.getKey());
      }
      Files.createDirectories(target.resolveSibling("."));
      Files.write(target, file.getValue().bytes());
    }
    Files.writeString(staging.resolve(ORIGIN_FILE), origin.text(), StandardCharsets.UTF_8);
  }

  private List<Finding> mayReplace(Pack pack, Origin origin, Set<String> shipped) {
    if (shipped.contains(pack.id())) {
      return List.of(
          finding(
              pack.id(),
              "pack.json",
              "shipped-id",
              "A pack called \"" + pack.id() + "\" comes with Tsumiki.",
              "Give the pack an id of its own."));
    }
    Path present = folder.resolve(pack.id());
    Optional<PublisherKey> before =
        Files.isDirectory(present) ? origin(present).signer() : Optional.empty();
    if (before.isPresent() && !before.equals(origin.signer())) {
      return List.of(
          finding(
              pack.id(),
              "pack.json",
              "other-publisher",
              "The installed \"" + pack.id() + "\" is signed by somebody else.",
              "To replace it all the same, remove it first: packs remove " + pack.id() + "."));
    }
    return List.of();
  }

  private InstallResult moved(Path staging, Pack pack, Origin origin, List<String> leftOut)
      throws IOException {
    Path target = folder.resolve(pack.id());
    Path old = folder.resolve(OLD + pack.id());
    Optional<String> replaced = Optional.empty();
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      replaced = version(target);
      delete(old);
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
    Optional<String> trusted = Optional.empty();
    if (origin.signer().isPresent()) {
      trusted = publishers.find(origin.signer().get()).map(Publishers.Publisher::name);
    }
    return new InstallResult.Installed(pack, origin.signer(), trusted, replaced, leftOut);
  }

  private static Optional<String> version(Path pack) {
    return PackFolder.read(pack) instanceof PackReadResult.Read(Pack before)
        ? Optional.of(before.version())
        : Optional.of("?");
  }

  /** Removes an installed pack; false when there is none of that name. */
  public boolean remove(String id) throws IOException {
    Path pack = folder.resolve(id).normalize();
    boolean there =
        folder.equals(pack.getParent())
            && !id.startsWith(".")
            && Files.isDirectory(pack, LinkOption.NOFOLLOW_LINKS);
    if (there) {
      delete(pack);
    }
    return there;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(path -> {
            try {
              Files.delete(path);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static InstallResult refused(
      String pack, String file, String code, String message, String remedy) {
    return new InstallResult.Refused(List.of(finding(pack, file, code, message, remedy)));
  }

  private static Finding finding(
      String pack, String file, String code, String message, String remedy) {
    return new Finding(pack, Optional.empty(), file, OptionalInt.empty(), code, message, remedy);
  }
}
