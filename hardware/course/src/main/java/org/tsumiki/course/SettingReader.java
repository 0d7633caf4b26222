package org.tsumiki.course;

import static org.tsumiki.course.CourseLimits.MAX_DEVICES;
import static org.tsumiki.course.CourseLimits.MAX_SENSORS;
import static org.tsumiki.course.CourseLimits.MAX_SPEED_MM_PER_S;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.Body;
import org.tsumiki.boards.Body.DistanceSensor;
import org.tsumiki.boards.Body.LineSensor;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.course.CoursePlan.Button;
import org.tsumiki.course.CoursePlan.Fixture;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Signal;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.course.CoursePlan.Task;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Kind;
import org.tsumiki.devices.StandardPorts;

/** Reads what stands or drives on a course, and sees that every port is a standard one, once. */
final class SettingReader {
  private static final double MAX_OFFSET_MM = 500;
  private static final double DEFAULT_SECONDS = 120;

  private final List<String> portsSeen = new ArrayList<>();

  private SettingReader() {}

  static Setting scene(JsonPlace root) throws Refusal {
    SettingReader reader = new SettingReader();
    return new Setting.Scene(reader.signals(root), reader.buttons(root), reader.fixtures(root));
  }

  static Setting floor(JsonPlace root) throws Refusal {
    JsonPlace start = root.get("start");
    SettingReader reader = new SettingReader();
    Body body = reader.body(root.get("robot"));
    Title title = new Title("ロボット", "ロボット", "Robot");
    BoardProfile board = new BoardProfile("own", title, ports(body), Optional.of(body));
    Robot robot =
        new Robot(
            "robot",
            title,
            "#1d4ed8",
            board,
            new Start(CourseReader.place(start), start.number("headingDeg", -360, 360)));
    return new Setting.Floor(
        List.of(robot),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Task(DEFAULT_SECONDS, List.of(), List.of()),
        tolerances(root.find("tolerances")));
  }

  /** What every driving robot has, beside the sensors of its body. */
  private static List<String> ports(Body body) {
    List<String> names = new ArrayList<>(List.of("motor.left", "motor.right"));
    body.lineSensors().forEach(sensor -> names.add(sensor.port()));
    body.distanceSensors().forEach(sensor -> names.add(sensor.port()));
    names.addAll(List.of("led.1", "buzzer", "button.a", "button.b"));
    names.addAll(List.of("encoder.left", "encoder.right", "heading", "bumper.front"));
    names.addAll(List.of("colour.down", "led.rgb"));
    return names;
  }

  private List<Signal> signals(JsonPlace root) throws Refusal {
    List<Signal> signals = new ArrayList<>();
    for (JsonPlace signal : root.list("signals", MAX_DEVICES)) {
      String id = signal.get("id").text();
      List<String> lamps = new ArrayList<>();
      for (JsonPlace lamp : signal.get("lamps").items(1, 3)) {
        claim("signal." + id + "." + lamp.text(), lamp, Kind.LAMP);
        lamps.add(lamp.text());
      }
      signals.add(
          new Signal(
              id, CourseReader.place(signal), CourseReader.title(signal.get("title")), lamps));
    }
    return signals;
  }

  private List<Button> buttons(JsonPlace root) throws Refusal {
    List<Button> buttons = new ArrayList<>();
    for (JsonPlace button : root.list("buttons", MAX_DEVICES)) {
      JsonPlace id = button.get("id");
      claim("button." + id.text(), id, Kind.BUTTON);
      buttons.add(
          new Button(
              id.text(), CourseReader.place(button), CourseReader.title(button.get("title"))));
    }
    return buttons;
  }

  private List<Fixture> fixtures(JsonPlace root) throws Refusal {
    List<Fixture> fixtures = new ArrayList<>();
    for (JsonPlace fixture : root.list("fixtures", MAX_DEVICES)) {
      JsonPlace port = fixture.get("port");
      claim(port.text(), port, Kind.LAMP, Kind.TONE_HZ);
      fixtures.add(
          new Fixture(
              port.text(), CourseReader.place(fixture), CourseReader.title(fixture.get("title"))));
    }
    return fixtures;
  }

  private Body body(JsonPlace robot) throws Refusal {
    return new Body(
        robot.number("radiusMm", 10, 300),
        robot.number("wheelBaseMm", 10, 600),
        robot.number("maxSpeedMmPerS", 1, MAX_SPEED_MM_PER_S),
        robot.number("motorLagMs", 1, 10_000),
        robot.number("deadZonePercent", 0, 90),
        lineSensors(robot),
        distanceSensors(robot));
  }

  private List<LineSensor> lineSensors(JsonPlace robot) throws Refusal {
    List<LineSensor> sensors = new ArrayList<>();
    for (JsonPlace sensor : robot.list("lineSensors", MAX_SENSORS)) {
      JsonPlace port = sensor.get("port");
      claim(port.text(), port, Kind.REFLECTANCE_PERCENT);
      sensors.add(
          new LineSensor(
              port.text(),
              sensor.number("forwardMm", -MAX_OFFSET_MM, MAX_OFFSET_MM),
              sensor.number("leftMm", -MAX_OFFSET_MM, MAX_OFFSET_MM),
              sensor.number("spotMm", 1, 50),
              sensor.numberOrZero("noisePercent", 0, 50)));
    }
    return sensors;
  }

  private List<DistanceSensor> distanceSensors(JsonPlace robot) throws Refusal {
    List<DistanceSensor> sensors = new ArrayList<>();
    for (JsonPlace sensor : robot.list("distanceSensors", MAX_SENSORS)) {
      JsonPlace port = sensor.get("port");
      claim(port.text(), port, Kind.DISTANCE_MM);
      sensors.add(
          new DistanceSensor(
              port.text(),
              sensor.number("forwardMm", 0, MAX_OFFSET_MM),
              sensor.number("leftMm", -MAX_OFFSET_MM, MAX_OFFSET_MM),
              sensor.numberOrZero("noiseMm", 0, 500)));
    }
    return sensors;
  }

  private static Tolerances tolerances(Optional<JsonPlace> found) throws Refusal {
    if (found.isEmpty()) {
      return Tolerances.NONE;
    }
    JsonPlace place = found.get();
    return new Tolerances(
        place.numberOrZero("startMm", 0, 200),
        place.numberOrZero("startDeg", 0, 180),
        place.numberOrZero("motorGainPercent", 0, 50),
        place.numberOrZero("lightPercent", 0, 50),
        0,
        0,
        0);
  }

  /** Sees that a port exists, is of the right kind and is not taken yet. */
  private void claim(String port, JsonPlace place, Kind... kinds) throws Refusal {
    Optional<PortSpec> spec = StandardPorts.named(port);
    if (spec.isEmpty() || !List.of(kinds).contains(spec.get().kind())) {
      throw place.refuse(
          "unknown-value",
          "No device of this sort has the port \"" + port + "\".",
          "Use a device whose port stands in the list of standard ports.");
    }
    if (portsSeen.contains(port)) {
      throw place.refuse(
          "duplicate", "The port \"" + port + "\" is there twice.", "Take one of them out.");
    }
    portsSeen.add(port);
  }
}
