package org.tsumiki.format.io.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a pack's folder into one zip, signed or not. The same folder always gives the same zip. */
public final class PackZip {
  private static final List<String> ENDINGS =
      List.of(".json", ".md", ".blocks", ".tsumiki", ".svg", ".png");

  /** The earliest moment that a zip can say: when a file was written is nobody's business. */
  private static final long NO_TIME = 315_532_800_000L;

  private PackZip() {}

  /** The zip of that folder's files; with a key also a manifest and its signature. */
  public static byte[] of(Path folder, Optional<SigningKey> key) throws IOException {
    Map<String, PackedFile> files = files(folder);
    if (key.isPresent()) {
      String manifest = PackSignature.manifest(files);
      files.put(PackSignature.MANIFEST, file(manifest));
      files.put(PackSignature.SIGNATURE, file(key.get().sign(manifest)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, PackedFile> entry : files.entrySet()) {
        ZipEntry written = new ZipEntry(entry.getKey());
        written.setTime(NO_TIME);
        zip.putNextEntry(written);
        zip.write(entry.getValue().bytes());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static PackedFile file(String text) {
    return new PackedFile(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, PackedFile> files(Path folder) throws IOException {
    Map<String, PackedFile> files = new TreeMap<>();
    List<Path> found;
    try (Stream<Path> paths = Files.walk(folder, ArchiveLimits.STANDARD.depth())) {
      found = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : found) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (ENDINGS.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith)) {
        files.put(path, new PackedFile(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
