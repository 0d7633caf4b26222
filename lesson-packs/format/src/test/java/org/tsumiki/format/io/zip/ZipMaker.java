package org.tsumiki.format.io.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, also those that no honest program writes. */
final class ZipMaker {
  private record Written(
      byte[] name, int flags, int method, long crc, int packed, long size, int offset, int mode) {}

  private final ByteBuffer out = ByteBuffer.allocate(4_000_000).order(ByteOrder.LITTLE_ENDIAN);
  private final List<Written> entries = new ArrayList<>();

  ZipMaker file(String name, String text) {
    return entry(
        name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), 0, 0);
  }

  ZipMaker file(String name, byte[] bytes) {
    return entry(name.getBytes(StandardCharsets.UTF_8), bytes, 0, 0);
  }

  /** An entry with a Unix mode, e.g. a link's. */
  ZipMaker withMode(String name, String text, int mode) {
    return entry(
        name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), 0, mode);
  }

  ZipMaker encrypted(String name, String text) {
    return entry(
        name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), 1, 0);
  }

  ZipMaker rawName(byte[] name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8), 0, 0);
  }

  private ZipMaker entry(byte[] name, byte[] bytes, int flags, int mode) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] packed = new byte[bytes.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Written entry =
        new Written(name, flags, 8, crc.getValue(), length, bytes.length, out.position(), mode);
    local(entry, name);
    out.put(packed, 0, length);
    entries.add(entry);
    return this;
  }

  /** A second directory entry for the bytes of the first. */
  ZipMaker overlapping(String name) {
    Written first = entries.getFirst();
    entries.add(
        new Written(
            name.getBytes(StandardCharsets.UTF_8),
            0,
            8,
            first.crc(),
            first.packed(),
            first.size(),
            first.offset(),
            0));
    return this;
  }

  /** The directory says another name than the entry itself. */
  ZipMaker twoNamed(String local, String listed, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entry(local.getBytes(StandardCharsets.UTF_8), bytes, 0, 0);
    Written last = entries.removeLast();
    entries.add(
        new Written(
            listed.getBytes(StandardCharsets.UTF_8),
            0,
            8,
            last.crc(),
            last.packed(),
            last.size(),
            last.offset(),
            0));
    return this;
  }

  /** The directory says another size than the last entry has. */
  ZipMaker lyingAboutSize(long size) {
    Written last = entries.removeLast();
    entries.add(
        new Written(
            last.name(),
            last.flags(),
            last.method(),
            last.crc(),
            last.packed(),
            size,
            last.offset(),
            last.mode()));
    return this;
  }

  private void local(Written entry, byte[] name) {
    out.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags());
    out.putShort((short) entry.method()).putInt(0).putInt((int) entry.crc());
    out.putInt(entry.packed()).putInt((int) entry.size());
    out.putShort((short) name.length).putShort((short) 0).put(name);
  }

  byte[] bytes() {
    int start = out.position();
    for (Written entry : entries) {
      out.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
      out.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0);
      out.putInt((int) entry.crc()).putInt(entry.packed()).putInt((int) entry.size());
      out.putShort((short) entry.name().length).putShort((short) 0).putShort((short) 0);
      out.putShort((short) 0).putShort((short) 0).putInt(entry.mode() << 16);
      out.putInt(entry.offset()).put(entry.name());
    }
    int size = out.position() - start;
    out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    out.putShort((short) entries.size()).putShort((short) entries.size());
    out.putInt(size).putInt(start).putShort((short) 0);
    return Arrays.copyOf(out.array(), out.position());
  }
}
