package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.tsumiki.bytecode.DecodeResult.Decoded;
import org.tsumiki.bytecode.DecodeResult.Malformed;

/** Image bytes: see {@code spec/image.md}. */
public final class ImageCodec {
  /** The version that is written; this one and all before it are read. */
  public static final int VERSION = 3;

  private static final byte[] MAGIC = {'T', 'S', 'U', 'M'};
  private static final int CHECKSUM_BYTES = 4;

  private ImageCodec() {}

  /** True when the bytes begin as an image does. */
  public static boolean looksLikeImage(byte[] bytes) {
    if (bytes.length < MAGIC.length) {
      return false;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /** The image as bytes. Equal images give equal bytes. */
  public static byte[] encode(ProgramImage image) {
    ByteSink sink = new ByteSink();
    write(sink, image);
    sink.u32(checksum(sink.toBytes(), sink.length()));
    return sink.toBytes();
  }

  /**
   * Where the encoded image can be cut so that a change in one routine changes one piece: lengths
   * in bytes of the tables, each procedure, each script, and the checksum. Their sum is the length
   * of {@link #encode}.
   */
  public static List<Integer> pieceLengths(ProgramImage image) {
    ByteSink sink = new ByteSink();
    List<Integer> lengths = new ArrayList<>();
    int last = 0;
    for (int offset : write(sink, image).routineOffsets()) {
      lengths.add(offset - last);
      last = offset;
    }
    lengths.add(CHECKSUM_BYTES);
    return lengths;
  }

  private static ImageWriter write(ByteSink sink, ProgramImage image) {
    for (byte b : MAGIC) {
      sink.u8(b);
    }
    sink.u8(VERSION);
    ImageWriter writer = new ImageWriter(sink);
    writer.write(image);
    return writer;
  }

  /** The image in those bytes, or where they are wrong. Never throws on odd bytes. */
  public static DecodeResult decode(byte[] bytes) {
    try {
      ByteSource source = new ByteSource(bytes, checkedEnd(bytes));
      for (int i = 0; i < MAGIC.length; i++) {
        source.u8();
      }
      return new Decoded(new ImageReader(source, source.u8()).read());
    } catch (MalformedException e) {
      return new Malformed(e.code(), e.offset(), e.sentence());
    }
  }

  /** Checks what can be checked before reading: magic, version, size, checksum. */
  private static int checkedEnd(byte[] bytes) throws MalformedException {
    if (!looksLikeImage(bytes)) {
      throw new MalformedException("not-an-image", 0, "this is not a compiled Tsumiki program");
    }
    if (bytes.length <= MAGIC.length + 1 + CHECKSUM_BYTES) {
      throw new MalformedException("truncated", bytes.length, "the bytes stop in the middle");
    }
    int version = bytes[MAGIC.length] & 0xff;
    if (version == 0 || version > VERSION) {
      throw new MalformedException(
          "newer-version",
          MAGIC.length,
          "it is of version " + version + ", and this program reads versions up to " + VERSION);
    }
    if (bytes.length > Limits.MAX_IMAGE_BYTES) {
      throw new MalformedException(
          "too-large",
          Limits.MAX_IMAGE_BYTES,
          bytes.length + " bytes; at most " + Limits.MAX_IMAGE_BYTES + " are allowed");
    }
    int end = bytes.length - CHECKSUM_BYTES;
    ByteSink expected = new ByteSink();
    expected.u32(checksum(bytes, end));
    byte[] sum = expected.toBytes();
    for (int i = 0; i < CHECKSUM_BYTES; i++) {
      if (sum[i] != bytes[end + i]) {
        throw new MalformedException(
            "bad-checksum", end, "bytes were lost or changed: the checksum does not fit");
      }
    }
    return end;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
