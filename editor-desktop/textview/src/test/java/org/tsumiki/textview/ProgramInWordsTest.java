package org.tsumiki.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.program.ReadingLevel;

class ProgramInWordsTest {
  private static String everyBlock() throws IOException {
    try (InputStream stream =
        ProgramInWordsTest.class.getResourceAsStream("/every-block.tsumiki")) {
      String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return switch (ProjectReader.read(json)) {
        case ReadResult.Read(Project project) -> project.workspaceJson();
        case ReadResult.Refused refused -> throw new AssertionError(refused);
      };
    }
  }

  private static String told(String workspaceJson, ReadingLevel level) {
    return ProgramInWords.scripts(workspaceJson).stream()
        .map(script ->
            script.stream()
                .map(row -> "  ".repeat(row.depth()) + row.words().at(level) + "\n")
                .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static final String SMALL =
      """
      {"blocks": {"blocks": [
        {"type": "event_start", "id": "a", "next": {"block":
          {"type": "control_if_else", "id": "b", "inputs": {
             "CONDITION": {"block": {"type": "logic_compare", "id": "c",
               "fields": {"OP": "GT"}, "inputs": {
                 "A": {"block": {"type": "sense_distance", "id": "d"}},
                 "B": {"shadow": {"type": "math_number", "id": "e", "fields": {"NUM": 10}}}}}},
             "DO": {"block": {"type": "drive_turn", "id": "f",
               "fields": {"DIRECTION": "right"}, "inputs": {
                 "DEGREES": {"shadow": {"type": "math_number", "id": "g", "fields": {"NUM": 90}}},
                 "POWER": {"shadow": {"type": "math_number", "id": "h", "fields": {"NUM": 50}}}}}},
             "ELSE": {"block": {"type": "control_wait_until", "id": "i"}}}}}}]}}
      """;

  @Test
  void blocksStandInRowsAndWhatIsInsideFurtherToTheRight() {
    assertThat(told(SMALL, ReadingLevel.HIRAGANA))
        .isEqualTo(
            """
            スタート したとき
              もし まえの ものまでの センチが 10より おおきい なら
                90 ど みぎに まわる、 ちから 50 パーセント
              そうでなければ
                からっぽの じょうけん、 そう なるまで まつ
            """);
    assertThat(told(SMALL, ReadingLevel.ENGLISH))
        .startsWith(
            "when the program starts\n  if distance ahead in centimetres is greater than 10")
        .contains("    turn right 90 degrees, power 50 percent\n  otherwise\n");
  }

  @ParameterizedTest
  @EnumSource(ReadingLevel.class)
  void everyBlockHasItsWordsAtEveryLevel(ReadingLevel level) throws IOException {
    String told = told(everyBlock(), level);

    assertThat(told).doesNotContain("%", "_", "{0").doesNotContainPattern("\\bnull\\b");
    assertThat(told.lines().count()).isGreaterThan(150);
  }

  @Test
  void namesAndSumsAreTold() throws IOException {
    List<String> lines = told(everyBlock(), ReadingLevel.HIRAGANA).lines().toList();

    assertThat(lines)
        .contains(
            "squareの やりかた、 つかう もの size",
            "  こたえは へんすう size かける へんすう size",
            "  danceを する、 size 5",
            "  speedを へんすう speed たす 3に する",
            "  ひだりの タイヤ 30、 みぎの タイヤ マイナス 30 パーセント");
  }

  @Test
  void aLongChainIsTold() {
    StringBuilder json = new StringBuilder("{\"blocks\": {\"blocks\": [");
    int length = 2000;
    for (int i = 0; i < length; i++) {
      json.append("{\"type\": \"drive_stop\", \"id\": \"b").append(i).append('"');
      json.append(i < length - 1 ? ", \"next\": {\"block\": " : "");
    }
    json.append("}".repeat(2 * length - 1)).append("]}}");

    assertThat(ProgramInWords.scripts(json.toString()).getFirst()).hasSize(length);
  }
}
