package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.io.Courses;
import org.tsumiki.vm.EngineChoice;

final class ReplayFilesTest {
  private static final Path SAMPLE =
      Path.of("src/test/resources/golden/line-follower-v1.tsumiki-replay");
  private static final List<ScriptedInput> PRESS =
      List.of(new ScriptedInput(700, "button.a", 1), new ScriptedInput(900, "button.a", 0));

  static ReplayFile recorded(long ticks) throws IOException {
    Course course = Course.of(Courses.load("line"));
    List<RunEntry> entries = List.of(new RunEntry(TestPrograms.image("line-follower"), PRESS));
    RunOutcome.Ran ran =
        (RunOutcome.Ran) SimulatedRun.run(entries, course, -7, ticks, EngineChoice.INTERPRETER);
    return ReplayFile.of(course, -7, List.of("せんを たどる"), entries, ran.result());
  }

  static ReplayFile read(String json) {
    return switch (ReplayFiles.read(json)) {
      case ReplayReadResult.Read(ReplayFile file) -> file;
      case ReplayReadResult.Refused(Problem problem) -> throw new AssertionError(problem);
    };
  }

  @Test
  void whatIsWrittenIsReadAndWrittenTheSame() throws IOException {
    ReplayFile file = recorded(3500);
    String text = ReplayFiles.write(file);
    ReplayFile again = read(text);
    assertThat(ReplayFiles.write(again)).isEqualTo(text);
    assertThat(again.course()).isEqualTo(file.course());
    assertThat(again.seed()).isEqualTo(-7);
    assertThat(again.ticks()).isEqualTo(3500);
    assertThat(again.checkpoints()).hasSize(3).isEqualTo(file.checkpoints());
    assertThat(again.entries().getFirst().title()).isEqualTo("せんを たどる");
    assertThat(again.entries().getFirst().inputs()).isEqualTo(PRESS);
    assertThat(ReplayCheck.check(again)).isEqualTo(new ReplayCheck.Same());
  }

  @Test
  void theSampleOfVersionOneIsStillRead() throws IOException {
    if (Boolean.getBoolean("golden.update") && !Files.exists(SAMPLE)) {
      Files.writeString(SAMPLE, ReplayFiles.write(recorded(5000)));
    }
    ReplayFile file = read(Files.readString(SAMPLE));
    assertThat(file.ticks()).isEqualTo(5000);
    assertThat(ReplayCheck.check(file))
        .isEqualTo(
            file.simulator() == World.VERSION
                ? new ReplayCheck.Same()
                : new ReplayCheck.OtherSimulator(file.simulator()));
  }

  private static Arguments broken(
      String name, String code, String where, Consumer<JsonObject> breaks) {
    return arguments(name, code, where, breaks);
  }

  private static JsonObject entry(JsonObject file) {
    return file.getAsJsonArray("entries").get(0).getAsJsonObject();
  }

  private static JsonObject input(JsonObject file) {
    return entry(file).getAsJsonArray("inputs").get(0).getAsJsonObject();
  }

  private static void damageImage(JsonObject file) {
    byte[] image = Base64.getDecoder().decode(entry(file).get("image").getAsString());
    image[image.length / 2] ^= 1;
    entry(file).addProperty("image", Base64.getEncoder().encodeToString(image));
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        broken("another format", "not-a-replay", "the file", f -> f.addProperty("format", "x")),
        broken("a newer one", "newer-version", "version", f -> f.addProperty("version", 2)),
        broken("no simulator", "missing-key", "simulator", f -> f.remove("simulator")),
        broken("a seed as a number", "wrong-type", "seed", f -> f.addProperty("seed", 7)),
        broken("no seed at all", "unknown-value", "seed", f -> f.addProperty("seed", "seven")),
        broken("too long", "out-of-range", "ticks", f -> f.addProperty("ticks", 1e12)),
        broken("half a tick", "out-of-range", "ticks", f -> f.addProperty("ticks", 0.5)),
        broken(
            "a checkpoint less",
            "out-of-range",
            "checkpoints",
            f -> f.getAsJsonArray("checkpoints").remove(1)),
        broken(
            "a checkpoint that is none",
            "unknown-value",
            "checkpoints[1]",
            f -> f.getAsJsonArray("checkpoints").set(1, new JsonPrimitive("12g4"))),
        broken(
            "a hash that is none",
            "unknown-value",
            "stateHash",
            f -> f.addProperty("stateHash", "")),
        broken("no course", "wrong-type", "course", f -> f.addProperty("course", "line")),
        broken(
            "a course without width",
            "missing-key",
            "course.widthMm",
            f -> f.getAsJsonObject("course").remove("widthMm")),
        broken(
            "no programs", "out-of-range", "entries", f -> f.getAsJsonArray("entries").remove(0)),
        broken(
            "more programs than robots",
            "too-large",
            "entries",
            f -> f.getAsJsonArray("entries").add(entry(f).deepCopy())),
        broken(
            "no Base64",
            "unknown-value",
            "entries[0].image",
            f -> entry(f).addProperty("image", "!")),
        broken(
            "a damaged program", "bad-checksum", "entries[0].image", ReplayFilesTest::damageImage),
        broken(
            "a damaged program of another simulator",
            "other-simulator",
            "entries[0].image",
            f -> {
              f.addProperty("simulator", World.VERSION + 1);
              damageImage(f);
            }),
        broken(
            "a course without the program's ports",
            "missing-port",
            "entries[0].image",
            f -> f.add("course", JsonParser.parseString(crossing()))),
        broken(
            "a button that is not there",
            "unknown-name",
            "entries[0].inputs[0].port",
            f -> input(f).addProperty("port", "button.z")),
        broken(
            "a sensor that is pressed",
            "unknown-name",
            "entries[0].inputs[0].port",
            f -> input(f).addProperty("port", "line.left")),
        broken(
            "pressed after the end",
            "out-of-range",
            "entries[0].inputs[0].tick",
            f -> input(f).addProperty("tick", 9999)),
        broken(
            "half pressed",
            "wrong-type",
            "entries[0].inputs[0].down",
            f -> input(f).addProperty("down", 0.5)));
  }

  private static String crossing() {
    return org.tsumiki.course.CourseWriter.write(Courses.load("crossing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFiles")
  void refusesWhatIsBrokenWithItsPlaceAndARemedy(
      String name, String code, String where, Consumer<JsonObject> breaks) throws IOException {
    JsonObject json = JsonParser.parseString(ReplayFiles.write(recorded(2500))).getAsJsonObject();
    breaks.accept(json);
    assertThat(ReplayFiles.read(json.toString()))
        .isInstanceOfSatisfying(
            ReplayReadResult.Refused.class,
            refused -> {
              assertThat(refused.problem().where()).isEqualTo(where);
              assertThat(refused.problem().code()).isEqualTo(code);
              assertThat(refused.problem().message().english()).endsWith(".");
              assertThat(refused.problem().remedy().english()).endsWith(".");
            });
  }

  @Test
  void refusesTextThatIsCutOff() throws IOException {
    String text = ReplayFiles.write(recorded(1000));
    for (int length = 0; length < text.length() - 2; length += 97) {
      assertThat(ReplayFiles.read(text.substring(0, length)))
          .isInstanceOfSatisfying(
              ReplayReadResult.Refused.class,
              refused -> assertThat(refused.problem().code()).isEqualTo("not-json"));
    }
  }
}
