package org.tsumiki.boards.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.boards.json.Problem;

final class JsonLinesTest {
  private static final String JSON =
      """
      {
        "title": {"en": "a.b[0]"}, "ports": [
          "one",
          "two"
        ],
        "wiring": {
          "parts": [
            {"id": "x", "wires": [
              {"to": "a"},
              {"to": "b", "ohm": 1.5, "on": true, "off": null}
            ]}
          ]
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "title.en, 2",
    "ports, 2",
    "ports[0], 3",
    "ports[1], 4",
    "wiring.parts, 7",
    "wiring.parts[0], 8",
    "wiring.parts[0].wires[0].to, 9",
    "wiring.parts[0].wires[1], 10",
    "wiring.parts[0].wires[1].ohm, 10",
    "wiring.parts[0].wires[1].off, 10"
  })
  void knowsTheLineOfEachValue(String where, int line) {
    assertThat(JsonLines.of(JSON).at(where)).hasValue(line);
  }

  @ParameterizedTest
  @CsvSource({"wiring.parts[0].port, 8", "wiring.parts[0].motors[0].channel, 8", "wiring.x, 6"})
  void givesTheLineOfWhatSomethingIsMissingIn(String where, int line) {
    assertThat(JsonLines.of(JSON).at(where)).hasValue(line);
  }

  @Test
  void knowsNoLineOfTheWholeFile() {
    assertThat(JsonLines.of(JSON).at(Problem.THE_FILE)).isEqualTo(OptionalInt.empty());
    assertThat(JsonLines.of("{\"a\" 1}").at(Problem.THE_FILE)).isEqualTo(OptionalInt.empty());
    assertThat(JsonLines.of("").at("ports")).isEqualTo(OptionalInt.empty());
  }
}
