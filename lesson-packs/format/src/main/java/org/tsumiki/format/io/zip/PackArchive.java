package org.tsumiki.format.io.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.tsumiki.format.Finding;
import org.tsumiki.format.PackReader;
import org.tsumiki.format.io.zip.ZipDirectory.BadZip;
import org.tsumiki.format.io.zip.ZipDirectory.Entry;

/**
 * A pack in one zip, as it comes on a stick from somewhere. Nothing of it touches a disk here: the
 * archive is judged by its directory first, then unpacked in memory within the limits.
 */
public final class PackArchive {
  private static final List<String> ENDINGS =
      List.of(".json", ".md", ".blocks", ".tsumiki", ".svg", ".png");
  private static final List<String> LITTER = List.of("__MACOSX/", ".DS_Store", "Thumbs.db");

  private final String name;
  private final ArchiveLimits limits;
  private final List<Finding> findings = new ArrayList<>();

  private PackArchive(String name, ArchiveLimits limits) {
    this.name = name;
    this.limits = limits;
  }

  /** Reads the archive in that file. Never throws for what it holds. */
  public static ArchiveResult read(Path file) {
    PackArchive archive =
        new PackArchive(String.valueOf(file.getFileName()), ArchiveLimits.STANDARD);
    try {
      if (!Files.isRegularFile(file)) {
        archive.add("", "no-such-file", "There is no such file.", "Check its name and folder.");
      } else if (Files.size(file) > archive.limits.archiveBytes()) {
        archive.add(
            "",
            "too-large",
            "The archive has more than " + archive.limits.archiveBytes() + " bytes.",
            "Ask its author for a smaller pack; pictures are usually what is large.");
      } else {
        return archive.read(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      archive.add(
          "",
          "unreadable-file",
          "The file cannot be read: " + e.getMessage() + ".",
          "Copy it to this computer first.");
    }
    return new ArchiveResult.Refused(archive.findings);
  }

  static ArchiveResult read(String name, byte[] zip, ArchiveLimits limits) {
    return new PackArchive(name, limits).read(zip);
  }

  private ArchiveResult read(byte[] zip) {
    try {
      ZipDirectory directory = new ZipDirectory(zip);
      List<Entry> entries = directory.entries(limits.entries());
      judge(entries);
      if (findings.isEmpty()) {
        return unpacked(directory, entries);
      }
    } catch (BadZip bad) {
      add("", bad.code(), bad.message(), bad.remedy());
    }
    return new ArchiveResult.Refused(findings);
  }

  private void judge(List<Entry> entries) {
    Map<String, String> nameByKey = new TreeMap<>();
    long total = 0;
    for (Entry entry : entries) {
      judge(entry);
      total += entry.bytes();
      String twin = nameByKey.putIfAbsent(EntryNames.twinKey(entry.name()), entry.name());
      if (twin != null) {
        add(
            entry.name(),
            "duplicate-name",
            "The archive holds \"" + twin + "\" and \"" + entry.name() + "\".",
            "Some computers take the two for one; rename or delete one of them.");
      }
    }
    if (total > limits.totalBytes()) {
      add(
          "",
          "too-large",
          "Unpacked, the archive has " + total + " bytes.",
          "A pack has no more than " + limits.totalBytes() + ".");
    }
  }

  private void judge(Entry entry) {
    EntryNames.problem(entry.name(), limits.depth() + 1)
        .ifPresent(problem ->
            add(
                entry.name(),
                "bad-path",
                "The name \"" + entry.name() + "\" " + problem + ".",
                "Nothing was installed; do not trust where this file came from."));
    if (!entry.plain()) {
      add(
          entry.name(),
          "not-a-file",
          "\"" + entry.name() + "\" is a link, not a file.",
          "Pack the files themselves.");
    }
    if (entry.encrypted()) {
      add(
          entry.name(),
          "encrypted-archive",
          "The archive is locked with a password.",
          "Ask for it without a password: packs are open to everybody.");
    }
    boolean bomb =
        entry.bytes() > ArchiveLimits.RATIO_COUNTS_FROM_BYTES
            && entry.bytes() > (long) entry.packedBytes() * limits.ratio();
    if (entry.bytes() > limits.fileBytes() || bomb) {
      add(
          entry.name(),
          bomb ? "zip-bomb" : "too-large",
          "Unpacked, \"" + entry.name() + "\" has " + entry.bytes() + " bytes.",
          bomb
              ? "It swells more than any lesson does; do not trust where this file came from."
              : "A file of a pack has no more than " + limits.fileBytes() + ".");
    }
  }

  private ArchiveResult unpacked(ZipDirectory directory, List<Entry> entries) throws BadZip {
    Optional<String> top = top(entries);
    if (top.isEmpty()) {
      add(
          "",
          "not-a-pack",
          "There is no " + PackReader.PACK_FILE + " at the top of the archive.",
          "Pack the pack's folder itself, with nothing else beside it.");
      return new ArchiveResult.Refused(findings);
    }
    Map<String, PackedFile> files = new TreeMap<>();
    List<String> leftOut = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.folder() || LITTER.stream().anyMatch(entry.name()::contains)) {
        continue;
      }
      String path =
          entry.name().startsWith(top.get()) ? entry.name().substring(top.get().length()) : "";
      if (isOfAPack(path)) {
        files.put(path, new PackedFile(directory.read(entry)));
      } else {
        leftOut.add(entry.name());
      }
    }
    return new ArchiveResult.Read(files, leftOut);
  }

  private static boolean isOfAPack(String path) {
    String plain = path.toLowerCase(Locale.ROOT);
    return !path.isEmpty()
        && (ENDINGS.stream().anyMatch(plain::endsWith)
            || path.equals(PackSignature.MANIFEST)
            || path.equals(PackSignature.SIGNATURE));
  }

  /** What stands before the pack's paths: nothing, or one folder. */
  private static Optional<String> top(List<Entry> entries) {
    List<String> packFiles =
        entries.stream()
            .map(Entry::name)
            .filter(name ->
                name.equals(PackReader.PACK_FILE) || name.endsWith("/" + PackReader.PACK_FILE))
            .filter(name -> name.chars().filter(c -> c == '/').count() <= 1)
            .map(name -> name.substring(0, name.length() - PackReader.PACK_FILE.length()))
            .toList();
    if (packFiles.contains("")) {
      return Optional.of("");
    }
    return packFiles.size() == 1 ? Optional.of(packFiles.getFirst()) : Optional.empty();
  }

  private void add(String entry, String code, String message, String remedy) {
    findings.add(
        new Finding(name, Optional.empty(), entry, OptionalInt.empty(), code, message, remedy));
  }
}
