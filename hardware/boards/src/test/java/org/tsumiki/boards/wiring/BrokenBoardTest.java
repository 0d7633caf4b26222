package org.tsumiki.boards.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.boards.BoardReadResult;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.BothLanguages;
import org.tsumiki.boards.Samples;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.json.Said;

/** Each kind of mistake in a wiring is found, at its place, with what to do. */
final class BrokenBoardTest {
  private static final String BOARD = Samples.newest();

  private static List<Problem> problems(String json) {
    List<Problem> problems = ((BoardReadResult.Refused) BoardReader.read(json)).problems();
    assertThat(problems).allSatisfy(BothLanguages::tell);
    return problems;
  }

  private static String broken(String good, String bad) {
    assertThat(BOARD).contains(good);
    int at = BOARD.indexOf(good);
    return BOARD.substring(0, at) + bad + BOARD.substring(at + good.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Pins.
        "{\"from\": \"Trig\", \"to\": \"pin 18\"} | {\"from\": \"Trig\", \"to\": \"pin 22\"} |"
            + " pin-twice | wiring.parts[11].wires[2]",
        "{\"from\": \"Trig\", \"to\": \"pin 18\"} | {\"from\": \"Trig\", \"to\": \"pin 17\"} |"
            + " not-a-signal-pin | wiring.parts[11].wires[2].to",
        "{\"from\": \"Trig\", \"to\": \"pin 18\"} | {\"from\": \"Trig\", \"to\": \"pin 27\"} |"
            + " not-a-signal-pin | wiring.parts[11].wires[2].to",
        "{\"from\": \"Trig\", \"to\": \"pin 18\"} | {\"from\": \"Trig\", \"to\": \"pin 41\"} |"
            + " no-such-pin | wiring.parts[11].wires[2].to",
        "{\"from\": \"Trig\", \"to\": \"pin 18\"} | {\"from\": \"Trig\", \"to\": \"pin 8\"} |"
            + " bus-pin-taken | wiring.parts[11].wires[2]",
        "{\"from\": \"Trig\", \"to\": \"pin 18\"} | {\"from\": \"Trig\", \"to\": \"GPIO24\"} |"
            + " unknown-value | wiring.parts[11].wires[2].to",
        "{\"from\": \"PWMA\", \"to\": \"pin 32\"} | {\"from\": \"PWMA\", \"to\": \"pin 26\"} |"
            + " no-hardware-pwm | wiring.parts[12].wires[5]",
        "\"pwm\": \"software\" | \"pwm\": \"hardware\" | pwm-channel-twice |"
            + " wiring.parts[12].wires[5]",
        "\"port\": \"button.a\", \"pull\": \"up\" | \"port\": \"button.a\", \"pull\": \"none\" |"
            + " no-pull | wiring.parts[2].wires[0]",
        "\"port\": \"button.a\", \"pull\": \"up\" | \"port\": \"button.a\", \"pull\": \"down\" |"
            + " no-pull | wiring.parts[2].wires[0]",
        "{\"from\": \"Trig\", \"to\": \"pin 18\"} | {\"from\": \"Trig\", \"to\": \"adc.A3\"} |"
            + " not-a-signal-pin | wiring.parts[11].wires[2].to",
        "{\"from\": \"ADDR\", \"to\": \"rail gnd\"} | {\"from\": \"ADDR\", \"to\": \"rail 5v\"} |"
            + " not-a-signal-pin | wiring.parts[8].wires[4]",
        "{\"from\": \"ADDR\", \"to\": \"rail gnd\"} | {\"from\": \"ADDR\", \"to\": \"adc.A9\"} |"
            + " unknown-terminal | wiring.parts[8].wires[4]",
        // Buses.
        "\"buses\": [ | \"buses\": [{\"id\": \"uart0\", \"kind\": \"i2c\", \"number\": 3, \"sda\": 26,"
            + " \"scl\": 24, \"software\": true}, | duplicate | wiring.buses[1]",
        "\"buses\": [ | \"buses\": [{\"id\": \"spi0\", \"kind\": \"spi\", \"number\": 0, \"mosi\": 26,"
            + " \"miso\": 21, \"clock\": 23}, | wrong-bus-pins | wiring.buses[0]",
        "\"transmit\": 8 | \"transmit\": 26 | wrong-bus-pins | wiring.buses[0]",
        "\"number\": 1, | \"number\": 1.5, | out-of-range | wiring.buses[1].number",
        "\"bus\": \"i2c1\", \"address\": \"0x29\" | \"bus\": \"i2c3\", \"address\": \"0x29\" |"
            + " no-such-bus | wiring.parts[7].bus",
        "\"sda\": 3, \"scl\": 5 | \"sda\": 26, \"scl\": 5 | wrong-bus-pins | wiring.buses[1]",
        "\"sda\": 3, \"scl\": 5 | \"sda\": 8, \"scl\": 5, \"software\": true | bus-pin-taken |"
            + " wiring.buses[1]",
        "\"sda\": 3, \"scl\": 5 | \"sda\": 9, \"scl\": 5 | not-a-signal-pin | wiring.buses[1].sda",
        "\"kind\": \"uart\" | \"kind\": \"usart\" | unknown-value | wiring.buses[0].kind",
        "\"address\": \"0x29\" | \"address\": \"0x30\" | wrong-address | wiring.parts[7].address",
        "\"address\": \"0x29\" | \"address\": \"29\" | unknown-value | wiring.parts[7].address",
        "{\"from\": \"SDA\", \"to\": \"rail i2c1.sda\"} | {\"from\": \"SDA\", \"to\": \"rail"
            + " i2c1.scl\"} | wrong-bus-line | wiring.parts[6].wires[3].to",
        // Power.
        "\"seriesOhm\": 330} | \"seriesOhm\": 47} | too-much-current | wiring.parts[0].wires[0]",
        "{\"from\": \"+\", \"to\": \"pin 22\", \"seriesOhm\": 330} | {\"from\": \"+\", \"to\":"
            + " \"pin 22\"} | no-resistor | wiring.parts[0].wires[0]",
        "{\"from\": \"Echo\", \"to\": \"pin 24\", \"divider\": {\"seriesOhm\": 1000, \"groundOhm\":"
            + " 2000}} | {\"from\": \"Echo\", \"to\": \"pin 24\"} | too-many-volts |"
            + " wiring.parts[11].wires[3]",
        "{\"seriesOhm\": 1000, \"groundOhm\": 2000} | {\"seriesOhm\": 2000, \"groundOhm\": 1000} |"
            + " too-few-volts | wiring.parts[11].wires[3]",
        "{\"seriesOhm\": 10000, \"groundOhm\": 10000} | {\"seriesOhm\": 1000, \"groundOhm\": 10000}"
            + " | too-many-volts | wiring.parts[15].wires[2]",
        "{\"from\": \"VCC\", \"to\": \"rail 5v\"} | {\"from\": \"VCC\", \"to\": \"rail 3v3\"} |"
            + " wrong-voltage | wiring.parts[11].wires[1]",
        "{\"from\": \"VCC\", \"to\": \"rail 5v\"} | {\"from\": \"VCC\", \"to\": \"pin 26\"} |"
            + " no-power-there | wiring.parts[11].wires[1]",
        "{\"from\": \"VCC\", \"to\": \"rail 5v\"} | {\"from\": \"VCC\", \"to\": \"rail 9v\"} |"
            + " unknown-rail | wiring.parts[11].wires[1]",
        "{\"from\": \"VM\", \"to\": \"rail motor\"} | {\"from\": \"VM\", \"to\": \"rail 5v\"} |"
            + " motors-on-pi | wiring.parts[12].wires[9]",
        "\"volts\": 6.4 | \"volts\": 3.7 | wrong-voltage | wiring.parts[12].wires[9]",
        "{\"id\": \"5v\", \"from\": \"pin 2\"} | {\"id\": \"5v\", \"from\": \"pin 26\"} |"
            + " no-power-there | wiring.rails[2]",
        "{\"id\": \"5v\", \"from\": \"pin 2\"} | {\"id\": \"5v\", \"from\": \"rail 3v3\"} |"
            + " rail-from-rail | wiring.rails[2].from",
        "{\"id\": \"5v\", \"from\": \"pin 2\"} | {\"id\": \"5v\", \"from\": \"pin 1\"} | pin-twice"
            + " | wiring.rails[2]",
        "{\"from\": \"in\", \"to\": \"rail motor\"} | {\"from\": \"in\", \"to\": \"rail 5v\"} |"
            + " no-power-there | wiring.parts[15].wires[1]",
        // Ports.
        "\"ports\": [ | \"ports\": [\"signal.car.red\", | port-without-part | wiring.parts",
        "\"led.1\", \"buzzer\" | \"buzzer\" | no-such-port | wiring.parts[0]",
        "\"port\": \"button.b\" | \"port\": \"button.a\" | port-twice | wiring.parts[3]",
        "\"port\": \"button.b\" | \"port\": \"buzzer\" | wrong-port | wiring.parts[3]",
        // Parts.
        "{\"from\": \"C\", \"to\": \"rail gnd\"} | {\"from\": \"C\", \"to\": \"rail 5v\"} | wrong-button"
            + " | wiring.parts[4].wires[1].to",
        "\"pull\": \"up\" | \"pull\": \"high\" | unknown-value | wiring.parts[2].pull",
        "\"pwm\": \"software\" | \"pwm\": \"soft\" | unknown-value | wiring.parts[1].pwm",
        "\"channel\": \"A\" | \"channel\": \"C\" | unknown-value |"
            + " wiring.parts[12].motors[0].channel",
        "\"reversed\": false | \"reversed\": \"no\" | wrong-type | wiring.parts[13].reversed",
        "\"kind\": \"led\" | \"kind\": \"lamp\" | unknown-kind | wiring.parts[0].kind",
        "\"led-5mm-yellow\" | \"led-5mm-pink\" | unknown-model | wiring.parts[0].model",
        "\"led-5mm-yellow\" | \"tb6612fng\" | unknown-model | wiring.parts[0].model",
        "{\"from\": \"STBY\", \"to\": \"pin 35\", \"pullDownOhm\": 10000}, | `` | no-standby |"
            + " wiring.parts[12]",
        "{\"from\": \"B\", \"to\": \"pin 13\"}, | `` | encoder-without-pair | wiring.parts[13]",
        "{\"from\": \"AO\", \"to\": \"adc.A0\"} | {\"from\": \"AO\", \"to\": \"pin 26\"} |"
            + " analogue-without-adc | wiring.parts[9].wires[2].to",
        "{\"from\": \"AO\", \"to\": \"adc.A0\"} | {\"from\": \"AO\", \"to\": \"adc.A1\"} |"
            + " terminal-twice | wiring.parts[10].wires[2]",
        "{\"from\": \"M1\", \"to\": \"driver.AO1\"} | {\"from\": \"M1\", \"to\": \"pin 26\"} |"
            + " not-wired | wiring.parts[12]",
        "{\"from\": \"M1\", \"to\": \"driver.AO1\"} | {\"from\": \"M1\", \"to\": \"driver.AO7\"} |"
            + " not-wired | wiring.parts[12]",
        "{\"from\": \"Trig\", \"to\": \"pin 18\"}, | `` | not-wired | wiring.parts[11]",
        "{\"from\": \"Trig\", | {\"from\": \"Trigger\", | unknown-terminal |"
            + " wiring.parts[11].wires[2].from",
        "{\"from\": \"VCC\", \"to\": \"rail 5v\"} | {\"from\": \"GND\", \"to\": \"rail gnd\"} |"
            + " duplicate | wiring.parts[11].wires[1]",
        "\"id\": \"button-b\" | \"id\": \"button-a\" | duplicate | wiring.parts[3]",
      })
  void namesWhatIsWrongAndWhere(String good, String bad, String code, String where) {
    List<Problem> found = problems(broken(good, bad));
    assertThat(found)
        .extracting(problem -> problem.code() + " at " + problem.where())
        .contains(code + " at " + where);
  }

  @Test
  void findsTwoPartsWithOneAddress() {
    String second =
        """
        {"id": "motion2", "kind": "motion", "model": "mpu-6050", "title": {"hira": "a", "ruby": "a", "en": "a"},
         "port": "heading", "bus": "i2c1", "address": "0x68",
         "wires": [{"from": "GND", "to": "rail gnd"}, {"from": "VCC", "to": "rail 3v3"},
          {"from": "SCL", "to": "rail i2c1.scl"}, {"from": "SDA", "to": "rail i2c1.sda"}]},
        """;
    assertThat(problems(broken("\"parts\": [", "\"parts\": [" + second)))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("address-twice", "port-twice");
  }

  @Test
  void findsASensorThatAnswersElsewhereUntilItIsMoved() {
    String eye =
        """
        {"id": "eye", "kind": "time-of-flight", "model": "vl53l0x", "title": {"hira": "a", "ruby": "a", "en": "a"},
         "port": "distance.front", "bus": "i2c1", "address": "0x30",
         "wires": [{"from": "GND", "to": "rail gnd"}, {"from": "VIN", "to": "rail 3v3"}, {"from": "XSHUT", "to": "pin 26"},
          {"from": "SCL", "to": "rail i2c1.scl"}, {"from": "SDA", "to": "rail i2c1.sda"}]},
        """;
    Problem first = problems(broken("\"parts\": [", "\"parts\": [" + eye)).getFirst();
    assertThat(first.code()).isEqualTo("address-twice");
    assertThat(first.message())
        .isEqualTo(
            new Said(
                "colour and eye both answer at 0x29 on i2c1 until one of them was given another"
                    + " address.",
                "どちらかのアドレスを変えるまでは、colour と eye が i2c1 の同じアドレス 0x29 で答えます。"));
  }

  /** A converter that is chosen by that pin. */
  private static String converter(String id, String bus, String pin) {
    return """
    {"id": "%s", "kind": "adc", "model": "mcp3008", "title": {"hira": "a", "ruby": "a", "en": "a"}, "bus": "%s",
     "wires": [{"from": "VDD", "to": "rail 3v3"}, {"from": "VREF", "to": "rail 3v3"},
      {"from": "AGND", "to": "rail gnd"}, {"from": "DGND", "to": "rail gnd"},
      {"from": "CLK", "to": "rail spi0.clock"}, {"from": "DOUT", "to": "rail spi0.miso"},
      {"from": "DIN", "to": "rail spi0.mosi"}, {"from": "CS", "to": "%s"}]},
    """
        .formatted(id, bus, pin);
  }

  @ParameterizedTest
  @CsvSource({
    "spi0, pin 26, address-twice, wiring.parts[1]",
    "spi0, pin 18, wrong-bus-line, wiring.parts[1].wires[7].to",
    "i2c1, pin 24, no-such-bus, wiring.parts[1].bus"
  })
  void findsASecondConverterThatIsNotChosenByItself(
      String bus, String pin, String code, String where) {
    String json =
        broken(
                "\"parts\": [",
                "\"parts\": [" + converter("one", "spi0", "pin 26") + converter("two", bus, pin))
            .replace(
                "\"buses\": [",
                "\"buses\": [{\"id\": \"spi0\", \"kind\": \"spi\", \"number\": 0, \"mosi\": 19,"
                    + " \"miso\": 21, \"clock\": 23},");
    assertThat(problems(json))
        .extracting(Problem::code, Problem::where)
        .contains(tuple(code, where));
  }

  @Test
  void findsASensorWhoseVoltageIsTooHighForTheConverter() {
    String high =
        broken(
            "\"to\": \"rail 3v3\"},\n          {\"from\": \"AO\"",
            "\"to\": \"rail 5v\"},\n          {\"from\": \"AO\"");
    assertThat(problems(high))
        .extracting(Problem::code, Problem::where)
        .containsExactly(tuple("too-many-volts", "wiring.parts[9].wires[2]"));
  }

  @Test
  void findsABuzzerWhosePinHasNoHardwarePwm() {
    String elsewhere =
        broken("\"pwm\": \"software\"", "\"pwm\": \"hardware\"")
            .replace(
                "{\"from\": \"1\", \"to\": \"pin 12\"", "{\"from\": \"1\", \"to\": \"pin 26\"");
    assertThat(problems(elsewhere))
        .extracting(Problem::code, Problem::where)
        .containsExactly(tuple("no-hardware-pwm", "wiring.parts[1].wires[0]"));
  }

  @Test
  void saysPartsByTheNamesThatAReaderKnows() {
    Problem unwired = problems(broken("{\"from\": \"Trig\", \"to\": \"pin 18\"},", "")).getFirst();
    assertThat(unwired.message())
        .isEqualTo(
            new Said(
                "\"Trig\" of the HC-SR04 ultrasonic sensor (5 V) is not wired.",
                "「超音波センサー HC-SR04（5 V）」の \"Trig\" がつながっていません。"));
  }

  @Test
  void countsTheHolesOfARow() {
    StringBuilder many = new StringBuilder();
    for (String address : List.of("0x76", "0x77")) {
      many.append(
          """
          {"id": "air-%s", "kind": "weather", "model": "bme280", "title": {"hira": "a", "ruby": "a", "en": "a"},
           "ports": {}, "bus": "i2c1", "address": "%s",
           "wires": [{"from": "GND", "to": "rail gnd"}, {"from": "VIN", "to": "rail 3v3"},
            {"from": "SCL", "to": "rail i2c1.scl"}, {"from": "SDA", "to": "rail i2c1.sda"}]},
          """
              .formatted(address, address));
    }
    assertThat(problems(broken("\"parts\": [", "\"parts\": [" + many)))
        .extracting(Problem::code, Problem::where)
        .containsExactly(
            tuple("row-full", "wiring.buses[1]"), tuple("row-full", "wiring.buses[1]"));
  }

  @Test
  void addsUpWhatAllPinsGive() {
    String all = BOARD.replace("\"seriesOhm\": 330", "\"seriesOhm\": 110");
    assertThat(problems(all))
        .extracting(Problem::code, Problem::where)
        .contains(tuple("too-much-current", "wiring.parts"));
  }

  @Test
  void addsUpWhatThe33VoltPinsGive() {
    String third =
        """
        {"id": "third", "kind": "line-array", "model": "qtr-8a", "title": {"hira": "a", "ruby": "a", "en": "a"},
         "eyes": [{"from": "1", "port": "line.left", "blackMillivolts": 3000, "whiteMillivolts": 300}],
         "wires": [{"from": "GND", "to": "rail gnd"}, {"from": "VCC", "to": "rail 3v3"}, {"from": "1", "to": "adc.A3"}]},
        """;
    String hungry =
        broken("\"parts\": [", "\"parts\": [" + third)
            .replace("tcrt5000-module", "qtr-8a")
            .replace("\"AO\"", "\"1\"");
    assertThat(problems(hungry)).extracting(Problem::code).contains("rail-overloaded");
  }

  @Test
  void findsAMotorWithoutADriver() {
    String motor =
        """
        {"id": "wiper", "kind": "motor", "model": "gear-motor", "title": {"hira": "a", "ruby": "a", "en": "a"},
         "wires": [{"from": "M1", "to": "pin 26"}, {"from": "M2", "to": "rail gnd"}]},
        """;
    assertThat(problems(broken("\"parts\": [", "\"parts\": [" + motor)))
        .extracting(Problem::code)
        .containsExactly("motor-without-driver", "motor-without-driver");
  }

  @Test
  void findsABatteryThatSharesNoGround() {
    int last = BOARD.lastIndexOf("rail gnd");
    String alone =
        BOARD.substring(0, last) + "rail motor" + BOARD.substring(last + "rail gnd".length());
    assertThat(problems(alone))
        .extracting(problem -> problem.code() + " at " + problem.where())
        .containsExactly("not-ground at wiring.parts[16].wires[0]");
  }

  @Test
  void findsAButtonThatAFixedPullUpDefeats() {
    String onScl =
        broken(
            "{\"id\": \"i2c1\", \"kind\": \"i2c\", \"number\": 1, \"sda\": 3, \"scl\": 5}",
            "{\"id\": \"i2c1\", \"kind\": \"i2c\", \"number\": 1, \"sda\": 26, \"scl\": 29,"
                + " \"software\": true}");
    String button =
        onScl.replace(
            "{\"from\": \"1\", \"to\": \"pin 29\"},\n"
                + "          {\"from\": \"2\", \"to\": \"rail gnd\"}",
            "{\"from\": \"1\", \"to\": \"pin 5\"},\n"
                + "          {\"from\": \"2\", \"to\": \"rail 3v3\"}");
    assertThat(problems(button)).extracting(Problem::code).containsExactly("fixed-pull-up");
  }

  @Test
  void tellsAllMistakesAtOnce() {
    String two =
        broken(
                "\"port\": \"button.a\", \"pull\": \"up\"",
                "\"port\": \"button.a\", \"pull\": \"none\"")
            .replace("\"seriesOhm\": 330", "\"seriesOhm\": 47");
    assertThat(problems(two).size()).isGreaterThan(4);
  }
}
