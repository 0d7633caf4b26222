package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.boards.io.Boards;

class BoardCommandTest {
  @TempDir private Path folder = Path.of("");

  /** A copy of a shipped board with a mistake in it. */
  private Path broken(String good, String bad) throws IOException {
    try (InputStream in =
        Boards.class.getResourceAsStream("/org/tsumiki/boards/signal-board.json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(json).contains(good);
      return Files.writeString(folder.resolve("mine.json"), json.replace(good, bad));
    }
  }

  @Test
  void listsTheShippedBoards() {
    CommandRun run = CommandRun.of("board", "list", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().getAsJsonArray("boards")).hasSize(Boards.ids().size());
  }

  @Test
  void findsShippedBoardsWhole() {
    for (String id : Boards.ids()) {
      CommandRun run = CommandRun.of("board", "check", id, "--json");

      assertThat(run.exitCode()).isZero();
      assertThat(run.json().get("ok").getAsBoolean()).isTrue();
    }
  }

  @Test
  void tellsEveryMistakeWithItsPlaceAndWhatToDo() throws IOException {
    Path file = broken("\"pin 13\", \"seriesOhm\": 330", "\"pin 11\"");

    CommandRun run = CommandRun.of("board", "check", file.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    JsonObject first = run.json().getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(first.get("code").getAsString()).isEqualTo("pin-twice");
    assertThat(first.get("where").getAsString()).isEqualTo("wiring.parts[1].wires[0]");
    assertThat(run.json().getAsJsonArray("findings")).hasSize(2);
    assertThat(CommandRun.of("board", "check", file.toString()).out())
        .contains("Pin 11 (GPIO17) is used twice: by car-red and by car-yellow.")
        .contains("[no-resistor]");
  }

  /** Every line of a board with many mistakes, in both languages. */
  @Test
  void tellsMistakesInTheReadersLanguage() throws IOException {
    String pin = "{\"from\": \"+\", \"to\": \"pin 13\", \"seriesOhm\": 330}";
    Path file = broken(pin, "{\"from\": \"+\", \"to\": \"pin 11\"}");
    String many =
        Files.readString(file)
            .replace("\"pull\": \"up\"", "\"pull\": \"down\"")
            .replace("\"seriesOhm\": 330", "\"seriesOhm\": 47")
            .replace("\"led.1\", ", "\"distance.front\", ");
    Files.writeString(file, many);
    String told =
        Stream.of("en", "ja")
            .map(language ->
                CommandRun.of(
                        "board",
                        "check",
                        file.toString(),
                        "--level",
                        language.equals("en") ? "en" : "kanji")
                    .out())
            .collect(Collectors.joining("\n"))
            .replace(file.toString(), "mine.json");
    Path golden = Path.of("src/test/resources/golden/board-check.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Files.readString(golden));
    assertThat(
            CommandRun.in(Map.of("LANG", "ja_JP.UTF-8"), "board", "check", file.toString()).out())
        .contains("ピン11（GPIO17）が 2 回使われています");
    assertThat(CommandRun.of("board", "check", "iot", "--level", "hira").out())
        .startsWith("まちがいはありません: iot")
        .doesNotContain("ports");
  }

  /** A text that breaks off tells its line itself. */
  @Test
  void namesNoPlaceOfAFileThatIsNoJson() throws IOException {
    Path file = broken("\"kind\": \"led\",", "\"kind\": \"led\"");

    assertThat(CommandRun.of("board", "check", file.toString(), "--level", "en").out())
        .startsWith(file + ": The file is not JSON: reading it stopped in line 19, column ")
        .contains("comma");
  }

  @Test
  void drawsTheWiringAsTheFilesNameSays() throws IOException {
    Path pdf = folder.resolve("wiring.pdf");
    Path svg = folder.resolve("wiring.svg");

    assertThat(CommandRun.of("board", "wiring", "mini", "-o", pdf.toString()).exitCode()).isZero();
    CommandRun run =
        CommandRun.of("board", "wiring", "iot", "-o", svg.toString(), "--level", "hira", "--json");

    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(run.json().getAsJsonArray("files"))
        .hasSize(run.json().get("sheets").getAsInt())
        .hasSizeGreaterThan(2);
    assertThat(folder.resolve("wiring-2.svg")).content().startsWith("<svg ");
  }

  @Test
  void tellsTheWiringInWords() {
    CommandRun run = CommandRun.of("board", "words", "signal-board", "--level", "en");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("pin 11 (GPIO17), the 6th in the left row counted from the SD card end");
  }

  @Test
  void listsPartsWithTheirAmounts() {
    CommandRun run = CommandRun.of("board", "parts", "two-wheel", "--level", "kanji");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("  2  タクトスイッチ（4本足）").contains("値段は店で調べて");
  }

  @Test
  void wrongUseSaysWhatToDo() throws IOException {
    Path unwired = broken("\"wiring\"", "\"x\"");
    for (String[] line :
        new String[][] {
          {"board"},
          {"board", "check", "no-such-board"},
          {"board", "check", "no-such-file.json"},
          {"board", "wiring", "mini", "-o", "x.gif"},
          {"board", "words", unwired.toString()}
        }) {
      CommandRun run = CommandRun.of(line);

      assertThat(run.exitCode()).isNotZero();
      assertThat(run.out() + run.err()).isNotBlank();
    }
  }
}
