package org.tsumiki.format.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tsumiki.format.Finding;
import org.tsumiki.format.PackFiles;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.PackReader;
import org.tsumiki.format.Surroundings;

/**
 * Reads a pack from a folder. Reads {@code .json}, {@code .md}, {@code .blocks}, {@code .tsumiki},
 * {@code .svg} and {@code .png} files and nothing else, follows no links, and stops at the {@link
 * Limits}.
 */
public final class PackFolder {

  /**
   * What a folder may hold.
   *
   * @param fileBytes size of one file
   * @param totalBytes size of all files
   * @param files number of files
   * @param depth folders below each other
   */
  public record Limits(long fileBytes, long totalBytes, int files, int depth) {
    /** Generous for lessons, harmless for a borrowed computer. */
    public static final Limits STANDARD = new Limits(1_000_000, 20_000_000, 1_000, 4);
  }

  private static final List<String> TEXT_ENDINGS =
      List.of(".json", ".md", ".blocks", ".tsumiki", ".svg");

  private static final String PICTURE_ENDING = ".png";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path folder;
  private final String name;
  private final Limits limits;
  private final Surroundings surroundings;
  private final Map<String, String> textByPath = new TreeMap<>();
  private final Map<String, PackFiles.Picture> pictureByPath = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private long totalBytes;

  private PackFolder(Path folder, Limits limits, Surroundings surroundings) {
    this.folder = folder;
    this.limits = limits;
    this.surroundings = surroundings;
    this.name = nameOf(folder);
  }

  /** Reads the pack in that folder. Never throws for what the folder holds. */
  public static PackReadResult read(Path folder) {
    return read(folder, Limits.STANDARD);
  }

  /** Reads the pack in that folder within other limits. */
  public static PackReadResult read(Path folder, Limits limits) {
    return new PackFolder(folder, limits, ShippedSurroundings.load()).read();
  }

  /** Reads it against surroundings that the caller has loaded, e.g. for many packs. */
  public static PackReadResult read(Path folder, Surroundings surroundings) {
    return new PackFolder(folder, Limits.STANDARD, surroundings).read();
  }

  private PackReadResult read() {
    if (!Files.isDirectory(folder)) {
      add(
          PackReader.PACK_FILE,
          "no-folder",
          "There is no folder " + folder + ".",
          "Name the folder that holds pack.json.");
      return new PackReadResult.Refused(findings);
    }
    try {
      for (Path file : files()) {
        readFile(file);
      }
    } catch (IOException e) {
      add(
          PackReader.PACK_FILE,
          "unreadable-file",
          "The folder cannot be read: " + e.getMessage() + ".",
          "Check that the folder may be read, or copy it to this computer first.");
    }
    return findings.isEmpty()
        ? PackReader.read(name, new PackFiles(textByPath, pictureByPath), surroundings)
        : new PackReadResult.Refused(findings);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder, limits.depth())) {
      List<Path> files =
          paths
              .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
              .limit(limits.files() + 1L)
              .sorted()
              .toList();
      if (files.size() > limits.files()) {
        add(
            PackReader.PACK_FILE,
            "too-many-files",
            "The folder holds more than " + limits.files() + " files.",
            "Take out what does not belong to the pack.");
        return List.of();
      }
      return files;
    }
  }

  private void readFile(Path file) throws IOException {
    String path = folder.relativize(file).toString().replace('\\', '/');
    if (!isText(path) && !path.endsWith(PICTURE_ENDING)) {
      return;
    }
    long size = Files.size(file);
    totalBytes += size;
    if (size > limits.fileBytes() || totalBytes > limits.totalBytes()) {
      add(
          path,
          "too-large",
          "The file makes the pack too large.",
          "Keep a file under "
              + limits.fileBytes()
              + " bytes and all under "
              + limits.totalBytes()
              + ".");
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (path.endsWith(PICTURE_ENDING)) {
      pictureByPath.put(path, new PackFiles.Picture(bytes));
    } else {
      readText(path, bytes);
    }
  }

  private void readText(String path, byte[] bytes) {
    try {
      String text = decode(bytes);
      if (text.startsWith(BYTE_ORDER_MARK)) {
        add(
            path,
            "byte-order-mark",
            "The file begins with a byte-order mark.",
            "Save it again with encoding UTF-8 without BOM.");
      }
      textByPath.put(path, text);
    } catch (CharacterCodingException e) {
      add(path, "not-utf8", "The file is not in UTF-8.", "Save it again with encoding UTF-8.");
    }
  }

  private static boolean isText(String path) {
    return TEXT_ENDINGS.stream().anyMatch(path::endsWith);
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static String nameOf(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "pack" : last.toString().replace("/", "");
  }

  private void add(String file, String code, String message, String remedy) {
    findings.add(
        new Finding(name, Optional.empty(), file, OptionalInt.empty(), code, message, remedy));
  }
}
