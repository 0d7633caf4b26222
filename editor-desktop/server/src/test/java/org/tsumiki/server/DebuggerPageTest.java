package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's debugger on three scripts and a procedure that calls itself. */
final class DebuggerPageTest {
  private static final Path PROGRAM =
      Path.of("../../robot-runtime/agent/src/test/resources/programs/three-scripts.tsumiki");

  @TempDir Path state;

  @Test
  void pausesAtABlockShowsTheCallsTakesAValueAndGoesBackInTime() throws Exception {
    ServerOptions options =
        new ServerOptions(0, state, Optional.empty(), Optional.empty(), List.of());
    try (EditorServer server = EditorServer.start(options);
        Page page = Page.open(server)) {
      page.send("{\"type\":\"debug\",\"breakpoints\":[\"add\",\"gone\"],\"slow\":0}");
      JsonObject run = Wire.message("run");
      run.addProperty("id", 1);
      run.add("project", Wire.object(Files.readString(PROGRAM)).orElseThrow());
      page.send(run);
      for (int depth = 2; depth < 4; depth++) {
        JsonObject paused = page.await("paused");
        assertThat(paused.get("reason").getAsString()).isEqualTo("breakpoint");
        assertThat(paused.get("blockId").getAsString()).isEqualTo("add");
        assertThat(paused.get("depth").getAsInt()).isEqualTo(depth);
        page.send("{\"type\":\"goOn\"}");
      }
      JsonObject third = page.await("paused");
      assertThat(third.get("hat").getAsString()).isEqualTo("start1");
      JsonArray calls = third.getAsJsonArray("callStack");
      assertThat(calls).hasSize(4);
      JsonObject inner = calls.get(0).getAsJsonObject();
      assertThat(inner.get("procedure").getAsString()).isEqualTo("かぞえる");
      assertThat(inner.getAsJsonArray("locals").toString())
          .isEqualTo("[{\"name\":\"のこり\",\"value\":3.0}]");
      assertThat(calls.get(3).getAsJsonObject().get("procedure").isJsonNull()).isTrue();
      assertThat(third.getAsJsonArray("scripts")).hasSize(2);

      page.send("{\"type\":\"setVariable\",\"name\":\"ごうけい\",\"value\":\"much\"}");
      assertThat(page.await("problem").get("code").getAsString()).isEqualTo("bad-value");
      page.send("{\"type\":\"setVariable\",\"name\":\"ごうけい\",\"value\":\"100\"}");
      page.await("telemetry", told -> value(told) == 100);
      page.send("{\"type\":\"setVariable\",\"name\":\"のこり\",\"frame\":0,\"value\":\"much\"}");
      assertThat(page.await("problem").get("code").getAsString()).isEqualTo("bad-value");
      page.send("{\"type\":\"setVariable\",\"name\":\"のこり\",\"frame\":9,\"value\":\"7\"}");
      page.send("{\"type\":\"setVariable\",\"name\":\"のこり\",\"frame\":1,\"value\":\"9\"}");
      JsonArray changed = page.await("paused").getAsJsonArray("callStack");
      assertThat(changed.get(1).getAsJsonObject().getAsJsonArray("locals").toString())
          .isEqualTo("[{\"name\":\"のこり\",\"value\":9.0}]");
      assertThat(changed.get(0)).isEqualTo(calls.get(0));
      page.send("{\"type\":\"debug\",\"breakpoints\":[],\"slow\":0}");
      page.send("{\"type\":\"step\",\"how\":\"into\"}");
      assertThat(page.await("paused").get("blockId").getAsString()).isEqualTo("again");
      page.send("{\"type\":\"goOn\"}");
      assertThat(page.await("said").get("text").getAsString()).isEqualTo("106");

      page.send("{\"type\":\"goTo\",\"tick\":0}");
      assertThat(value(page.await("moment"))).isZero();
      page.send("{\"type\":\"goTo\",\"tick\":10}");
      JsonObject moment = page.await("moment");
      assertThat(value(moment)).isEqualTo(106);
      assertThat(moment.get("tick").getAsLong()).isEqualTo(10);
      assertThat(moment.getAsJsonArray("said")).isEmpty();
      page.send("{\"type\":\"pause\"}");
      assertThat(page.await("paused").get("reason").getAsString()).isEqualTo("pause");
      page.send("{\"type\":\"stop\"}");
      assertThat(page.await("runEnded").get("reason").getAsString()).isEqualTo("stopped");
    }
  }

  private static double value(JsonObject told) {
    return told.getAsJsonArray("variables").get(0).getAsJsonObject().get("value").getAsDouble();
  }
}
