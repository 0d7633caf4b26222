package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseDrawingCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void mapGoesToStdoutWithoutAFile() {
    CommandRun run = CommandRun.of("course", "map", "line", "--level", "ruby");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("<svg ").contains("<title id=\"title\">線のコース</title>");
  }

  @Test
  void mapIsWrittenAsTheFilesNameSaysAndToldInWords() throws IOException {
    Path png = folder.resolve("a b.png");

    CommandRun run =
        CommandRun.of("course", "map", "line", "-o", png.toString(), "--width", "400", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().keySet())
        .contains("course", "level", "title", "description", "file", "svg");
    assertThat(run.json().get("description").getAsString()).contains("A black line, 2 cm wide");
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void seedDrawsTheCourse() {
    String planned = CommandRun.of("course", "map", "line").out();

    assertThat(CommandRun.of("course", "map", "line", "--seed", "7").out())
        .isNotEqualTo(planned)
        .isEqualTo(CommandRun.of("course", "map", "line", "--seed", "7").out());
  }

  @Test
  void sheetsAreWrittenAsPdf() throws IOException {
    Path pdf = folder.resolve("line.pdf");

    CommandRun run =
        CommandRun.of("course", "print", "line", "--paper", "a3", "-o", pdf.toString(), "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("pages").getAsInt()).isEqualTo(17);
    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  @Test
  void wrongUseSaysWhatToDo() {
    for (String[] line :
        new String[][] {
          {"course", "map", "line", "-o", "x.gif"},
          {"course", "map", "line", "--level", "latin"},
          {"course", "map", "line", "--width", "7"},
          {"course", "map", "moon"},
          {"course", "print", "line"},
          {"course", "print", "line", "--paper", "A9", "-o", "x.pdf"},
          {"course"}
        }) {
      CommandRun run = CommandRun.of(line);
      assertThat(run.exitCode()).as(String.join(" ", line)).isEqualTo(2);
      assertThat(run.err()).as(String.join(" ", line)).hasLineCount(1);
    }
  }

  @Test
  void unknownCourseIsSaidWhereItWasNamed() {
    assertThat(CommandRun.of("course", "map", "moon", "--json").error().get("where").getAsString())
        .isEqualTo("COURSE");
    assertThat(
            CommandRun.of("course", "print", "moon", "-o", "x.pdf", "--json")
                .error()
                .get("where")
                .getAsString())
        .isEqualTo("COURSE");
  }

  @Test
  void folderThatIsNotThereIsSaid() {
    CommandRun run =
        CommandRun.of(
            "course", "print", "line", "-o", folder.resolve("no/line.pdf").toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.error().get("code").getAsString()).isEqualTo("not-writable");
  }

  @Test
  void mapOfARunShowsWhereEachRobotWent() throws IOException {
    Path svg = folder.resolve("kani.svg");
    String examples = "../../lesson-packs/examples/courses/kani/";

    CommandRun run =
        CommandRun.of(
            "run",
            examples + "solution-red.tsumiki",
            "--with",
            examples + "solution-blue.tsumiki",
            "--course",
            "kani",
            "--until",
            "5",
            "--map",
            svg.toString(),
            "--level",
            "en");

    assertThat(run.exitCode()).isZero();
    String picture = Files.readString(svg);
    assertThat(picture)
        .contains("where Red went", "where Blue went", "where a way begins")
        .containsPattern("Red went from \\([0-9., ]+\\) to")
        .contains("stroke-dasharray");
  }

  @Test
  void mapOfARunIsRefusedBeforeTheRunWhereItWouldShowNothing() {
    String examples = "../../lesson-packs/examples/courses/";
    Path png = folder.resolve("crossing.png");

    CommandRun scene =
        CommandRun.of(
            "run",
            examples + "crossing/solution.tsumiki",
            "--course",
            "crossing",
            "--map",
            png.toString(),
            "--json");
    CommandRun format =
        CommandRun.of("run", examples + "line/solution.tsumiki", "--map", "line.pdf", "--json");

    assertThat(scene.exitCode()).isEqualTo(2);
    assertThat(scene.error().get("code").getAsString()).isEqualTo("nothing-moves");
    assertThat(png).doesNotExist();
    assertThat(format.exitCode()).isEqualTo(2);
    assertThat(format.error().get("code").getAsString()).isEqualTo("unknown-format");
  }
}
