package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page is told what its robot did, and may ask. */
final class StoryPageTest {
  private static final String DRIVE =
      """
      {"type":"drive_distance","id":"go","fields":{"DIRECTION":"forward"},"inputs":{
        "CM":{"shadow":{"type":"math_number","id":"cm","fields":{"NUM":30}}},
        "POWER":{"shadow":{"type":"math_number","id":"p","fields":{"NUM":50}}}}}
      """;
  private static final String WAIT =
      """
      {"type":"control_wait_until","id":"w","inputs":{"CONDITION":{"block":
        {"type":"sense_button","id":"b","fields":{"BUTTON":"a"}}}}}
      """;

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

  private static JsonObject run(String block) {
    JsonObject project = JournalTest.project("none/none", "t");
    project.add("lesson", JsonNull.INSTANCE);
    project.addProperty("course", "line");
    String hat =
        "{\"blocks\":{\"blocks\":[{\"type\":\"event_start\",\"id\":\"h\",\"next\":{\"block\":%s}}]}}";
    project.add("workspace", Wire.object(hat.formatted(block)).orElseThrow());
    JsonObject message = Wire.message("run");
    message.addProperty("id", 1);
    message.add("project", project);
    return message;
  }

  private static List<String> english(JsonObject message) {
    List<String> all = new ArrayList<>();
    for (JsonElement one : message.getAsJsonArray("sentences")) {
      JsonObject object = one.getAsJsonObject();
      JsonObject texts = object.has("texts") ? object.getAsJsonObject("texts") : object;
      all.add(texts.get("en").getAsString());
    }
    return all;
  }

  private static List<String> ask(Page page, String what) throws InterruptedException {
    page.send("{\"type\":\"ask\",\"id\":7,\"what\":\"" + what + "\",\"xMm\":100,\"yMm\":100}");
    JsonObject answer = page.await("answer");
    assertThat(answer.get("id").getAsInt()).isEqualTo(7);
    assertThat(answer.get("what").getAsString()).isEqualTo(what);
    return english(answer);
  }

  private static boolean has(JsonObject told, String sentence) {
    return english(told).contains(sentence);
  }

  @Test
  void tellsTheRunFromItsBeginningToItsEnd() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send(run(DRIVE));
      page.await("told", told -> has(told, "The program started."));
      JsonObject last = page.await("told", told -> has(told, "The program reached its end."));
      assertThat(english(last)).contains("30 cm forward.");
      page.await("runEnded");
      assertThat(ask(page, "why")).contains("The program reached its end.");
      assertThat(ask(page, "again")).contains("The program reached its end.");
      assertThat(ask(page, "where"))
          .anyMatch(
              text -> text.matches("\\d+ cm from the left edge, \\d+ cm from the bottom edge\\."))
          .contains("Facing right.")
          .contains("The starting place: 30 cm, behind.");
      assertThat(ask(page, "around")).anyMatch(text -> text.startsWith("Ahead: "));
    }
  }

  @Test
  void saysWhatTheProgramWaitsForAndThatStopWasPressed() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send(run(WAIT));
      page.await("told", told -> has(told, "Waiting until: button A is held down."));
      assertThat(ask(page, "why"))
          .containsExactly(
              "It stands, but the program goes on.", "It waits until: button A is held down.");
      page.send("{\"type\":\"stop\"}");
      page.await("told", told -> has(told, "Stop was pressed: the program stopped."));
      page.await("runEnded");
    }
  }

  @Test
  void tellsTersely() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"tellMe\",\"detail\":\"terse\"}");
      page.send(run(WAIT));
      page.await("told", told -> has(told, "The program started."));
      page.send("{\"type\":\"stop\"}");
      JsonObject end = page.await("told");
      assertThat(english(end)).containsExactly("Stop was pressed: the program stopped.");
    }
  }

  @Test
  void answersBeforeAnythingHasRun() throws InterruptedException {
    try (Page page = Page.open(server)) {
      assertThat(ask(page, "why")).containsExactly("No program has run yet.");
      assertThat(ask(page, "where")).isEmpty();
      page.send("{\"type\":\"openCourse\",\"course\":\"paddy\"}");
      page.await("course");
      assertThat(ask(page, "cursor"))
          .anyMatch(
              text -> text.startsWith("10 cm from the left, 10 cm from the bottom. The floor is "))
          .anyMatch(text -> text.startsWith("“Paddy”: "));
    }
  }
}
