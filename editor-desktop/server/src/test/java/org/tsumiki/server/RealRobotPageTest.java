package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page's programs on a robot that can be touched: all of a real one, over TLS, but its pins are
 * files.
 */
@Timeout(120)
final class RealRobotPageTest {
  private static final String LAMP_THEN_WAIT =
      """
      {"blocks":{"blocks":[{"type":"event_start","id":"h","next":{"block":
        {"type":"light_led","id":"x","fields":{"LED":"1","STATE":"on"},"next":{"block":
          {"type":"control_wait","id":"w","inputs":{"SECONDS":{"shadow":
            {"type":"math_number","id":"s","fields":{"NUM":60}}}}}}}}}]}}
      """;

  @TempDir Path folder;
  private RobotUnderTest robot;
  private EditorServer server;

  @BeforeEach
  void start() throws Exception {
    robot = RobotUnderTest.start(folder.resolve("robot"));
    server = server(Optional.of(new RobotAccess(folder.resolve("editor.keys"), "test", false)));
  }

  @AfterEach
  void stop() {
    server.close();
    robot.close();
  }

  private EditorServer server(Optional<RobotAccess> robots) {
    return EditorServer.start(
        new ServerOptions(
            0,
            folder.resolve("state"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            robots));
  }

  private static JsonObject run() {
    JsonObject project = JournalTest.project("none/none", "t");
    project.add("lesson", JsonNull.INSTANCE);
    project.add("workspace", Wire.object(LAMP_THEN_WAIT).orElseThrow());
    JsonObject message = Wire.message("run");
    message.addProperty("id", 1);
    message.add("project", project);
    return message;
  }

  private static JsonObject use(String address, String code) {
    JsonObject message = Wire.message("useRobot");
    message.addProperty("address", address);
    message.addProperty("code", code);
    return message;
  }

  private static JsonObject robotIn(Page page, String state) throws InterruptedException {
    return page.await("robot", message -> message.get("state").getAsString().equals(state));
  }

  private static String problem(JsonObject robot) {
    assertThat(robot.getAsJsonObject("robot").get("simulated").getAsBoolean()).isTrue();
    JsonObject problem = robot.getAsJsonObject("problem");
    assertThat(problem.getAsJsonObject("texts").get("hira").getAsString()).isNotBlank();
    return problem.get("code").getAsString();
  }

  private Page withRobot() throws InterruptedException {
    Page page = Page.open(server);
    page.send(use(robot.address(), robot.code()));
    JsonObject ready = robotIn(page, "ready").getAsJsonObject("robot");
    assertThat(ready.get("simulated").getAsBoolean()).isFalse();
    JsonObject name = ready.getAsJsonObject("name");
    assertThat(name.get("en").getAsString()).isEqualTo(robot.name());
    assertThat(name.get("ruby").getAsString()).matches("\\{[^|]+\\|[\\p{IsHiragana}ー]+} \\d+");
    return page;
  }

  /** The program runs, and its lamp is on. */
  private JsonObject lit(Page page) throws InterruptedException, IOException {
    page.send(run());
    page.await("runStarted");
    JsonObject seen =
        page.await(
            "telemetry",
            message -> message.getAsJsonObject("ports").get("led.1").getAsDouble() == 1);
    assertThat(robot.output("led.1")).isEqualTo(1);
    return seen;
  }

  @Test
  void aRobotThatNobodyPairedWithIsNotUsed() throws Exception {
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"useRobot\",\"address\":\"" + robot.address() + "\"}");
      assertThat(problem(robotIn(page, "failed"))).isEqualTo("pairing.unknown-robot");
      page.send(use(robot.address(), robot.code().equals("000000") ? "000001" : "000000"));
      assertThat(problem(robotIn(page, "failed"))).isEqualTo("pairing.wrong-code");
      page.send(use("tcp://127.0.0.1:1", ""));
      assertThat(problem(robotIn(page, "failed"))).startsWith("link.");
    }
  }

  @Test
  void runsAndStopsOnItAndItsProgramEndsWithThePage() throws Exception {
    try (Page page = withRobot()) {
      JsonObject seen = lit(page);
      assertThat(seen.get("pose").isJsonNull()).isTrue();
      assertThat(seen.get("world").isJsonNull()).isTrue();
      page.await("told", told -> told.toString().contains("The LED went on."));
      page.send("{\"type\":\"stop\"}");
      assertThat(page.await("runEnded").get("reason").getAsString()).isEqualTo("stopped");
      robot.awaitLine("run ended");
      assertThat(robot.output("led.1")).isZero();
      lit(page);
    }
    robot.awaitLine("run ended");
    assertThat(robot.output("led.1")).isZero();
  }

  @Test
  void knowsItTheNextTimeAndGoesBackToTheScreen() throws Exception {
    withRobot().close();
    robot.awaitLine("goodbye|gone|left|ended");
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"useRobot\",\"address\":\"" + robot.address() + "\"}");
      robotIn(page, "ready");
      page.send(use("", ""));
      assertThat(robotIn(page, "ready").getAsJsonObject("robot").get("simulated").getAsBoolean())
          .isTrue();
      page.send(run());
      page.await("telemetry", message -> message.getAsJsonObject("ports").has("led.1"));
      assertThat(robot.output("led.1")).isZero();
    }
  }

  @Test
  void aRobotThatGoesAwayIsToldAndTheScreensOneIsThere() throws Exception {
    try (Page page = withRobot()) {
      lit(page);
      robot.close();
      assertThat(problem(robotIn(page, "lost"))).isEqualTo("link.lost");
      page.send(run());
      page.await("runStarted");
    }
  }

  @Test
  void withoutAWayToRobotsNoneAreFound() throws Exception {
    server.close();
    server = server(Optional.empty());
    try (Page page = Page.open(server)) {
      page.send("{\"type\":\"findRobots\"}");
      assertThat(page.await("robots").getAsJsonArray("robots")).isEmpty();
      page.send(use(robot.address(), robot.code()));
      assertThat(problem(robotIn(page, "failed"))).isEqualTo("link.no-robot");
    }
  }
}
