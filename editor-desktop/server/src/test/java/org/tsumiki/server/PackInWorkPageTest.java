package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.server.PackInWork.Shown;

/** What a page hears of a pack that somebody is writing. */
final class PackInWorkPageTest {
  private static final String LESSON = "traffic-signal/one-light";

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

  private static Pack pack() {
    PackReadResult read = ShippedPacks.read("traffic-signal").orElseThrow();
    return ((PackReadResult.Read) read).pack();
  }

  private static PackInWork work(Shown shown, Finding... findings) {
    return new PackInWork("traffic-signal", 2, shown, false, List.of(findings));
  }

  @Test
  void hearsOfNoneWhereNobodyWritesOne() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome").get("inWork").isJsonNull()).isTrue();
    }
  }

  @Test
  void hearsOfItsLessonsAsSoonAsItIsWhole() throws InterruptedException {
    try (Page page = Page.open(server)) {
      page.await("pages");
      server.offer(new PackOffer(List.of(pack()), Optional.of(work(Shown.NOW))));

      JsonObject packs = page.await("packs");
      assertThat(packs.getAsJsonArray("packs")).hasSize(1);
      JsonObject inWork = packs.getAsJsonObject("inWork");
      assertThat(inWork.get("id").getAsString()).isEqualTo("traffic-signal");
      assertThat(inWork.get("revision").getAsInt()).isEqualTo(2);
      assertThat(inWork.get("shown").getAsString()).isEqualTo("now");
      page.send("{\"type\":\"openLesson\",\"lesson\":\"" + LESSON + "\",\"again\":true}");
      assertThat(page.await("lesson").get("again").getAsBoolean()).isTrue();
    }
  }

  @Test
  void hearsWhereAMistakeIsAndWhatToDoWithTheLastWholeStateKept() throws InterruptedException {
    Finding finding =
        new Finding(
            "traffic-signal",
            Optional.of("one-light"),
            "one-light/lesson.json",
            OptionalInt.of(7),
            "not-json",
            "The file is no JSON.",
            "Mend this line.");
    server.offer(new PackOffer(List.of(pack()), Optional.of(work(Shown.EARLIER, finding))));
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1}");

      JsonObject welcome = page.await("welcome");
      assertThat(welcome.getAsJsonArray("packs")).hasSize(1);
      JsonObject inWork = welcome.getAsJsonObject("inWork");
      assertThat(inWork.get("shown").getAsString()).isEqualTo("earlier");
      JsonObject told = inWork.getAsJsonArray("findings").get(0).getAsJsonObject();
      assertThat(told.get("file").getAsString()).isEqualTo("one-light/lesson.json");
      assertThat(told.get("line").getAsInt()).isEqualTo(7);
      assertThat(told.get("remedy").getAsString()).isEqualTo("Mend this line.");
      page.send("{\"type\":\"openLesson\",\"lesson\":\"" + LESSON + "\"}");
      assertThat(page.await("lesson").get("again").getAsBoolean()).isFalse();
    }
  }
}
