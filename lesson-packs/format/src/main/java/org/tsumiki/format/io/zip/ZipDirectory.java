package org.tsumiki.format.io.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip's own directory, strictly: the JDK's readers let through what an attacker lives on
 * (two entries of one name, a local name other than the directory's, links, overlapping entries).
 */
final class ZipDirectory {
  private static final int END_MAGIC = 0x06054b50;
  private static final int ENTRY_MAGIC = 0x02014b50;
  private static final int LOCAL_MAGIC = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int MAX_COMMENT = 0xffff;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED_FLAG = 1;
  private static final int UNIX = 3;
  private static final int MAC = 19;
  private static final int UNIX_TYPE = 0170000;
  private static final int UNIX_FILE = 0100000;
  private static final int UNIX_FOLDER = 0040000;

  private final ByteBuffer zip;

  ZipDirectory(byte[] bytes) {
    zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** An archive that is not what it should be; never leaves this package. */
  static final class BadZip extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String message;
    private final String remedy;

    BadZip(String code, String message, String remedy) {
      super(message, null, false, false);
      this.code = code;
      this.message = message;
      this.remedy = remedy;
    }

    String code() {
      return code;
    }

    String message() {
      return message;
    }

    String remedy() {
      return remedy;
    }
  }

  /**
   * An entry as the directory tells it.
   *
   * @param plain true for a file or folder, false for a link or a device
   */
  record Entry(
      String name,
      int flags,
      int method,
      long crc,
      int packedBytes,
      long bytes,
      int localOffset,
      boolean plain) {

    boolean folder() {
      return name.endsWith("/");
    }

    boolean encrypted() {
      return (flags & ENCRYPTED_FLAG) != 0;
    }
  }

  /** All entries in the order of the directory. */
  List<Entry> entries(int max) throws BadZip {
    int end = end();
    int count = Short.toUnsignedInt(zip.getShort(end + 10));
    long size = Integer.toUnsignedLong(zip.getInt(end + 12));
    long start = Integer.toUnsignedLong(zip.getInt(end + 16));
    if (zip.getShort(end + 4) != 0 || start + size > end || start + size < 0) {
      throw truncated();
    }
    if (count > max) {
      throw new BadZip(
          "too-many-files",
          "The archive has " + count + " entries.",
          "A pack has no more than " + max + ".");
    }
    List<Entry> entries = new ArrayList<>();
    int at = (int) start;
    for (int i = 0; i < count; i++) {
      Entry entry = entry(at, end);
      entries.add(entry);
      at += ENTRY_BYTES + unsignedShort(at + 28) + unsignedShort(at + 30) + unsignedShort(at + 32);
    }
    refuseOverlaps(entries, (int) start);
    return entries;
  }

  private int end() throws BadZip {
    int last = zip.limit() - END_BYTES;
    for (int at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
      if (zip.getInt(at) == END_MAGIC && at + END_BYTES + unsignedShort(at + 20) == zip.limit()) {
        return at;
      }
    }
    throw truncated();
  }

  private Entry entry(int at, int end) throws BadZip {
    if (at < 0 || at + ENTRY_BYTES > end || zip.getInt(at) != ENTRY_MAGIC) {
      throw truncated();
    }
    int system = unsignedShort(at + 4) >> 8;
    int type = zip.getInt(at + 38) >>> 16 & UNIX_TYPE;
    boolean unix = system == UNIX || system == MAC;
    boolean plain = !unix || type == 0 || type == UNIX_FILE || type == UNIX_FOLDER;
    long packed = Integer.toUnsignedLong(zip.getInt(at + 20));
    long offset = Integer.toUnsignedLong(zip.getInt(at + 42));
    if (packed > zip.limit() || offset > zip.limit()) {
      throw truncated();
    }
    return new Entry(
        name(at + ENTRY_BYTES, unsignedShort(at + 28)),
        unsignedShort(at + 8),
        unsignedShort(at + 10),
        Integer.toUnsignedLong(zip.getInt(at + 16)),
        (int) packed,
        Integer.toUnsignedLong(zip.getInt(at + 24)),
        (int) offset,
        plain);
  }

  private String name(int at, int length) throws BadZip {
    if (at + length > zip.limit()) {
      throw truncated();
    }
    byte[] name = new byte[length];
    zip.get(at, name);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      throw new BadZip(
          "bad-path",
          "The name of an entry is not in UTF-8.",
          "Give files plain names, or pack them again with another program.");
    }
  }

  /** Two entries that share bytes are how a small archive becomes a huge pack. */
  private void refuseOverlaps(List<Entry> entries, int directory) throws BadZip {
    long free = 0;
    for (Entry entry :
        entries.stream().sorted(Comparator.comparingInt(Entry::localOffset)).toList()) {
      long end = (long) dataOffset(entry) + entry.packedBytes();
      if (entry.localOffset() < free || end > directory) {
        throw new BadZip(
            "broken-archive",
            "The entry " + entry.name() + " lies over another one.",
            "Pack it again; do not trust where this file came from.");
      }
      free = end;
    }
  }

  private int dataOffset(Entry entry) throws BadZip {
    int at = entry.localOffset();
    if (at + LOCAL_BYTES > zip.limit() || zip.getInt(at) != LOCAL_MAGIC) {
      throw truncated();
    }
    String localName = name(at + LOCAL_BYTES, unsignedShort(at + 26));
    if (!localName.equals(entry.name())) {
      throw new BadZip(
          "broken-archive",
          "An entry has two names: " + entry.name() + " and " + localName + ".",
          "Pack it again; do not trust where this file came from.");
    }
    return at + LOCAL_BYTES + unsignedShort(at + 26) + unsignedShort(at + 28);
  }

  /** An entry's bytes; never more than the directory says. */
  byte[] read(Entry entry) throws BadZip {
    int from = dataOffset(entry);
    byte[] packed = new byte[entry.packedBytes()];
    zip.get(from, packed);
    byte[] bytes =
        switch (entry.method()) {
          case STORED -> packed;
          case DEFLATED -> inflated(entry, packed);
          default ->
              throw new BadZip(
                  "broken-archive",
                  "The entry " + entry.name() + " is packed in a way that few programs know.",
                  "Pack it again as a plain zip.");
        };
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (bytes.length != entry.bytes() || crc.getValue() != entry.crc()) {
      throw new BadZip(
          "broken-archive",
          "The entry " + entry.name() + " is not what the archive says it is.",
          "Copy the file again from where it came.");
    }
    return bytes;
  }

  private static byte[] inflated(Entry entry, byte[] packed) throws BadZip {
    byte[] bytes = new byte[(int) entry.bytes()];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      int length = 0;
      while (length < bytes.length && !inflater.finished()) {
        int more = inflater.inflate(bytes, length, bytes.length - length);
        if (more == 0) {
          break;
        }
        length += more;
      }
      boolean more = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
      if (length != bytes.length || more) {
        throw new BadZip(
            "broken-archive",
            "The entry " + entry.name() + " is longer or shorter than the archive says.",
            "Copy the file again; do not trust where it came from.");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw truncated();
    } finally {
      inflater.end();
    }
  }

  private int unsignedShort(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private static BadZip truncated() {
    return new BadZip(
        "truncated-archive",
        "The file is no zip, or a part of it is missing.",
        "Copy it again from where it came.");
  }
}
