package org.tsumiki.agent.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A program as one file holds it.
 *
 * @param name what its owner calls it
 * @param number counts what was ever kept: the highest was kept last
 * @param image as the image codec gives it; nobody has looked into it yet
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared as bytes
public record StoredProgram(String name, long number, byte[] image) {
  /** More bytes than any image has. */
  static final int MAX_IMAGE_BYTES = 65_536;

  private static final byte[] MAGIC = "TSUMIKIP".getBytes(UTF_8);
  private static final short VERSION = 1;
  private static final int HEAD_BYTES =
      MAGIC.length + Short.BYTES + Long.BYTES + Short.BYTES + Integer.BYTES;
  private static final int MAX_NAME_BYTES = 1_024;

  /** Copies the image. */
  public StoredProgram {
    image = image.clone();
  }

  @Override
  public byte[] image() {
    return image.clone();
  }

  /** What {@link #decode} found. */
  sealed interface Decoded {
    /** A whole program. */
    record Whole(StoredProgram program) implements Decoded {}

    /** None; why, in a few English words. */
    record Damaged(String why) implements Decoded {}
  }

  byte[] encode() {
    byte[] nameBytes = name.getBytes(UTF_8);
    ByteBuffer out =
        ByteBuffer.allocate(HEAD_BYTES + nameBytes.length + image.length + Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).putShort(VERSION).putLong(number);
    out.putShort((short) nameBytes.length).putInt(image.length).put(nameBytes).put(image);
    out.putInt(crc(out.array(), out.position()));
    return out.array();
  }

  static Decoded decode(byte[] file) {
    if (file.length < HEAD_BYTES + Integer.BYTES) {
      return new Decoded.Damaged("it has " + file.length + " bytes and must have more");
    }
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      return new Decoded.Damaged("it is no program");
    }
    short version = in.getShort();
    if (version != VERSION) {
      return new Decoded.Damaged("version " + version + " is not known here");
    }
    long number = in.getLong();
    int nameBytes = Short.toUnsignedInt(in.getShort());
    int imageBytes = in.getInt();
    if (nameBytes > MAX_NAME_BYTES
        || imageBytes < 0
        || imageBytes > MAX_IMAGE_BYTES
        || file.length != HEAD_BYTES + nameBytes + imageBytes + Integer.BYTES) {
      return new Decoded.Damaged("its length is wrong");
    }
    if (crc(file, file.length - Integer.BYTES) != in.getInt(file.length - Integer.BYTES)) {
      return new Decoded.Damaged("its checksum is wrong");
    }
    String name = new String(file, HEAD_BYTES, nameBytes, UTF_8);
    byte[] image = Arrays.copyOfRange(file, HEAD_BYTES + nameBytes, file.length - Integer.BYTES);
    return new Decoded.Whole(new StoredProgram(name, number, image));
  }

  private static int crc(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredProgram(String otherName, long otherNumber, byte[] otherImage)
        && name.equals(otherName)
        && number == otherNumber
        && Arrays.equals(image, otherImage);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, number, Arrays.hashCode(image));
  }

  @Override
  public String toString() {
    return name + " (number " + number + ", " + image.length + " bytes)";
  }

  /** What the power-on choice says, as a file holds it: a name. */
  static byte[] encodeChoice(String name) {
    return new StoredProgram(name, 0, new byte[0]).encode();
  }

  /** The name in such a file; empty when it is damaged. */
  static Optional<String> decodeChoice(byte[] file) {
    return decode(file) instanceof Decoded.Whole(StoredProgram choice)
        ? Optional.of(choice.name())
        : Optional.empty();
  }
}
