package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several children at one computer, each with work and progress of their own. */
final class LearnersTest {
  private static final String LESSON = "pack/one";

  @TempDir Path folder;
  private Path here;
  private Path elsewhere;
  private LearnerDesk desk;

  @BeforeEach
  void sitDown() throws IOException {
    here = folder.resolve("here");
    elsewhere = folder.resolve("elsewhere");
    desk = desk(here);
  }

  private static LearnerDesk desk(Path computer) throws IOException {
    return new LearnerDesk(new Seats(computer), new ProjectFiles(Optional.empty()));
  }

  @Test
  void eachChildHasWorkAndProgressOfItsOwn() throws IOException {
    desk.journal().save(project("nobody's"));
    add("はな");
    assertThat(desk.journal().latest()).isEmpty();
    desk.journal().save(project("hers"));
    desk.checked(LESSON, true, 100);
    JsonObject ken = add("ケン");
    assertThat(ken.getAsJsonObject("progress").keySet()).isEmpty();
    JsonObject again = ask("chooseLearner", Map.of("learner", idOf("はな")));
    assertThat(again.getAsJsonObject("restored").get("title").getAsString()).isEqualTo("hers");
    assertThat(
            again.getAsJsonObject("progress").getAsJsonObject(LESSON).get("passed").getAsBoolean())
        .isTrue();
    JsonObject nobody = ask("chooseLearner", Map.of());
    assertThat(nobody.getAsJsonObject("restored").get("title").getAsString()).isEqualTo("nobody's");
  }

  @Test
  void whoWorkedLastIsStillThereAtTheNextStart() throws IOException {
    add("はな");
    desk.checked(LESSON, false, 40);
    desk = desk(here);
    JsonObject welcome = described();
    assertThat(welcome.getAsJsonObject("learner").get("name").getAsString()).isEqualTo("はな");
    assertThat(score(welcome)).isEqualTo(40);
  }

  @Test
  void whatWasReachedOnceStaysReached() {
    desk.checked(LESSON, true, 100);
    JsonObject later = desk.checked(LESSON, false, 30);
    JsonObject result = later.getAsJsonObject("progress").getAsJsonObject(LESSON);
    assertThat(result.get("passed").getAsBoolean()).isTrue();
    assertThat(result.get("score").getAsInt()).isEqualTo(100);
    assertThat(result.get("checks").getAsInt()).isEqualTo(2);
  }

  @Test
  void aFileCarriesProgressAndWorkToAnotherComputerAndBack() throws IOException {
    add("はな");
    desk.journal().save(project("made here"));
    desk.checked(LESSON, true, 100);
    String carried = ask("takeLearner", Map.of()).get("text").getAsString();
    desk = desk(elsewhere);
    JsonObject there = ask("bringLearner", Map.of("text", carried));
    assertThat(there.getAsJsonObject("learner").get("name").getAsString()).isEqualTo("はな");
    assertThat(there.getAsJsonObject("restored").get("title").getAsString()).isEqualTo("made here");
    assertThat(score(there)).isEqualTo(100);
    desk.checked("pack/two", true, 100);
    String back = ask("takeLearner", Map.of()).get("text").getAsString();
    desk = desk(here);
    JsonObject home = ask("bringLearner", Map.of("text", back));
    assertThat(home.getAsJsonArray("learners")).hasSize(1);
    assertThat(home.getAsJsonObject("progress").keySet()).containsExactly(LESSON, "pack/two");
  }

  @Test
  void anOlderFileBringsNoOlderWorkBack() throws IOException {
    add("はな");
    desk.journal().save(project("old"));
    String carried = ask("takeLearner", Map.of()).get("text").getAsString();
    Path file = here.resolve("children").resolve(idOf("はな")).resolve("work/free.tsumiki");
    desk.journal().save(project("new"));
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    JsonObject after = ask("bringLearner", Map.of("text", carried));
    assertThat(after.getAsJsonObject("restored").get("title").getAsString()).isEqualTo("new");
  }

  @Test
  void aFileThatIsNoneOrBrokenChangesNothing() throws IOException {
    add("はな");
    String carried = ask("takeLearner", Map.of()).get("text").getAsString();
    assertThat(codeOf("{\"format\":\"tsumiki-project\"}")).isEqualTo("not-a-child-file");
    assertThat(codeOf("no json")).isEqualTo("not-a-child-file");
    assertThat(codeOf(carried.replace("\"version\":1", "\"version\":2")))
        .isEqualTo("newer-version");
    assertThat(codeOf(carried.replace("はな", " "))).isEqualTo("damaged-child-file");
    assertThat(codeOf(carried.replace(idOf("はな"), "../../.."))).isEqualTo("damaged-child-file");
    assertThat(described().getAsJsonArray("learners")).hasSize(1);
  }

  @Test
  void whoeverIsTakenOffTheListIsOnlyPutAside() throws IOException {
    add("はな");
    desk.journal().save(project("hers"));
    JsonObject after = ask("removeLearner", Map.of("learner", idOf("はな")));
    assertThat(after.getAsJsonArray("learners")).isEmpty();
    assertThat(after.get("learner").isJsonNull()).isTrue();
    try (var files = Files.walk(here.resolve("children/removed"))) {
      assertThat(files.filter(f -> f.endsWith("free.tsumiki"))).hasSize(1);
    }
  }

  @Test
  void aChildWithoutANameOrAPictureIsNotAdded() {
    assertThat(ask("addLearner", Map.of("name", "  ", "picture", "cat")).get("code").getAsString())
        .isEqualTo("no-such-child");
    assertThat(ask("addLearner", Map.of("name", "x", "picture", "cow")).get("code").getAsString())
        .isEqualTo("no-such-child");
  }

  private String codeOf(String text) {
    return ask("bringLearner", Map.of("text", text)).get("code").getAsString();
  }

  private JsonObject add(String name) {
    return ask("addLearner", Map.of("name", name, "picture", "cat"));
  }

  private JsonObject ask(String type, Map<String, String> fields) {
    JsonObject message = Wire.message(type);
    fields.forEach(message::addProperty);
    return desk.handle(message).orElseThrow();
  }

  private JsonObject described() {
    JsonObject message = new JsonObject();
    desk.describe(message);
    return message;
  }

  private String idOf(String name) {
    for (var learner : described().getAsJsonArray("learners")) {
      if (learner.getAsJsonObject().get("name").getAsString().equals(name)) {
        return learner.getAsJsonObject().get("id").getAsString();
      }
    }
    throw new AssertionError("no " + name);
  }

  private static int score(JsonObject message) {
    return message.getAsJsonObject("progress").getAsJsonObject(LESSON).get("score").getAsInt();
  }

  private static JsonObject project(String title) {
    return Wire.object(
            """
            {"format":"tsumiki-project","version":1,"title":"%s","board":"simulated","lesson":null,
             "readingLevel":"hira","workspace":{}}\
            """
                .formatted(title))
        .orElseThrow();
  }
}
