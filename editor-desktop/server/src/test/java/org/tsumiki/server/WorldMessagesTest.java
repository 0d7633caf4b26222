package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.WorldEvent;
import org.tsumiki.simulator.WorldEvent.Motion;
import org.tsumiki.simulator.WorldEvent.Obstacle;

final class WorldMessagesTest {
  @Test
  void everyEventIsToldInPlainTerms() {
    JsonArray told =
        WorldMessages.happened(
            List.of(
                new WorldEvent.Drove(1, 0, Motion.TURN_LEFT),
                new WorldEvent.SawLine(2, 0, "line.left", true),
                new WorldEvent.Touched(3, 1, Obstacle.THING, "can-1"),
                new WorldEvent.LetGo(4, 1, Obstacle.WALL, ""),
                new WorldEvent.Entered(5, "robot", "home"),
                new WorldEvent.LeftZone(6, "can-1", "home"),
                new WorldEvent.GateMoved(7, "gate", true),
                new WorldEvent.Filled(8, "paddy", 0.75),
                new WorldEvent.GoalReached(9, 1),
                new WorldEvent.GoalLost(10, 1),
                new WorldEvent.TaskDone(11),
                new WorldEvent.TaskFailed(12, 0, 1)));
    assertThat(told)
        .extracting(Object::toString)
        .containsExactly(
            "{\"tick\":1,\"kind\":\"drove\",\"robot\":0,\"motion\":\"turnLeft\"}",
            "{\"tick\":2,\"kind\":\"sawLine\",\"robot\":0,\"port\":\"line.left\",\"dark\":true}",
            "{\"tick\":3,\"kind\":\"touched\",\"robot\":1,\"what\":\"thing\",\"id\":\"can-1\"}",
            "{\"tick\":4,\"kind\":\"letGo\",\"robot\":1,\"what\":\"wall\",\"id\":\"\"}",
            "{\"tick\":5,\"kind\":\"entered\",\"who\":\"robot\",\"zone\":\"home\"}",
            "{\"tick\":6,\"kind\":\"left\",\"who\":\"can-1\",\"zone\":\"home\"}",
            "{\"tick\":7,\"kind\":\"gate\",\"gate\":\"gate\",\"open\":true}",
            "{\"tick\":8,\"kind\":\"filled\",\"zone\":\"paddy\",\"level\":0.75}",
            "{\"tick\":9,\"kind\":\"goalReached\",\"goal\":1}",
            "{\"tick\":10,\"kind\":\"goalLost\",\"goal\":1}",
            "{\"tick\":11,\"kind\":\"taskDone\"}",
            "{\"tick\":12,\"kind\":\"taskFailed\",\"robot\":0,\"avoid\":1}");
  }

  @Test
  void theWorldLeavesOutWhatStandsBesideIt() {
    JsonObject world =
        WorldMessages.world(Optional.of(Venue.of(Courses.load("kani")))).getAsJsonObject();
    assertThat(world.keySet())
        .containsExactly("robots", "things", "gatesOpen", "fill", "cards", "task");
    JsonArray robots = world.getAsJsonArray("robots");
    assertThat(robots.get(0).getAsJsonObject().keySet()).containsExactly("raysMm", "points");
    assertThat(robots.get(1).getAsJsonObject().keySet())
        .containsExactly("pose", "ports", "raysMm", "points");
  }

  @Test
  void aSceneIsToldByItsPortsAlone() {
    assertThat(WorldMessages.world(Optional.of(Venue.of(Courses.load("crossing")))).isJsonNull())
        .isTrue();
    assertThat(WorldMessages.world(Optional.empty()).isJsonNull()).isTrue();
  }
}
