package org.tsumiki.arena.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsumiki.arena.play.Condition;
import org.tsumiki.arena.play.Snapshots;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseWriter;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.SnapshotCodec;

@Timeout(60)
final class FollowSourceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private FakeEditor editor;
  private FollowSource source;

  @BeforeEach
  void start() throws IOException {
    editor = new FakeEditor();
    source = FollowSource.start(editor.address());
  }

  @AfterEach
  void end() throws IOException {
    source.close();
    editor.close();
  }

  @Test
  void showsTheCourseAtRestAndThenWhatIsTold() throws IOException {
    assertThat(source.condition()).isEqualTo(Condition.CONNECTING);
    try (FakeEditor.Visitor arena = editor.letIn()) {
      arena.tell(course("line"));
      waitUntil(() -> source.plan().isPresent());
      assertThat(source.plan().map(CoursePlan::id)).contains("line");
      assertThat(source.at(0)).isPresent();

      arena.tell(snapshot(500, 700));
      waitUntil(() -> source.span().lastTick() == 500);

      assertThat(source.condition()).isEqualTo(Condition.READY);
      assertThat(source.at(500).orElseThrow().robots().getFirst().pose().xMm()).isEqualTo(700);
    }
  }

  @Test
  void anotherRunOnTheSameCourseBeginsAnew() throws IOException {
    try (FakeEditor.Visitor arena = editor.letIn()) {
      arena.tell(course("line"));
      arena.tell(snapshot(90_000, 700));
      waitUntil(() -> source.span().lastTick() == 90_000);

      arena.tell(course("line"));
      arena.tell(snapshot(40, 100));
      waitUntil(() -> source.span().lastTick() == 40);

      assertThat(source.span().firstTick()).isZero();
      assertThat(source.trails(40).getFirst().getLast().x()).isLessThan(700);
    }
  }

  @Test
  void comesBackWhenTheLineIsLostAndKeepsThePictureMeanwhile() throws IOException {
    try (FakeEditor.Visitor arena = editor.letIn()) {
      arena.tell(course("line"));
      arena.tell(snapshot(500, 700));
      waitUntil(() -> source.span().lastTick() == 500);
    }
    waitUntil(() -> source.condition() == Condition.LOST);
    assertThat(source.at(500)).isPresent();

    try (FakeEditor.Visitor arena = editor.letIn()) {
      arena.tell(course("maze"));
      waitUntil(() -> source.condition() == Condition.READY);
      assertThat(source.plan().map(CoursePlan::id)).contains("maze");
    }
  }

  @Test
  void asksWhetherTheOtherEndIsStillThere() throws IOException {
    try (FakeEditor.Visitor arena = editor.letIn()) {
      assertThat(arena.nextFrameKind()).isEqualTo(FakeEditor.PING_FRAME);
    }
  }

  @Test
  void saysThatItIsNotLetIn() throws IOException {
    editor.refuse();

    waitUntil(() -> source.condition() == Condition.REFUSED);
  }

  @Test
  void passesOverWhatItCannotRead() throws IOException {
    try (FakeEditor.Visitor arena = editor.letIn()) {
      for (String odd :
          new String[] {
            "",
            "not JSON",
            "[]",
            "{}",
            "{\"type\":7}",
            "{\"type\":\"course\"}",
            "{\"type\":\"snapshot\",\"tick\":\"x\"}",
            "[".repeat(50_000)
          }) {
        arena.tell(odd);
      }
      arena.tell(course("line"));
      waitUntil(() -> source.plan().isPresent());
      arena.tell("{\"type\":\"snapshot\",\"tick\":3,\"robots\":[null]}");
      arena.tell(snapshot(500, 700));

      waitUntil(() -> source.span().lastTick() == 500);
      assertThat(source.condition()).isEqualTo(Condition.READY);
    }
  }

  @Test
  void takesTheAddressOfTheEditorsPage() {
    assertThat(FollowSource.line(URI.create("http://127.0.0.1:8080/?token=abc")))
        .contains(URI.create("ws://127.0.0.1:8080/arena?token=abc"));
    assertThat(FollowSource.line(editor.address())).contains(editor.address());
    assertThat(FollowSource.line(URI.create("file:///etc/hosts"))).isEmpty();
    assertThat(FollowSource.line(URI.create("editor"))).isEmpty();
  }

  private static String course(String id) {
    return typed("course", CourseWriter.write(Courses.load(id)));
  }

  private static String snapshot(long tick, double xMm) {
    return typed("snapshot", SnapshotCodec.write(Snapshots.at(tick, xMm, 300, 0)));
  }

  private static String typed(String type, String object) {
    JsonObject json = JsonParser.parseString(object).getAsJsonObject();
    json.addProperty("type", type);
    return json.toString();
  }

  private static void waitUntil(BooleanSupplier condition) {
    long endNanos = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for %s", PATIENCE).isLessThan(endNanos);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
