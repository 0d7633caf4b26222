package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.format.Lesson;

/** A child that sees nothing and has no mouse does a lesson from the first question to "passed". */
@TestInstance(Lifecycle.PER_CLASS)
class ListeningChildTest {
  private static final int MOST_KEYS_OF_FIRST_LESSON = 120;

  @TempDir private Path home = Path.of("");
  private Room room;

  @BeforeAll
  void open() {
    room = Room.open();
  }

  @AfterAll
  void close() {
    if (room != null) {
      room.close();
    }
  }

  @Test
  void firstLessonFromTheFirstQuestionToPassed() throws Exception {
    int keys = passes("traffic-signal", "one-light");

    assertThat(keys).isLessThanOrEqualTo(MOST_KEYS_OF_FIRST_LESSON);
    assertThat(home.resolve("one-light/speech.log")).content().contains("ごうかく");
  }

  @ParameterizedTest
  @CsvSource({
    "traffic-signal, red-yellow-green",
    "traffic-signal, crossing-button",
    "traffic-signal, blinking-walk",
    "traffic-signal, two-sounds",
    "traffic-signal, night",
    "moving, first-metre",
    "moving, corner",
    "moving, square",
    "moving, delivery",
    "moving, flower-beds"
  })
  void lessonByEarAndKeysAlone(String pack, String lesson) throws Exception {
    passes(pack, lesson);
  }

  @Test
  void shelvesAreReachedFromAnywhereAndAMoveThatIsGivenUpLeavesNothingToUndo() throws Exception {
    room.visit(
        home.resolve("shelf"),
        "shelf",
        child -> {
          room.enter(child, "traffic-signal", "one-light");
          child.pressUntil("F6", "the robot's place", heard -> heard.has("ロボット"));
          assertThat(child.press("t").getLast()).contains("はじまり");
          child.press("ArrowRight", "Enter");
          assertThat(child.press("Escape")).anyMatch(said -> said.endsWith("たなに もどりました。"));
          assertThat(child.press("Control+z")).contains("もどす ものわ ありません。");
          child.pressUntil("F6", "the robot's place", heard -> heard.has("ロボット"));
          assertThat(child.press("w").getLast()).contains("スタート したとき");
          child.press("t");
          assertThat(child.press("ArrowUp")).contains("ここで おわりです。");
        });
  }

  /** Does a lesson; gives how many keys that took. */
  private int passes(String packId, String lessonId) throws IOException {
    List<List<Wish>> scripts = scripts(room.lesson(packId, lessonId));
    return room.visit(
        home.resolve(lessonId),
        lessonId,
        child -> {
          room.enter(child, packId, lessonId);
          new Builder(child).build(scripts);
          assertThat(child.program().stream().map(Spoken::lines))
              .containsExactlyInAnyOrderElementsOf(
                  scripts.stream().map(Spoken::of).map(Spoken::lines).toList());
          runAndCheck(child);
        });
  }

  /** What the child wants to build: the model solution, a script after the other. */
  private static List<List<Wish>> scripts(Lesson lesson) {
    JsonObject project = new Gson().fromJson(lesson.solution().projectJson(), JsonObject.class);
    JsonObject blocks = project.getAsJsonObject("workspace").getAsJsonObject("blocks");
    return blocks.getAsJsonArray("blocks").asList().stream()
        .map(top -> Wish.chain(top.getAsJsonObject()))
        .toList();
  }

  private static void runAndCheck(Child child) {
    int beforeRun = child.heardSoFar();
    child.press("Control+Enter");
    child.listenFor(beforeRun, "the robot does something", heard -> heard.has("ました"));
    child.press("Control+.");
    int beforeCheck = child.heardSoFar();
    child.press("Control+Shift+Enter");
    child.listenFor(beforeCheck, "passed", heard -> heard.has("ごうかく"));
  }
}
