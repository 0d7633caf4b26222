package org.tsumiki.scratch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes {@code project.json} out of a zip. Reads the archive's own table itself, so that nothing is
 * unpacked but that one file, and of it never more than {@link Limits#PROJECT_BYTES}.
 */
final class Archive {
  private static final int END_OF_TABLE = 0x06054b50;
  private static final int TABLE_ENTRY = 0x02014b50;
  private static final int LOCAL_ENTRY = 0x04034b50;
  private static final int END_OF_TABLE_BYTES = 22;
  private static final int TABLE_ENTRY_BYTES = 46;
  private static final int LOCAL_ENTRY_BYTES = 30;
  private static final int LONGEST_REMARK_BYTES = 65_535;
  private static final int ENCRYPTED_FLAG = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final String PROJECT = "project.json";
  private static final String SAVE_AGAIN =
      "Open it in Scratch 3 and save it to your computer again.";

  private final byte[] bytes;
  private final ByteBuffer zip;
  private final Set<String> names = new HashSet<>();

  private record Entry(int flags, int method, long crc, long packed, long size, long offset) {}

  private Archive(byte[] bytes) {
    this.bytes = bytes;
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes of {@code project.json}. */
  static byte[] projectJson(byte[] sb3) throws Refusal {
    if (sb3.length > Limits.ARCHIVE_BYTES) {
      throw new Refusal(
          "too-large",
          "the whole file",
          "The file is larger than " + Limits.ARCHIVE_BYTES / 1_000_000 + " MB.",
          "Take pictures and sounds out of it in Scratch, then save it again.");
    }
    if (startsWith(sb3, "ScratchV0")) {
      throw olderScratch("Scratch 1");
    }
    try {
      return new Archive(sb3).read();
    } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
      throw damaged("the table of files");
    }
  }

  /** What is said to the files of Scratch's earlier versions. */
  static Refusal olderScratch(String version) {
    return new Refusal(
        "older-scratch",
        "the whole file",
        "This project was saved by " + version + ".",
        "Open it in Scratch 3 and save it again; then import the new file (.sb3).");
  }

  private byte[] read() throws Refusal {
    int end = endOfTable();
    int entries = zip.getShort(end + 10) & 0xffff;
    if (entries > Limits.ARCHIVE_ENTRIES) {
      throw new Refusal(
          "too-many-files",
          "the table of files",
          "The archive holds more than " + Limits.ARCHIVE_ENTRIES + " files.",
          SAVE_AGAIN);
    }
    Entry entry = find(zip.getInt(end + 16) & 0xffffffffL, entries);
    check(entry);
    return unpack(entry);
  }

  private int endOfTable() throws Refusal {
    int last = bytes.length - END_OF_TABLE_BYTES;
    for (int at = last; at >= 0 && at >= last - LONGEST_REMARK_BYTES; at--) {
      if (zip.getInt(at) == END_OF_TABLE) {
        return at;
      }
    }
    if (bytes.length > 4 && zip.getInt(0) == LOCAL_ENTRY) {
      throw damaged("the end of the file");
    }
    throw new Refusal(
        "not-scratch",
        "the whole file",
        "This is not a Scratch 3 project.",
        "Choose a file that ends in .sb3; in Scratch it is saved by \"File\", \"Save to your"
            + " computer\".");
  }

  private Entry find(long tableOffset, int entries) throws Refusal {
    long at = tableOffset;
    for (int i = 0; i < entries; i++) {
      int here = Math.toIntExact(Math.min(at, Integer.MAX_VALUE));
      if (zip.getInt(here) != TABLE_ENTRY) {
        throw damaged("the table of files");
      }
      int nameBytes = zip.getShort(here + 28) & 0xffff;
      String name = new String(bytes, here + TABLE_ENTRY_BYTES, nameBytes, StandardCharsets.UTF_8);
      if (name.equals(PROJECT)) {
        return new Entry(
            zip.getShort(here + 8),
            zip.getShort(here + 10),
            zip.getInt(here + 16) & 0xffffffffL,
            zip.getInt(here + 20) & 0xffffffffL,
            zip.getInt(here + 24) & 0xffffffffL,
            zip.getInt(here + 42) & 0xffffffffL);
      }
      names.add(name);
      int rest = (zip.getShort(here + 30) & 0xffff) + (zip.getShort(here + 32) & 0xffff);
      at += TABLE_ENTRY_BYTES + nameBytes + rest;
    }
    throw withoutProject();
  }

  private Refusal withoutProject() {
    if (names.contains("sprite.json")) {
      return new Refusal(
          "only-a-sprite",
          "the table of files",
          "This is one sprite, not a whole project.",
          "Add the sprite to a project in Scratch 3, save the project, and import that (.sb3).");
    }
    return new Refusal(
        "not-scratch",
        "the table of files",
        "This archive holds no project.json, so it is no Scratch project.",
        "Choose a file that ends in .sb3.");
  }

  private static void check(Entry entry) throws Refusal {
    if ((entry.flags & ENCRYPTED_FLAG) != 0) {
      throw new Refusal("encrypted", PROJECT, "The project is locked by a password.", SAVE_AGAIN);
    }
    if (entry.method != STORED && entry.method != DEFLATED) {
      throw new Refusal(
          "unknown-packing",
          PROJECT,
          "The project is packed in a way that Scratch does not use.",
          SAVE_AGAIN);
    }
    if (entry.size > Limits.PROJECT_BYTES) {
      throw tooLarge();
    }
  }

  private static Refusal tooLarge() {
    return new Refusal(
        "too-large",
        PROJECT,
        "The project's blocks and lists take more than "
            + Limits.PROJECT_BYTES / 1_000_000
            + " MB.",
        "Empty its long lists in Scratch, then save it again.");
  }

  private static Refusal damaged(String where) {
    return new Refusal("damaged", where, "The file is damaged or cut off.", SAVE_AGAIN);
  }

  private byte[] unpack(Entry entry) throws Refusal {
    int local = Math.toIntExact(Math.min(entry.offset, Integer.MAX_VALUE));
    if (zip.getInt(local) != LOCAL_ENTRY) {
      throw damaged(PROJECT);
    }
    int names = (zip.getShort(local + 26) & 0xffff) + (zip.getShort(local + 28) & 0xffff);
    int from = local + LOCAL_ENTRY_BYTES + names;
    if (entry.packed > bytes.length - from) {
      throw damaged(PROJECT);
    }
    int packed = (int) entry.packed;
    byte[] whole =
        entry.method == STORED
            ? Arrays.copyOfRange(bytes, from, from + packed)
            : inflate(from, packed, (int) entry.size);
    if (whole.length > Limits.PROJECT_BYTES) {
      throw tooLarge();
    }
    CRC32 sum = new CRC32();
    sum.update(whole);
    if (sum.getValue() != entry.crc) {
      throw damaged(PROJECT);
    }
    return whole;
  }

  /** Unpacks no more than the table promised and the limit allows. */
  private byte[] inflate(int from, int packed, int size) throws Refusal {
    byte[] whole = new byte[size + 1];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, from, packed);
      int filled = 0;
      while (!inflater.finished() && filled <= size) {
        int got = inflater.inflate(whole, filled, whole.length - filled);
        filled += got;
        if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw damaged(PROJECT);
        }
      }
      if (filled != size) {
        throw damaged(PROJECT);
      }
      return Arrays.copyOf(whole, size);
    } catch (DataFormatException broken) {
      throw damaged(PROJECT);
    } finally {
      inflater.end();
    }
  }

  private static boolean startsWith(byte[] bytes, String text) {
    byte[] start = text.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
