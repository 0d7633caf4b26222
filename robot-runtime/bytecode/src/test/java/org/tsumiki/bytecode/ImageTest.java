package org.tsumiki.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
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

  @Test
  void encodesAsTheGoldenSampleAndReadsItBack() throws IOException {
    byte[] golden = golden(2);
    assertThat(HexFormat.of().formatHex(ImageCodec.encode(FULL)))
        .isEqualTo(HexFormat.of().formatHex(golden));
    assertThat(ImageCodec.decode(golden)).isEqualTo(new Decoded(FULL));
    assertThat(Verifier.verify(FULL)).isInstanceOf(VerifyResult.Verified.class);
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
    ProgramImage none = new ProgramImage(List.of(), List.of(), List.of(), List.of(), 0, List.of());
    ProgramImage short1 =
        new ProgramImage(List.of(0.8, 2.5), List.of(), List.of(), List.of(), 0, List.of());
    assertThat(ImageCodec.encode(short1)).hasSize(ImageCodec.encode(none).length + 4);
  }

  @Test
  void everyCutIsNoticed() {
    byte[] bytes = ImageCodec.encode(FULL);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(ImageCodec.decode(Arrays.copyOf(bytes, length))).isInstanceOf(Malformed.class);
    }
  }

  @Property(tries = 2_000)
  void everyFlippedBitIsNoticed(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
    byte[] bytes = ImageCodec.encode(FULL);
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
    bytes[4] = 3;
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

  private static byte[] golden(int version) throws IOException {
    String name = "/golden/image-v" + version + ".hex";
    try (InputStream in = Objects.requireNonNull(ImageTest.class.getResourceAsStream(name))) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.strip());
    }
  }
}
