package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.course.io.Courses;

/** Free work on a course that was chosen. */
final class CoursePageTest {
  private static final String DRIVE =
      "{\"type\":\"drive_distance\",\"id\":\"go\",\"fields\":{\"DIRECTION\":\"forward\"},\"inputs\":{"
          + number("CM", 30)
          + ","
          + number("POWER", 50)
          + "}}";

  private static final String LEFT_HOME = "\"kind\":\"left\",\"who\":\"robot\",\"zone\":\"home\"";

  @TempDir Path state;
  private EditorServer server;

  @BeforeEach
  void start() {
    server =
        EditorServer.start(
            new ServerOptions(0, state, Optional.empty(), Optional.empty(), List.of()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String number(String input, int value) {
    return "\"%s\":{\"shadow\":{\"type\":\"math_number\",\"id\":\"%s\",\"fields\":{\"NUM\":%d}}}"
        .formatted(input, input, value);
  }

  private static JsonObject asked(String type, @Nullable String course, String block) {
    JsonObject project = JournalTest.project("none/none", "t");
    project.add("lesson", JsonNull.INSTANCE);
    if (course != null) {
      project.addProperty("course", course);
    }
    project.add(
        "workspace",
        Wire.object(
                "{\"blocks\":{\"blocks\":[{\"type\":\"event_start\",\"id\":\"h\",\"next\":{\"block\":"
                    + block
                    + "}}]}}")
            .orElseThrow());
    JsonObject message = Wire.message(type);
    message.addProperty("id", 1);
    message.add("project", project);
    return message;
  }

  @Test
  void listsEveryCourseWithItsFileEasiestFirst() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"listCourses\"}");
      JsonArray courses = page.await("courses").getAsJsonArray("courses");
      assertThat(courses)
          .extracting(course -> course.getAsJsonObject().get("id").getAsString())
          .containsExactlyElementsOf(Courses.ids());
    }
  }

  @Test
  void tellsHowAChosenCourseIsAndWhichPartsOfTheProgramItLacks() throws InterruptedException {
    try (Page page = Page.open(server)) {
      JsonObject open = asked("openCourse", null, DRIVE);
      open.addProperty("course", "kani");
      page.send(open);
      JsonObject kani = page.await("course");
      assertThat(kani.getAsJsonObject("courseFile").get("id").getAsString()).isEqualTo("kani");
      assertThat(kani.getAsJsonObject("world").getAsJsonArray("things")).hasSize(7);
      assertThat(kani.getAsJsonArray("missing")).isEmpty();

      open.addProperty("course", "crossing");
      page.send(open);
      JsonObject crossing = page.await("course");
      assertThat(crossing.get("world").isJsonNull()).isTrue();
      assertThat(crossing.getAsJsonArray("missing"))
          .extracting(part -> part.getAsJsonObject().get("en").getAsString())
          .containsExactlyInAnyOrder("Left wheel", "Right wheel");
    }
  }

  @Test
  void runsWhereTheProjectWantsIt() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send(asked("run", "paddy", DRIVE));
      assertThat(page.await("runStarted").get("course").getAsString()).isEqualTo("paddy");
      JsonObject world = page.await("telemetry").getAsJsonObject("world");
      assertThat(world.getAsJsonArray("robots")).hasSize(1);
      assertThat(world.getAsJsonObject("task").get("state").getAsString()).isEqualTo("open");
      page.await("happened", told -> told.toString().contains(LEFT_HOME));
      page.send("{\"type\":\"stop\"}");
      page.await("runEnded");
    }
  }

  @Test
  void saysWhenACourseIsNotThereOrDoesNotFit() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"openCourse\",\"course\":\"moon\"}");
      assertThat(page.await("problem").get("code").getAsString()).isEqualTo("unknown-course");
      page.send(asked("run", "moon", DRIVE));
      assertThat(page.await("problem").get("code").getAsString()).isEqualTo("unknown-course");
      page.send(asked("run", "crossing", DRIVE));
      JsonObject problem = page.await("problem");
      assertThat(problem.get("code").getAsString()).isEqualTo("missing-port");
      assertThat(problem.getAsJsonObject("message").get("en").getAsString())
          .startsWith("This course does not have");
    }
  }

  @Test
  void aViewerElsewhereIsShownTheCourseOfThePage() throws InterruptedException {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    WebSocket viewer = view(server.arenaUrl(), seen);
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"openCourse\",\"course\":\"slalom\"}");
      page.await("course");
      String text = "";
      while (!text.contains("\"type\":\"course\"") || !text.contains("\"id\":\"slalom\"")) {
        text = seen.poll(20, TimeUnit.SECONDS);
        assertThat(text).isNotNull();
      }
    } finally {
      viewer.abort();
    }
  }

  @Test
  void aViewerWithoutTheTokenIsRefused() {
    String url = "ws://127.0.0.1:" + server.port() + "/arena?token=wrong";
    assertThatThrownBy(() -> view(url, new LinkedBlockingQueue<>()))
        .hasRootCauseMessage("Unexpected HTTP response status code 403");
  }

  private static WebSocket view(String url, BlockingQueue<String> seen) {
    StringBuilder partial = new StringBuilder();
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create(url),
            new WebSocket.Listener() {
              @Override
              public @Nullable CompletionStage<?> onText(
                  WebSocket socket, CharSequence data, boolean last) {
                partial.append(data);
                if (last) {
                  seen.add(partial.toString());
                  partial.setLength(0);
                }
                socket.request(1);
                return null;
              }
            })
        .join();
  }
}
