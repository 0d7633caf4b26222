package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;

final class EditorServerTest {
  private static final String LESSON = "traffic-signal/one-light";

  @TempDir Path state;
  private EditorServer server;

  @BeforeEach
  void start() {
    server = EditorServer.start(options(Optional.empty()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ServerOptions options(Optional<Path> file) {
    return new ServerOptions(0, state, file, Optional.empty(), packs());
  }

  private static List<Pack> packs() {
    return ShippedPacks.readAll().stream()
        .map(result -> ((PackReadResult.Read) result).pack())
        .toList();
  }

  private static Lesson lesson() {
    return packs().stream().flatMap(pack -> pack.lesson(LESSON).stream()).findFirst().orElseThrow();
  }

  private static JsonObject solution() {
    return Wire.object(lesson().solution().projectJson()).orElseThrow();
  }

  @Test
  void welcomesAPageWithThePacksOfThisComputer() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      JsonObject welcome = page.await("welcome");
      JsonObject pack = welcome.getAsJsonArray("packs").get(0).getAsJsonObject();
      assertThat(pack.get("id").getAsString()).isEqualTo(packs().getFirst().id());
      assertThat(pack.getAsJsonArray("lessons")).hasSize(packs().getFirst().lessons().size());
      assertThat(welcome.get("restored").isJsonNull()).isTrue();
      assertThat(welcome.get("fileDialogs").getAsBoolean()).isFalse();
    }
  }

  @Test
  void givesALessonWithEverythingThePageShows() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"openLesson\",\"lesson\":\"" + LESSON + "\"}");
      JsonObject lesson = page.await("lesson");
      assertThat(lesson.keySet())
          .contains(
              "id", "title", "story", "goal", "steps", "toolbox", "starter", "work", "course",
              "checks", "next");
      assertThat(lesson.getAsJsonObject("course").get("id").getAsString()).isEqualTo("crossing");
      page.send("{\"type\":\"openLesson\",\"lesson\":\"no/such\"}");
      assertThat(page.await("problem").get("code").getAsString()).isEqualTo("unknown-lesson");
    }
  }

  @Test
  void tellsWhatIsWrongOnWhichBlock() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send(withProject("compile", project("{\"type\":\"control_wait\",\"id\":\"w\"}")));
      JsonObject compiled = page.await("compiled");
      assertThat(compiled.get("ok").getAsBoolean()).isFalse();
      JsonObject found = compiled.getAsJsonArray("diagnostics").get(0).getAsJsonObject();
      assertThat(found.get("blockId").getAsString()).isEqualTo("w");
      assertThat(found.get("code").getAsString()).isEqualTo("missing-input");
      assertThat(found.getAsJsonObject("message").get("hira").getAsString()).isNotBlank();
    }
  }

  @Test
  void showsTheProgramAsTextWithTheBlocksInIt() throws InterruptedException {
    try (Page page = Page.open(server)) {
      JsonObject asked = Wire.message("text");
      asked.addProperty("id", 7);
      asked.addProperty("style", "python");
      asked.add("project", project("{\"type\":\"sound_off\",\"id\":\"quiet\"}"));
      page.send(asked.toString());
      JsonObject answer = page.await("text");
      String text = answer.get("text").getAsString();
      assertThat(answer.get("id").getAsInt()).isEqualTo(7);
      assertThat(answer.get("style").getAsString()).isEqualTo("python");
      JsonObject span = answer.getAsJsonArray("spans").get(1).getAsJsonObject();
      assertThat(span.get("blockId").getAsString()).isEqualTo("quiet");
      assertThat(
              text.substring(span.get("startOffset").getAsInt(), span.get("endOffset").getAsInt()))
          .isEqualTo("robot.sound_off()");
      JsonObject mark = answer.getAsJsonArray("marks").get(0).getAsJsonObject();
      assertThat(mark.get("kind").getAsString()).isEqualTo("keyword");
    }
  }

  @Test
  void compilesAChainOfAThousandBlocks() throws InterruptedException {
    String chain = "{\"type\":\"sound_off\",\"id\":\"last\"}";
    for (int i = 0; i < 1_000; i++) {
      chain = "{\"type\":\"sound_off\",\"id\":\"b" + i + "\",\"next\":{\"block\":" + chain + "}}";
    }
    try (Page page = Page.open(server)) {
      page.send(withProject("compile", project(chain)));
      assertThat(page.await("compiled").get("ok").getAsBoolean()).isTrue();
      page.send(withProject("autosave", project(chain)));
      page.await("autosaved");
    }
  }

  @Test
  void keepsTheWorkWhenEverythingIsKilled() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send(withProject("autosave", solution()));
      page.await("autosaved");
    }
    // No close, no goodbye: a second server on the same folder is what comes after a crash.
    try (EditorServer next = EditorServer.start(options(Optional.empty()));
        Page page = Page.open(next)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome").getAsJsonObject("restored")).isEqualTo(solution());
      page.send("{\"type\":\"openLesson\",\"lesson\":\"" + LESSON + "\"}");
      assertThat(page.await("lesson").get("work"))
          .isEqualTo(solution().getAsJsonObject("workspace"));
    }
  }

  @Test
  void keepsBreakpointsWithTheWork() throws InterruptedException {
    JsonObject work = solution();
    JsonArray breakpoints = new JsonArray();
    breakpoints.add("some-block");
    work.add("breakpoints", breakpoints);
    String openLesson = "{\"type\":\"openLesson\",\"lesson\":\"" + LESSON + "\"}";
    try (Page page = Page.open(server)) {
      page.send(openLesson);
      assertThat(page.await("lesson").get("breakpoints").isJsonNull()).isTrue();
      page.send(withProject("autosave", work));
      page.await("autosaved");
      page.send(openLesson);
      assertThat(page.await("lesson").get("breakpoints")).isEqualTo(breakpoints);
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome").getAsJsonObject("restored").get("breakpoints"))
          .isEqualTo(breakpoints);
    }
  }

  @Test
  void remembersHowSomebodyLikesThePageAcrossStartsAndPorts() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"prefer\",\"preferences\":{\"theme\":\"dark\",\"odd\":7}}");
      page.send("{\"type\":\"prefer\",\"preferences\":{\"level\":\"ruby\"}}");
      page.send("{\"type\":\"hello\",\"version\":1}");
      page.await("welcome");
    }
    try (EditorServer next = EditorServer.start(options(Optional.empty()));
        Page page = Page.open(next)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome").getAsJsonObject("preferences"))
          .isEqualTo(Wire.object("{\"theme\":\"dark\",\"level\":\"ruby\"}").orElseThrow());
    }
  }

  @Test
  void opensTheFileNamedAtStart() throws IOException, InterruptedException {
    Path file = state.resolve("mine.tsumiki");
    Files.writeString(file, lesson().solution().projectJson());
    try (EditorServer other = EditorServer.start(options(Optional.of(file)));
        Page page = Page.open(other)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      JsonObject welcome = page.await("welcome");
      assertThat(welcome.getAsJsonObject("restored")).isEqualTo(solution());
      assertThat(welcome.get("file").getAsString()).isEqualTo("mine.tsumiki");
    }
  }

  @Test
  void gradesTheSolutionAsPassedAndTheStarterAsNot() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send(graded(solution()));
      JsonObject passed = page.await("graded");
      assertThat(passed.get("passed").getAsBoolean()).isTrue();
      assertThat(passed.get("score").getAsInt()).isEqualTo(100);
      page.send(graded(Wire.object(lesson().starter().projectJson()).orElseThrow()));
      JsonObject failed = page.await("graded");
      assertThat(failed.get("passed").getAsBoolean()).isFalse();
      assertThat(failed.getAsJsonObject("feedback").get("en").getAsString()).isNotBlank();
    }
  }

  @Test
  void showsTheMomentAtWhichACheckFailed() throws InterruptedException {
    JsonObject mistake =
        Wire.object(
                lesson().wrongPrograms().stream()
                    .filter(wrong -> wrong.name().equals("one-second"))
                    .findFirst()
                    .orElseThrow()
                    .project()
                    .projectJson())
            .orElseThrow();
    try (Page page = Page.open(server)) {
      page.send(graded(mistake));
      JsonObject failed = failedCheck(page.await("graded"));
      assertThat(failed.get("atTick").getAsLong()).isEqualTo(1_000);

      JsonObject show = withProject("showMoment", mistake);
      show.addProperty("lesson", LESSON);
      for (String key : List.of("scenario", "seed", "atTick")) {
        show.add(key, failed.get(key));
      }
      page.send(show);
      JsonObject moment = page.await("shownMoment");
      assertThat(moment.get("tick").getAsLong()).isEqualTo(1_001);
      assertThat(moment.get("course").getAsString()).isEqualTo("crossing");
      assertThat(moment.getAsJsonObject("courseFile").get("id").getAsString())
          .isEqualTo("crossing");
      assertThat(moment.getAsJsonObject("ports").get("signal.car.red").getAsDouble()).isZero();
      assertThat(moment.getAsJsonArray("track")).isEmpty();
    }
  }

  private static JsonObject failedCheck(JsonObject graded) {
    for (JsonElement check : graded.getAsJsonArray("checks")) {
      if (!check.getAsJsonObject().get("passed").getAsBoolean()) {
        return check.getAsJsonObject();
      }
    }
    throw new AssertionError("all passed");
  }

  @Test
  void runsTheSolutionOnTheSimulatedRobotAndShowsWhatHappens() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send(withProject("run", solution()));
      JsonObject started = page.await("runStarted");
      assertThat(started.get("course").getAsString()).isEqualTo("crossing");
      JsonObject lit =
          page.await(
              "telemetry",
              t -> {
                JsonElement red = t.getAsJsonObject("ports").get("signal.car.red");
                return red != null && red.getAsDouble() == 1;
              });
      JsonArray running = lit.getAsJsonArray("running");
      assertThat(running).isNotEmpty();
      assertThat(JsonIds.of(solution())).contains(running.get(0).getAsString());
      page.send("{\"type\":\"stop\"}");
      assertThat(page.await("runEnded").get("reason").getAsString()).isEqualTo("stopped");
    }
  }

  @Test
  void refusesAPageThatIsNotItsOwn() {
    assertThatThrownBy(() -> Page.open(server, "http://evil.example", Page.token(server)).join())
        .hasRootCauseMessage("Unexpected HTTP response status code 403");
    assertThatThrownBy(() -> Page.open(server, "http://127.0.0.1:" + server.port(), "wrong").join())
        .hasRootCauseMessage("Unexpected HTTP response status code 403");
  }

  @Test
  void refusesANameThatSomebodyMadePointAtThisComputer() throws IOException {
    assertThat(get("/", "evil.example:" + server.port())).startsWith("HTTP/1.1 403");
    assertThat(get("/", "127.0.0.1:" + server.port())).startsWith("HTTP/1.1 200");
  }

  private String get(String path, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void nonsenseGetsAnAnswerAndDoesNoHarm() throws InterruptedException {
    try (Page page = Page.open(server)) {
      for (String nonsense : List.of("{", "[]", "{\"type\":7}", "{\"type\":\"dance\"}")) {
        page.send(nonsense);
        assertThat(page.await("problem").get("code").getAsString()).isEqualTo("bad-message");
      }
      page.send("{\"type\":\"import\",\"text\":\"{\\\"format\\\"\"}");
      assertThat(page.await("problem").get("code").getAsString()).isEqualTo("truncated");
    }
  }

  private static JsonObject project(String block) {
    JsonObject project = JournalTest.project(LESSON, "t");
    project.add(
        "workspace",
        Wire.object(
                "{\"blocks\":{\"blocks\":[{\"type\":\"event_start\",\"id\":\"h\",\"next\":{\"block\":"
                    + block
                    + "}}]}}")
            .orElseThrow());
    return project;
  }

  private static JsonObject withProject(String type, JsonObject project) {
    JsonObject message = Wire.message(type);
    message.addProperty("id", "1");
    message.add("project", project);
    return message;
  }

  private static JsonObject graded(JsonObject project) {
    JsonObject message = withProject("grade", project);
    message.addProperty("lesson", LESSON);
    return message;
  }
}
