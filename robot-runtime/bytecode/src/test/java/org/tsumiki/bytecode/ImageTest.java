package org.tsumiki.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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

  @Test
  void encodesAsTheGoldenSampleAndReadsItBack() throws IOException {
    byte[] golden = golden();
    assertThat(HexFormat.of().formatHex(ImageCodec.encode(SAMPLE)))
        .isEqualTo(HexFormat.of().formatHex(golden));
    assertThat(ImageCodec.decode(golden)).isEqualTo(new Decoded(SAMPLE));
    assertThat(Verifier.verify(SAMPLE)).isInstanceOf(VerifyResult.Verified.class);
  }

  @Test
  void everyCutIsNoticed() {
    byte[] bytes = ImageCodec.encode(SAMPLE);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(ImageCodec.decode(Arrays.copyOf(bytes, length))).isInstanceOf(Malformed.class);
    }
  }

  @Property(tries = 2_000)
  void everyFlippedBitIsNoticed(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
    byte[] bytes = ImageCodec.encode(SAMPLE);
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
    byte[] bytes = ImageCodec.encode(SAMPLE);
    bytes[4] = 2;
    assertThat(ImageCodec.decode(bytes))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.code()).isEqualTo("newer-version"));
  }

  @Test
  void disassemblesToReadableLines() {
    VerifiedImage verified = ((VerifyResult.Verified) Verifier.verify(SAMPLE)).image();
    assertThat(Disassembler.disassemble(verified))
        .contains("script 1: when the program starts")
        .contains("write led.1")
        .contains("script 2: when button.a goes down")
        .contains("text \"こんにちは\"");
  }

  private static byte[] golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ImageTest.class.getResourceAsStream("/golden/image-v1.hex"))) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.strip());
    }
  }
}
