package org.tsumiki.agent.update;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a Debian package (deb(5)) says of itself. Reads no more than that and trusts none of it: a
 * length that is a lie, or more than a package of ours has, makes it no package.
 *
 * @param name {@code tsumiki-robot} for ours
 * @param architecture {@code arm64} or {@code all} for a Raspberry Pi
 * @param bytes how long the file is
 * @param sha256 of the whole file, 64 hexadecimal digits
 */
public record PackageFile(
    String name, String version, String architecture, long bytes, String sha256) {
  private static final String MAGIC = "!<arch>\n";
  private static final int HEADER_BYTES = 60;
  private static final int NAME_BYTES = 16;
  private static final int SIZE_AT = 48;
  private static final int SIZE_BYTES = 10;
  private static final int TAR_BLOCK = 512;
  private static final int TAR_NAME_BYTES = 100;
  private static final int TAR_SIZE_AT = 124;
  private static final int TAR_SIZE_BYTES = 11;
  private static final int MAX_MEMBERS = 8;
  private static final int MAX_CONTROL_BYTES = 1 << 20;

  /** Reads it; empty when the file is no package whose control part Java can read. */
  public static Optional<PackageFile> read(Path file) throws IOException {
    MessageDigest digest = newDigest();
    Optional<String> control;
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream counted = new DigestInputStream(in, digest)) {
      control = control(new DataInputStream(counted));
      counted.transferTo(java.io.OutputStream.nullOutputStream());
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    long bytes = Files.size(file);
    return control.map(text ->
        new PackageFile(
            field(text, "Package"),
            field(text, "Version"),
            field(text, "Architecture"),
            bytes,
            hex));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static Optional<String> control(DataInputStream in) throws IOException {
    try {
      if (!text(in.readNBytes(MAGIC.length())).equals(MAGIC)) {
        return Optional.empty();
      }
      for (int i = 0; i < MAX_MEMBERS; i++) {
        byte[] header = new byte[HEADER_BYTES];
        in.readFully(header);
        String name = text(header, 0, NAME_BYTES).strip().replaceFirst("/$", "");
        int size = number(text(header, SIZE_AT, SIZE_BYTES), 10);
        if (size < 0) {
          return Optional.empty();
        }
        switch (name) {
          case "control.tar.gz" -> {
            byte[] packed = in.readNBytes(size);
            return controlOf(new GZIPInputStream(new ByteArrayInputStream(packed)));
          }
          case "control.tar" -> {
            return controlOf(new ByteArrayInputStream(in.readNBytes(size)));
          }
          default -> in.readNBytes(size + size % 2); // read, not skipped: it counts for the sum
        }
      }
      return Optional.empty();
    } catch (EOFException | java.util.zip.ZipException cutOff) {
      return Optional.empty();
    }
  }

  /** The file {@code control} of a tar. */
  private static Optional<String> controlOf(InputStream packed) throws IOException {
    byte[] tar = packed.readNBytes(MAX_CONTROL_BYTES);
    int at = 0;
    while (at + TAR_BLOCK <= tar.length && tar[at] != 0) {
      String name = text(tar, at, TAR_NAME_BYTES).replaceFirst("\0.*", "");
      int size = number(text(tar, at + TAR_SIZE_AT, TAR_SIZE_BYTES), 8);
      int begin = at + TAR_BLOCK;
      if (size < 0 || size > tar.length - begin) {
        return Optional.empty();
      }
      if (name.equals("./control") || name.equals("control")) {
        return Optional.of(new String(tar, begin, size, StandardCharsets.UTF_8));
      }
      at = begin + (size + TAR_BLOCK - 1) / TAR_BLOCK * TAR_BLOCK;
    }
    return Optional.empty();
  }

  /** -1 when it is no number, or larger than what we read whole. */
  private static int number(String digits, int radix) {
    try {
      int number = Integer.parseInt(digits.replace("\0", "").strip(), radix);
      return number > MAX_CONTROL_BYTES ? -1 : number;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  private static String text(byte[] bytes, int from, int count) {
    return new String(bytes, from, count, StandardCharsets.ISO_8859_1);
  }

  private static String field(String control, String name) {
    return control
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2).strip())
        .findFirst()
        .orElse("");
  }
}
