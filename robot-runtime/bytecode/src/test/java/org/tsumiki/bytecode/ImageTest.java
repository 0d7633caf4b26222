package org.tsumiki.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.bytecode.DecodeResult.Decoded;
import org.tsumiki.bytecode.DecodeResult.Malformed;

final class ImageTest {
  /** Lamp on, wait half a second, off, for ever; a button script; a message script. */
  static final ProgramImage SAMPLE =
      new ProgramImage(
          List.of(0.5, -0.0),
          List.of("こんにちは"),
          List.of("led.1", "button.a"),
          List.of(ValueType.NUMBER, ValueType.BOOLEAN, ValueType.TEXT),
          1,
          List.of(
              new ProgramImage.Script(
                  new Entry.Start(),
                  1,
                  code(
                      0x42, 0, 0x02, 2, 0x32, 0, 0x01, 0, 0x48, 0x02, 0, 0x32, 0, 0x43, 0, 13,
                      0x00)),
              new ProgramImage.Script(new Entry.ButtonDown(1), 0, code(0x34, 0, 0x00)),
              new ProgramImage.Script(new Entry.MessageReceived(0), 0, code(0x03, 0, 0x33, 0x00))));

  static Code code(int... bytes) {
    byte[] code = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      code[i] = (byte) bytes[i];
    }
    return Code.of(code);
  }

  /** Lists, states, a procedure with a result and a local, and every way to start a script. */
  static final ProgramImage FULL =
      new ProgramImage(
          List.of(0.8, 1e300, 12.25, -3.0),
          List.of("plot"),
          List.of("line.left", "my.own"),
          List.of(ValueType.COLOUR),
          List.of(ValueType.NUMBER, ValueType.TEXT),
          1,
          2,
          List.of(
              new ProgramImage.Procedure(
                  List.of(ValueType.NUMBER),
                  Optional.of(ValueType.NUMBER),
                  new ProgramImage.Routine(
                      List.of(ValueType.NUMBER),
                      0,
                      // local 1 = call itself with local 0; return max of both
                      code(0x0B, 0, 0x46, 0, 0x0C, 1, 0x0B, 0, 0x0B, 1, 0x17, 0x47)))),
          List.of(
              new ProgramImage.Script(
                  new Entry.SensorCrossing(0, true, 0),
                  0,
                  code(0x06, 0xFF, 0x01, 0x09, 0, 0x02, 2, 0x46, 0, 0x50, 0, 0x3B, 1, 0x00)),
              new ProgramImage.Script(new Entry.SensorCrossing(1, false, 1), 0, code(0x4C)),
              new ProgramImage.Script(
                  new Entry.Every(2), 0, code(0x01, 3, 0x2E, 5, 0x35, 0, 0x4A, 0, 0x00)),
              new ProgramImage.Script(new Entry.StateEntered(1), 0, code(0x4B, 0x00))));

  /** What {@link #FULL} has, runs of types, and a script of short forms only. */
  static final ProgramImage SHORT =
      new ProgramImage(
          FULL.numbers(),
          FULL.texts(),
          FULL.ports(),
          List.of(ValueType.COLOUR, ValueType.NUMBER, ValueType.NUMBER),
          FULL.lists(),
          FULL.messageCount(),
          FULL.stateCount(),
          FULL.procedures(),
          Stream.concat(
                  FULL.scripts().stream(),
                  Stream.of(
                      new ProgramImage.Script(
                          new Entry.Start(),
                          new ProgramImage.Routine(
                              List.of(ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
                              2,
                              // a pass; 3 into a local; 100 to a port unless; what is read into a
                              // variable, changed by 0.8; a text said; again
                              code(
                                  0xF5, 0x63, 0xA2, 0x9A, 0x07, 0x54, 0x18, 0xB3, 0x60, 0x91, 0xD0,
                                  0xF0, 0x81, 0xE0, 0xA9, 0x72, 0xF1, 0x1A, 0x41, 0x02, 0xE8, 0x33,
                                  0xF9, 22)))))
              .toList());

  @Test
  void encodesAsTheGoldenSampleAndReadsItBack() throws IOException {
    byte[] golden = golden(3);
    assertThat(HexFormat.of().formatHex(ImageCodec.encode(SHORT)))
        .isEqualTo(HexFormat.of().formatHex(golden));
    assertThat(ImageCodec.decode(golden)).isEqualTo(new Decoded(SHORT));
    assertThat(Verifier.verify(SHORT)).isInstanceOf(VerifyResult.Verified.class);
  }

  @Test
  void stillReadsImagesOfTheSecondVersion() throws IOException {
    assertThat(ImageCodec.decode(golden(2))).isEqualTo(new Decoded(FULL));
    assertThat(ImageCodec.decode(ImageCodec.encode(FULL))).isEqualTo(new Decoded(FULL));
    assertThat(Verifier.verify(FULL)).isInstanceOf(VerifyResult.Verified.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          bad-table,  0100 00
          bad-table,  4000 00
          bad-table,  0800 00
          bad-table,  08020000 00
          too-many,   080184200100
          bad-entry,  00010701 00
          bad-table,  0001080001 00
          bad-table,  0001100001 00
          bad-type,   8001000500 01
          trailing,   0000 00
          """)
  void refusesTablesThatAnotherWayWouldSayShorter(String expected, String hex) {
    byte[] body = HexFormat.of().parseHex("5453554d03" + hex.replace(" ", ""));
    assertThat(ImageCodec.decode(withChecksum(body)))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.code()).isEqualTo(expected));
  }

  private static byte[] withChecksum(byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body);
    return ByteBuffer.allocate(body.length + 4).put(body).putInt((int) crc.getValue()).array();
  }

  @Test
  void stillReadsImagesOfTheFirstVersion() throws IOException {
    assertThat(ImageCodec.decode(golden(1))).isEqualTo(new Decoded(SAMPLE));
    assertThat(Verifier.verify(SAMPLE)).isInstanceOf(VerifyResult.Verified.class);
  }

  @Property(tries = 5_000)
  void everyNumberComesBackBitForBit(@ForAll double value) {
    ProgramImage image =
        new ProgramImage(List.of(value), List.of(), List.of(), List.of(), 0, List.of());
    assertThat(ImageCodec.decode(ImageCodec.encode(image))).isEqualTo(new Decoded(image));
  }

  @Test
  void shortDecimalsTakeFewBytes() {
    ProgramImage one =
        new ProgramImage(List.of(0.5), List.of(), List.of(), List.of(), 0, List.of());
    ProgramImage three =
        new ProgramImage(List.of(0.5, 0.8, 2.5), List.of(), List.of(), List.of(), 0, List.of());
    assertThat(ImageCodec.encode(three)).hasSize(ImageCodec.encode(one).length + 4);
  }

  @Test
  void everyCutIsNoticed() {
    byte[] bytes = ImageCodec.encode(SHORT);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(ImageCodec.decode(Arrays.copyOf(bytes, length))).isInstanceOf(Malformed.class);
    }
  }

  @Property(tries = 2_000)
  void everyFlippedBitIsNoticed(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
    byte[] bytes = ImageCodec.encode(SHORT);
    bytes[place % bytes.length] ^= (byte) (1 << bit);
    assertThat(ImageCodec.decode(bytes)).isInstanceOf(Malformed.class);
  }

  @Property(tries = 5_000)
  void randomCodeIsRefusedOrHarmlessButNeverThrows(@ForAll byte[] bytes) {
    ProgramImage image =
        new ProgramImage(
            List.of(1.0),
            List.of("a"),
            List.of("led.1"),
            List.of(ValueType.NUMBER),
            1,
            List.of(new ProgramImage.Script(new Entry.Start(), 2, Code.of(bytes))));
    assertThat(Verifier.verify(image)).isNotNull();
    assertThat(ImageCodec.decode(bytes)).isNotNull();
  }

  @Test
  void saysThatANewerImageIsNewer() {
    byte[] bytes = ImageCodec.encode(FULL);
    bytes[4] = ImageCodec.VERSION + 1;
    assertThat(ImageCodec.decode(bytes))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.code()).isEqualTo("newer-version"));
  }

  @Test
  void disassemblesToReadableLines() {
    VerifiedImage verified = ((VerifyResult.Verified) Verifier.verify(SAMPLE)).image();
    assertThat(Disassembler.disassemble(verified))
        .contains("script 1: when the program starts")
        .contains("set led.1")
        .contains("script 2: when button.a goes down")
        .contains("put \"こんにちは\"");
  }

  @Test
  void hasWordsForEveryInstruction() {
    for (Opcode opcode : Opcode.values()) {
      assertThat(Phrases.of(opcode).split("%s", -1)).hasSize(opcode.operands().size() + 1);
    }
  }

  @Property(tries = 3_000)
  void everyImageThatIsReadIsWrittenBackTheSame(
      @ForAll @Size(max = 40) List<@IntRange(max = 255) Integer> body) {
    byte[] bytes = new byte[5 + body.size()];
    System.arraycopy(new byte[] {'T', 'S', 'U', 'M', ImageCodec.VERSION}, 0, bytes, 0, 5);
    for (int i = 0; i < body.size(); i++) {
      bytes[5 + i] = body.get(i).byteValue();
    }
    byte[] image = withChecksum(bytes);
    if (ImageCodec.decode(image) instanceof Decoded(ProgramImage read)) {
      assertThat(ImageCodec.encode(read)).isEqualTo(image);
    }
  }

  private static byte[] golden(int version) throws IOException {
    String name = "/golden/image-v" + version + ".hex";
    try (InputStream in = Objects.requireNonNull(ImageTest.class.getResourceAsStream(name))) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.strip());
    }
  }
}
