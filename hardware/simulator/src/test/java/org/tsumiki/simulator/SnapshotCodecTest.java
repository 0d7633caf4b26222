package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.course.io.Courses;

final class SnapshotCodecTest {
  @Test
  void writesWhatTheSpecShows() {
    RobotView robot =
        new RobotView(new Pose(600, 200, 0), Map.of("motor.left", 60.0), List.of(750.0), 5);
    Snapshot snapshot =
        new Snapshot(
            1500,
            List.of(robot),
            List.of(new Pose(900, 400, 0)),
            List.of("can-red"),
            List.of(false),
            List.of(0.5),
            List.of(1),
            new TaskView(TaskView.State.DONE, List.of(true), 1400));
    String json = SnapshotCodec.write(snapshot);
    assertThat(json)
        .isEqualTo(
            """
            {"tick":1500,"robots":[{"pose":[600.0,200.0,0.0],"ports":{"motor.left":60.0},\
            "raysMm":[750.0],"points":5}],"things":[{"kind":"can-red","pose":[900.0,400.0,0.0]}],\
            "gatesOpen":[false],"fill":[0.5],"cards":[1],\
            "task":{"state":"done","goals":[true],"endedTick":1400}}\
            """);
    assertThat(SnapshotCodec.read(json)).isEqualTo(snapshot);
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "crossing"})
  void readsWhatItWroteOfAWorldWithThePortsInOrder(String course) {
    Snapshot snapshot = World.create(Course.of(Courses.load(course)), 4).snapshot();
    Snapshot read = SnapshotCodec.read(SnapshotCodec.write(snapshot));
    assertThat(read).isEqualTo(snapshot);
    assertThat(read.robots().getFirst().ports().keySet())
        .containsExactlyElementsOf(snapshot.robots().getFirst().ports().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"tick\":1}", "{\"tick\":\"x\",\"robots\":[]}"})
  void refusesWhatIsNoSnapshot(String broken) {
    assertThatThrownBy(() -> SnapshotCodec.read(broken))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
