package org.tsumiki.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.Body;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.course.CoursePlan.Task;
import org.tsumiki.course.CoursePlan.Tolerances;

/** Reads a floor of version 1: one robot, and nothing that moves or counts. */
final class OldFloorReader {
  private static final double SECONDS = 120;

  private OldFloorReader() {}

  static Setting floor(JsonPlace root) throws Refusal {
    JsonPlace start = root.get("start");
    Body body = BoardReader.body(root.get("robot"));
    Title title = new Title("ロボット", "ロボット", "Robot");
    BoardProfile board = new BoardProfile("own", title, ports(body), Optional.of(body));
    Robot robot =
        new Robot(
            "robot",
            title,
            "#1d4ed8",
            board,
            new Start(CourseShapes.place(start), start.number("headingDeg", -360, 360)));
    return new Setting.Floor(
        List.of(robot),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Task(SECONDS, List.of(), List.of()),
        tolerances(root.find("tolerances")));
  }

  /** What every driving robot had, beside the sensors of its body. */
  private static List<String> ports(Body body) {
    List<String> names = new ArrayList<>(List.of("motor.left", "motor.right"));
    body.lineSensors().forEach(sensor -> names.add(sensor.port()));
    body.distanceSensors().forEach(sensor -> names.add(sensor.port()));
    names.addAll(List.of("led.1", "buzzer", "button.a", "button.b"));
    names.addAll(List.of("encoder.left", "encoder.right", "heading", "bumper.front"));
    names.addAll(List.of("colour.down", "led.rgb"));
    return names;
  }

  private static Tolerances tolerances(Optional<JsonPlace> found) throws Refusal {
    if (found.isEmpty()) {
      return Tolerances.NONE;
    }
    Tolerances read = FloorReader.tolerances(found);
    return new Tolerances(
        read.startMm(), read.startDeg(), read.motorGainPercent(), read.lightPercent(), 0, 0, 0);
  }
}
