package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.tsumiki.bytecode.DecodeResult.Decoded;
import org.tsumiki.bytecode.DecodeResult.Malformed;

/** Image bytes: see {@code spec/image.md}. */
public final class ImageCodec {
  /** The version this reader and writer know. */
  public static final int VERSION = 1;

  private static final byte[] MAGIC = {'T', 'S', 'U', 'M'};
  private static final int CHECKSUM_BYTES = 4;
  private static final int MAX_PORT_NAME_BYTES = 64;

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
    for (byte b : MAGIC) {
      sink.u8(b);
    }
    sink.u8(VERSION);
    sink.varint(image.numbers().size());
    image.numbers().forEach(number -> sink.u64(Double.doubleToLongBits(number)));
    sink.varint(image.texts().size());
    image.texts().forEach(sink::text);
    sink.varint(image.ports().size());
    image.ports().forEach(sink::text);
    sink.varint(image.variables().size());
    image.variables().forEach(type -> sink.u8(type.ordinal()));
    sink.varint(image.messageCount());
    sink.varint(image.scripts().size());
    image.scripts().forEach(script -> encodeScript(sink, script));
    sink.u32(checksum(sink.toBytes(), sink.length()));
    return sink.toBytes();
  }

  private static void encodeScript(ByteSink sink, ProgramImage.Script script) {
    switch (script.entry()) {
      case Entry.Start() -> sink.u8(0);
      case Entry.ButtonDown(int port) -> {
        sink.u8(1);
        sink.varint(port);
      }
      case Entry.MessageReceived(int message) -> {
        sink.u8(2);
        sink.varint(message);
      }
    }
    sink.varint(script.slotCount());
    sink.bytes(script.code().toBytes());
  }

  /** The image in those bytes, or where they are wrong. Never throws on odd bytes. */
  public static DecodeResult decode(byte[] bytes) {
    try {
      return new Decoded(read(bytes));
    } catch (MalformedException e) {
      return new Malformed(e.code(), e.offset(), e.sentence());
    }
  }

  private static ProgramImage read(byte[] bytes) throws MalformedException {
    int end = checkedEnd(bytes);
    ByteSource source = new ByteSource(bytes, end);
    for (int i = 0; i <= MAGIC.length; i++) {
      source.u8();
    }
    List<Double> numbers = new ArrayList<>();
    for (int n = source.count(Limits.MAX_TABLE_ENTRIES, "numbers"); n > 0; n--) {
      numbers.add(Double.longBitsToDouble(source.u64()));
    }
    List<String> texts = texts(source, "texts", Limits.MAX_IMAGE_BYTES);
    List<String> ports = texts(source, "ports", MAX_PORT_NAME_BYTES);
    List<ValueType> variables = new ArrayList<>();
    for (int n = source.count(Limits.MAX_TABLE_ENTRIES, "variables"); n > 0; n--) {
      int at = source.offset();
      variables.add(
          ValueType.ofByte(source.u8())
              .orElseThrow(
                  () -> new MalformedException("bad-type", at, "a variable has no known type")));
    }
    int messageCount = source.count(Limits.MAX_TABLE_ENTRIES, "messages");
    List<ProgramImage.Script> scripts = new ArrayList<>();
    for (int n = source.count(Limits.MAX_SCRIPTS, "scripts"); n > 0; n--) {
      scripts.add(script(source));
    }
    if (!source.atEnd()) {
      throw new MalformedException("trailing", source.offset(), "bytes follow after the end");
    }
    return new ProgramImage(numbers, texts, ports, variables, messageCount, scripts);
  }

  private static List<String> texts(ByteSource source, String what, int maxBytes)
      throws MalformedException {
    List<String> texts = new ArrayList<>();
    for (int n = source.count(Limits.MAX_TABLE_ENTRIES, what); n > 0; n--) {
      texts.add(source.text(maxBytes));
    }
    return texts;
  }

  private static ProgramImage.Script script(ByteSource source) throws MalformedException {
    int at = source.offset();
    int kind = source.u8();
    Entry entry =
        switch (kind) {
          case 0 -> new Entry.Start();
          case 1 -> new Entry.ButtonDown(source.varint());
          case 2 -> new Entry.MessageReceived(source.varint());
          default -> throw new MalformedException("bad-entry", at, "a script has no known start");
        };
    int slots = source.count(Limits.MAX_SLOTS, "slots");
    return new ProgramImage.Script(
        entry, slots, Code.of(source.bytes(Limits.MAX_CODE_BYTES, "bytes of code")));
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
    if (version != VERSION) {
      throw new MalformedException(
          "newer-version",
          MAGIC.length,
          "it is of version " + version + ", and this program reads version " + VERSION);
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
