package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.course.io.Courses;

class CourseCommandTest {
  private static final String MAP =
      """
      {"name": "Ramp", "width": 2, "length": 1, "startTile": {"x": 0, "y": 0, "z": 0}, "tiles": {
        "0,0,0": {"rot": 0, "tileType": {"image": "tile-0.png"}, "items": {"obstacles": 1}},
        "1,0,0": {"rot": 0, "tileType": {"image": "tile-11.png"}, "items": {}}}}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void listsTheShippedCourses() {
    CommandRun run = CommandRun.of("course", "list", "--json");

    assertThat(run.exitCode()).isZero();
    List<String> ids = new ArrayList<>();
    JsonArray courses = run.json().getAsJsonArray("courses");
    courses.forEach(course -> ids.add(course.getAsJsonObject().get("id").getAsString()));
    assertThat(ids).containsExactlyElementsOf(Courses.ids());
    assertThat(courses.get(1).getAsJsonObject().keySet())
        .contains("title", "kind", "widthMm", "heightMm", "robots", "things", "goals", "seconds");
  }

  @Test
  void speaksTheLanguageOfItsReader() {
    assertThat(CommandRun.of("course", "list").out()).contains("Water for the paddy");
    assertThat(CommandRun.in(Map.of("LANG", "ja_JP.UTF-8"), "course", "list").out())
        .contains("田んぼの水番");
  }

  @Test
  void saysThatACourseIsWhole() {
    CommandRun run = CommandRun.of("course", "check", "paddy", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("ok").getAsBoolean()).isTrue();
    assertThat(run.json().getAsJsonObject("course").get("goals").getAsInt()).isEqualTo(2);
  }

  @Test
  void saysWhereACourseIsBroken() {
    Path file =
        Samples.file(folder, "mine.json", "{\"format\": \"tsumiki-course\", \"version\": 2}");

    CommandRun run = CommandRun.of("course", "check", file.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error().get("code").getAsString()).isEqualTo("missing-key");
    assertThat(run.error().get("where").getAsString()).endsWith("mine.json, widthMm");
    assertThat(run.error().get("remedy").getAsString()).isEqualTo("Add \"widthMm\" here.");
  }

  @Test
  void refusesNamesAndFilesThatAreNotThere() {
    assertThat(CommandRun.of("course", "check", "nowhere").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("course", "check", "nowhere.json").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("course", "import", "nowhere.json", "-o", "x.json").exitCode())
        .isEqualTo(2);
    assertThat(CommandRun.of("course").exitCode()).isEqualTo(2);
  }

  @Test
  void importsAMapAndTellsWhatItLeftOut() {
    Path map = Samples.file(folder, "map.json", MAP);
    Path course = folder.resolve("course.json");

    CommandRun run =
        CommandRun.of("course", "import", map.toString(), "-o", course.toString(), "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("tiles").getAsInt()).isEqualTo(2);
    JsonObject finding = run.json().getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(finding.get("code").getAsString()).isEqualTo("obstacle");
    assertThat(finding.get("where").getAsString()).isEqualTo("tile 0,0,0");
    assertThat(CommandRun.of("course", "check", course.toString()).exitCode()).isZero();
    assertThat(CommandRun.of("course", "import", map.toString(), "-o", course.toString()).out())
        .contains("Tiles taken: 2", "obstacle");
  }

  @Test
  void refusesAMapThatIsNone() {
    Path map = Samples.file(folder, "map.json", "{\"tiles\": {}}");
    Path course = folder.resolve("course.json");

    CommandRun run =
        CommandRun.of("course", "import", map.toString(), "-o", course.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error().get("code").getAsString()).isEqualTo("not-a-map");
    assertThat(Files.exists(course)).isFalse();
  }

  @Test
  void runsAProgramForEachRobot() {
    String examples = "../../lesson-packs/examples/courses/kani/";
    CommandRun run =
        CommandRun.of(
            "run",
            examples + "solution-red.tsumiki",
            "--with",
            examples + "solution-blue.tsumiki",
            "--course",
            "kani",
            "--seed",
            "1",
            "--json");

    assertThat(run.exitCode()).isZero();
    JsonArray robots = run.json().getAsJsonArray("robots");
    assertThat(robots).hasSize(2);
    double red = robots.get(0).getAsJsonObject().getAsJsonObject("pose").get("xMm").getAsDouble();
    double blue = robots.get(1).getAsJsonObject().getAsJsonObject("pose").get("xMm").getAsDouble();
    assertThat(red).isBetween(700.0, 800.0);
    assertThat(blue).isBetween(1000.0, 1100.0);
  }

  @Test
  void refusesMoreProgramsThanRobots() {
    String project = Samples.project(folder).toString();
    CommandRun run = CommandRun.of("run", project, "--with", project, "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code").getAsString()).isEqualTo("too-many-programs");
  }

  @Test
  void printsTheHashesOfRunsWhichTheEngineDoesNotChange() {
    String[] words = {
      "course",
      "hashes",
      "--seeds",
      "3-4",
      "--course",
      "paddy",
      "--programs",
      "../../lesson-packs/examples/courses"
    };
    String interpreted = CommandRun.of(words).out();
    List<String> lines = interpreted.strip().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).matches("paddy 3 [0-9a-f]{16} [0-9a-f]{16} \\d+ 1");
    assertThat(lines.get(1)).startsWith("paddy 4 ").isNotEqualTo(lines.get(0));
    List<String> translated = new ArrayList<>(List.of(words));
    translated.addAll(List.of("--engine", "translated"));
    assertThat(CommandRun.of(translated.toArray(String[]::new)).out()).isEqualTo(interpreted);
  }

  @Test
  void runsEveryRobotsOwnProgramForHashes() {
    CommandRun run =
        CommandRun.of(
            "course",
            "hashes",
            "--seeds",
            "1",
            "--course",
            "kani",
            "--json",
            "--programs",
            "../../lesson-packs/examples/courses");
    JsonObject line = run.json().getAsJsonArray("hashes").get(0).getAsJsonObject();
    assertThat(line.get("programs").getAsInt()).isEqualTo(2);
    assertThat(line.keySet())
        .containsExactly("course", "seed", "traceHash", "stateHash", "ticks", "programs");
  }

  @Test
  void refusesSeedsAndFoldersThatAreNone() {
    assertThat(CommandRun.of("course", "hashes", "--seeds", "5-1").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("course", "hashes", "--seeds", "x").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("course", "hashes", "--programs", "nowhere").exitCode()).isEqualTo(2);
  }
}
