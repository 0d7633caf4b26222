package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir private Path folder = Path.of("");

  /** What a rice field's lamp does when the water sinks. */
  private static final String PADDY =
      "../../lesson-packs/packs/src/main/resources/org/tsumiki/packs/iot-town/paddy-water/";

  @Test
  void whatASensorReadsRunsStraightFromValueToValue() {
    CommandRun run =
        CommandRun.of(
            "run",
            PADDY + "solution.blocks",
            "--course=rice-field",
            "--input=water.level=60@0,20@4",
            "--until=6",
            "--json");

    assertThat(run.json().getAsJsonObject("outputs").get("led.1").getAsDouble()).isEqualTo(1);
  }

  @Test
  void inputsThatNobodyCanChangeAreNamed() {
    assertThat(input("led.1=1@0").json().getAsJsonObject("error").get("code").getAsString())
        .isEqualTo("unknown-input");
    assertThat(
            input("water.level=5@3,6@2").json().getAsJsonObject("error").get("code").getAsString())
        .isEqualTo("bad-input");
  }

  private static CommandRun input(String text) {
    return CommandRun.of(
        "run", PADDY + "solution.blocks", "--course=rice-field", "--input=" + text, "--json");
  }

  @Test
  void documentHasTheKeysThatScriptsRelyOn() {
    CommandRun run = CommandRun.of("run", Samples.project(folder).toString(), "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().keySet())
        .contains(
            "ticks",
            "steps",
            "engine",
            "seed",
            "course",
            "traceHash",
            "stateHash",
            "trapped",
            "events",
            "pose");
    assertThat(run.json().getAsJsonObject("pose").keySet())
        .containsExactly("xMm", "yMm", "headingDeg");
    assertThat(run.json().getAsJsonArray("events").get(0).getAsJsonObject().keySet())
        .contains("tick", "kind", "text");
  }

  @Test
  void bothEnginesGiveTheSameRun() {
    String project = Samples.project(folder).toString();
    CommandRun interpreted = CommandRun.of("run", project, "--engine", "interpreter", "--json");
    CommandRun translated = CommandRun.of("run", project, "--engine", "translated", "--json");

    assertThat(translated.json().get("engine").getAsString()).isEqualTo("translated");
    assertThat(translated.json().get("interpretedScripts").getAsInt()).isZero();
    for (String key : List.of("steps", "traceHash", "stateHash")) {
      assertThat(translated.json().get(key)).isEqualTo(interpreted.json().get(key));
    }
  }

  @Test
  void tellsHowEverythingWasAtAMoment() {
    String program = "../../robot-runtime/agent/src/test/resources/programs/three-scripts.tsumiki";
    CommandRun run = CommandRun.of("run", program, "--until", "2", "--at", "0.001", "--json");
    assertThat(run.exitCode()).isZero();
    JsonObject at = run.json().getAsJsonObject("at");
    assertThat(at.get("tick").getAsLong()).isEqualTo(1);
    assertThat(at.keySet()).contains("running", "scripts", "variables", "lists", "ports", "pose");
    assertThat(at.getAsJsonArray("variables").toString()).contains("ごうけい");
    JsonObject first = at.getAsJsonArray("scripts").get(0).getAsJsonObject();
    assertThat(first.get("hat").getAsString()).isEqualTo("start1");
    assertThat(first.getAsJsonArray("calls").toString()).contains("かぞえる", "のこり");
    assertThat(at.getAsJsonArray("running").get(0).getAsString())
        .isEqualTo(
            first.getAsJsonArray("calls").get(0).getAsJsonObject().get("blockId").getAsString());
    CommandRun told = CommandRun.of("run", program, "--until", "2", "--at", "0.001");
    assertThat(told.out()).contains("at 0.001 s:", "in \"かぞえる\"", "のこり = ", "ごうけい = ");
  }

  @Test
  void tellsTheRunInWordsAtTheLevelThatIsAskedFor() {
    String project = Samples.project(folder).toString();
    CommandRun told = CommandRun.of("run", project, "--narrate", "--level", "en");
    assertThat(told.out())
        .contains("0.000 s  The program started.", "The car signal turned red on.")
        .doesNotContain("signal.car.red");
    JsonObject document =
        CommandRun.of("run", project, "--narrate", "--detail", "exact", "--level", "hira", "--json")
            .json();
    JsonObject first = document.getAsJsonArray("narration").get(0).getAsJsonObject();
    assertThat(first.keySet()).containsExactly("tick", "kind", "text");
    assertThat(first.get("text").getAsString()).isEqualTo("プログラムが はじまりました。");
    assertThat(CommandRun.of("run", project, "--json").json().get("narration").isJsonNull())
        .isTrue();
  }

  @Test
  void aMomentOutsideOfTheRunIsWrongUse() {
    String project = Samples.project(folder).toString();
    CommandRun run = CommandRun.of("run", project, "--until", "2", "--at", "3", "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("run", project, "--json").json().get("at").isJsonNull()).isTrue();
  }

  @Test
  void imageRunsLikeTheProjectItWasCompiledFrom() {
    Path project = Samples.project(folder);
    Path image = folder.resolve("a b.image");

    assertThat(CommandRun.of("compile", project.toString(), "-o", image.toString()).exitCode())
        .isZero();

    assertThat(hashOf(image)).isEqualTo(hashOf(project));
  }

  @Test
  void traceFileHoldsAHeadAndEveryEvent() throws IOException {
    Path trace = folder.resolve("trace.jsonl");

    CommandRun run =
        CommandRun.of(
            "run", Samples.project(folder).toString(), "--trace", trace.toString(), "--json");

    assertThat(Files.readAllLines(trace))
        .hasSize(1 + run.json().getAsJsonArray("events").size())
        .first()
        .asString()
        .startsWith("{\"format\":\"tsumiki-trace\",\"version\":1,");
  }

  @Test
  void programThatNeedsAnotherCourseSaysSo() {
    CommandRun run = CommandRun.of("run", Samples.project(folder).toString(), "--course", "line");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("signal.car.red", "--course");
  }

  @Test
  void unknownCourseIsWrongUseAndNamesTheKnownOnes() {
    CommandRun run =
        CommandRun.of("run", Samples.project(folder).toString(), "--course", "moon", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("remedy").getAsString()).contains("crossing", "line");
  }

  @Test
  void namesTheProgramThatLacksAPort() {
    String examples = "../../lesson-packs/examples/courses/";
    String other = Samples.project(folder).toString();

    CommandRun run =
        CommandRun.of(
            "run",
            examples + "kani/solution-red.tsumiki",
            "--with",
            other,
            "--course",
            "kani",
            "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error().get("code").getAsString()).isEqualTo("missing-port");
    assertThat(run.error().get("where").getAsString()).isEqualTo(other);
    assertThat(run.error().get("message").getAsString()).contains("signal.car.red");
  }

  @Test
  void namesTheProgramThatNoRobotIsLeftFor() {
    String first = Samples.project(folder).toString();
    String second = Samples.file(folder, "second.tsumiki", Samples.RED_THEN_GREEN).toString();

    CommandRun run = CommandRun.of("run", first, "--with", second, "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code").getAsString()).isEqualTo("too-many-programs");
    assertThat(run.error().get("where").getAsString()).isEqualTo(second);
  }

  @Test
  void namesTheButtonsThatAreThere() {
    String project = Samples.project(folder).toString();

    CommandRun run = CommandRun.of("run", project, "--press", "button.z@1", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code").getAsString()).isEqualTo("unknown-button");
    assertThat(run.error().get("remedy").getAsString()).contains("button.a");
  }

  @Test
  void runsOnTheCourseThatTheProjectWasMadeFor() {
    String onMaze = Samples.file(folder, "maze.tsumiki", withCourse("maze")).toString();

    assertThat(CommandRun.of("run", onMaze, "--json").error().get("message").getAsString())
        .contains("\"maze\" has no signal.car.red");
    assertThat(CommandRun.of("run", onMaze, "--course", "crossing").exitCode()).isZero();
  }

  @Test
  void runsTheExampleOfTwoRobotsAtOneCrate() {
    String example = "../../lesson-packs/examples/pushing/";

    CommandRun run =
        CommandRun.of(
            "run",
            example + "red.tsumiki",
            "--with",
            example + "blue.tsumiki",
            "--course",
            example + "course.json",
            "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("finished").getAsBoolean()).isTrue();
    assertThat(run.json().getAsJsonArray("robots")).hasSize(2);
  }

  @Test
  void tellsGoalsAndRulesInWords() {
    String slalom = "../../lesson-packs/examples/courses/slalom/wrong.tsumiki";

    String told = CommandRun.of("run", slalom, "--course", "slalom").out();

    assertThat(told)
        .contains("task failed after ", "To do: Stop in ", "Broken: Do not touch post")
        .doesNotContain("task.goals", "task.avoid");
    assertThat(
            CommandRun.in(Map.of("LANG", "ja_JP.UTF-8"), "run", slalom, "--course", "slalom").out())
        .contains("これから： ");
  }

  @Test
  void saysThatTheProjectsCourseIsNotHere() {
    String project = Samples.file(folder, "moon.tsumiki", withCourse("moon")).toString();

    CommandRun run = CommandRun.of("run", project, "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error().get("code").getAsString()).isEqualTo("unknown-course");
    assertThat(run.error().get("where").getAsString()).isEqualTo(project + ", course");
    assertThat(run.error().get("remedy").getAsString()).contains("--course", "crossing");
    assertThat(CommandRun.of("run", project, "--course", "crossing").exitCode()).isZero();
  }

  private static String withCourse(String course) {
    return Samples.RED_THEN_GREEN.replaceFirst("\\{", "{\"course\": \"" + course + "\",");
  }

  @Test
  void missingFileIsWrongUse() {
    CommandRun run = CommandRun.of("run", folder.resolve("none.tsumiki").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("none.tsumiki");
  }

  private static String hashOf(Path file) {
    CommandRun run = CommandRun.of("run", file.toString(), "--seed", "7", "--json");
    return run.json().get("traceHash").getAsString() + run.json().get("stateHash").getAsString();
  }
}
