package org.tsumiki.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.bytecode.VerifyResult.Invalid;

final class VerifierTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          empty-code,      ''
          unknown-opcode,  ff
          truncated,       01
          truncated,       01ffffffffff
          bad-index,       0107 3200 00
          bad-index,       0200 3209 00
          bad-index,       4205 00
          stack-underflow, 3200 00
          stack-underflow, 0202 10 3200 00
          bad-type,        04 3200 00
          bad-type,        0300 0900 00
          bad-type,        0202 0a01 00
          stack-not-empty, 0202 00
          stack-not-empty, 0202 4200 3200 00
          no-end,          0202 3200
          bad-jump,        4001 0202 3200 00
          bad-jump,        40 05
          bad-jump,        04 490f 00
          bad-loop,        430000
          bad-loop,        4200 430102
          stack-mismatch,  04 4102 0202 3200 00
          wrong-place,     47
          stack-underflow, 4600 00
          stack-not-empty, 0202 0202 4600 0900 00
          stack-not-empty, 0202 4600 00
          bad-type,        0300 4600 0900 00
          bad-index,       4601 00
          bad-index,       0b01 00
          bad-index,       06ffffff0f 00
          bad-index,       0202 2e10 0900 00
          bad-index,       3b01 00
          bad-type,        0300 5000 00
          bad-type,        0202 5500 0900 00
          stack-not-empty, 0202 4c
          no-end,          4b
          """)
  void refuses(String expected, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    ProgramImage image =
        new ProgramImage(
            List.of(1.0),
            List.of("a"),
            List.of("led.1"),
            List.of(ValueType.NUMBER, ValueType.TEXT),
            List.of(ValueType.BOOLEAN),
            1,
            1,
            List.of(
                new ProgramImage.Procedure(
                    List.of(ValueType.NUMBER),
                    Optional.of(ValueType.NUMBER),
                    new ProgramImage.Routine(
                        List.of(), 0, Code.of(HexFormat.of().parseHex("0b0047"))))),
            List.of(
                new ProgramImage.Script(
                    new Entry.Start(),
                    new ProgramImage.Routine(List.of(ValueType.TEXT), 2, Code.of(bytes)))));
    assertThat(Verifier.verify(image))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo(expected));
  }
}
