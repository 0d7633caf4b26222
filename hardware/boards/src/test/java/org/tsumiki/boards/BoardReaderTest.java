package org.tsumiki.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.boards.json.Problem;

final class BoardReaderTest {
  private static final String BOARD = Samples.text("/golden/board-v1.json");

  @Test
  void readsShippedBoards() {
    assertThat(Boards.all().keySet()).containsExactlyElementsOf(Boards.ids());
    Boards.all().forEach((id, board) -> assertThat(board.id()).isEqualTo(id));
    assertThat(Boards.find("two-wheel").orElseThrow().body()).isPresent();
    assertThat(Boards.find("signal-board").orElseThrow().body()).isEmpty();
    assertThat(Boards.find("no-such-board")).isEmpty();
  }

  @Test
  void readsVersion1() {
    assertThat(BoardReader.read(BOARD))
        .isEqualTo(
            new BoardReadResult.Read(Boards.find("two-wheel").orElseThrow().withoutWiring()));
  }

  @Test
  void keepsTheOrderOfPorts() {
    assertThat(Boards.find("two-wheel").orElseThrow().ports())
        .startsWith("motor.left", "motor.right", "line.left", "line.right", "distance.front")
        .hasSize(15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | [ | not-json | the file",
        "tsumiki-board | tsumiki-boat | not-a-board | the file",
        "\"version\": 1 | \"version\": 3 | newer-version | version",
        "\"version\": 1 | \"version\": \"1\" | wrong-type | version",
        "\"id\": \"two-wheel\" | \"id\": \"Two Wheel\" | unknown-value | id",
        "\"ruby\" | \"rubi\" | missing-key | title.ruby",
        "\"motor.left\", | `` | unknown-name | ports",
        "\"motor.left\", | \"motor.left\", \"motor.left\", | duplicate | ports[1]",
        "\"led.1\" | \"led.7\" | unknown-value | ports[5]",
        "\"line.left\", \"line.right\", | \"line.left\", | unknown-name | body.lineSensors[1].port",
        "\"distance.front\", | `` | unknown-name | body.distanceSensors[0].port",
        "{\"port\": \"line.right\" | {\"port\": \"line.left\" | duplicate |"
            + " body.lineSensors[1].port",
        "{\"port\": \"line.right\" | {\"port\": \"buzzer\" | unknown-value |"
            + " body.lineSensors[1].port",
        "\"radiusMm\": 70 | \"radiusMm\": 7 | out-of-range | body.radiusMm",
        "\"wheelBaseMm\": 120, | \"wheelBaseMm\": 141, | out-of-range | body.wheelBaseMm",
        "\"wheelBaseMm\": 120, | `` | missing-key | body.wheelBaseMm",
        "\"spotMm\": 6 | \"spotMm\": null | missing-key | body.lineSensors[0].spotMm",
        "\"body\": { | \"body\": 3, \"x\": { | wrong-type | body",
      })
  void namesWhatIsWrongAndWhere(String good, String bad, String code, String where) {
    assertThat(BOARD).contains(good);
    int at = BOARD.indexOf(good);
    String broken = BOARD.substring(0, at) + bad + BOARD.substring(at + good.length());
    Problem problem = ((BoardReadResult.Refused) BoardReader.read(broken)).problem();
    assertThat(List.of(problem.code(), problem.where())).containsExactly(code, where);
    BothLanguages.tell(problem);
  }

  @Test
  void refusesAListWithoutPorts() {
    int from = BOARD.indexOf("\"ports\": [");
    String empty =
        BOARD.substring(0, from) + "\"ports\": []" + BOARD.substring(BOARD.indexOf("]", from) + 1);
    assertThat(refused(empty, "out-of-range")).isEqualTo("ports");
  }

  @Test
  void refusesWhatIsTooLong() {
    String sensor = "{\"port\": \"line.left\", ";
    String nine = BOARD.replace(sensor, (sensor + "\"x\": 0}, ").repeat(8) + sensor);
    assertThat(refused(nine, "too-large")).isEqualTo("body.lineSensors");
    assertThat(refused(BOARD + " ".repeat(128 * 1024), "too-large")).isEqualTo(Problem.THE_FILE);
    assertThat(refused("[]", "not-json")).isEqualTo(Problem.THE_FILE);
  }

  private static String refused(String json, String code) {
    Problem problem = ((BoardReadResult.Refused) BoardReader.read(json)).problem();
    assertThat(problem.code()).isEqualTo(code);
    BothLanguages.tell(problem);
    return problem.where();
  }
}
