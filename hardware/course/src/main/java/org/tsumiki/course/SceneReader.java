package org.tsumiki.course;

import static org.tsumiki.course.CourseLimits.MAX_DEVICES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.course.CoursePlan.Button;
import org.tsumiki.course.CoursePlan.Fixture;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Signal;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.PortSpec.Kind;
import org.tsumiki.devices.StandardPorts;

/** Reads what stands in a scene, and sees that every port is a standard one, once. */
final class SceneReader {
  private final List<String> portsSeen = new ArrayList<>();

  private SceneReader() {}

  static Setting scene(JsonPlace root) throws Refusal {
    SceneReader reader = new SceneReader();
    return new Setting.Scene(reader.signals(root), reader.buttons(root), reader.fixtures(root));
  }

  private List<Signal> signals(JsonPlace root) throws Refusal {
    List<Signal> signals = new ArrayList<>();
    for (JsonPlace signal : root.list("signals", MAX_DEVICES)) {
      String id = signal.get("id").text();
      List<String> lamps = new ArrayList<>();
      for (JsonPlace lamp : signal.get("lamps").items(1, 3)) {
        claim("signal." + id + "." + lamp.text(), lamp, spec -> spec.kind() == Kind.LAMP);
        lamps.add(lamp.text());
      }
      signals.add(
          new Signal(
              id, CourseShapes.place(signal), BoardReader.title(signal.get("title")), lamps));
    }
    return signals;
  }

  private List<Button> buttons(JsonPlace root) throws Refusal {
    List<Button> buttons = new ArrayList<>();
    for (JsonPlace button : root.list("buttons", MAX_DEVICES)) {
      JsonPlace id = button.get("id");
      claim("button." + id.text(), id, spec -> spec.kind() == Kind.BUTTON);
      buttons.add(
          new Button(
              id.text(), CourseShapes.place(button), BoardReader.title(button.get("title"))));
    }
    return buttons;
  }

  private List<Fixture> fixtures(JsonPlace root) throws Refusal {
    List<Fixture> fixtures = new ArrayList<>();
    for (JsonPlace fixture : root.list("fixtures", MAX_DEVICES)) {
      JsonPlace port = fixture.get("port");
      PortSpec spec = claim(port.text(), port, SceneReader::standsAlone);
      fixtures.add(
          new Fixture(
              port.text(),
              CourseShapes.place(fixture),
              BoardReader.title(fixture.get("title")),
              rest(fixture, spec)));
    }
    return fixtures;
  }

  private static double rest(JsonPlace fixture, PortSpec spec) throws Refusal {
    boolean isSensor = spec.direction() == Direction.INPUT;
    return isSensor ? fixture.numberOrZero("rest", spec.min(), spec.max()) : 0;
  }

  /** Lamps and buzzers, and sensors of what is around; the others belong to robots. */
  private static boolean standsAlone(PortSpec spec) {
    return switch (spec.kind()) {
      case LAMP,
          TONE_HZ,
          DISTANCE_MM,
          TEMPERATURE_CELSIUS,
          HUMIDITY_PERCENT,
          PRESSURE_HPA,
          MOISTURE_PERCENT,
          LEVEL_PERCENT ->
          true;
      case COLOUR_RGB -> spec.direction() == Direction.OUTPUT;
      case MOTOR_PERCENT, BUTTON, REFLECTANCE_PERCENT, TRAVEL_MM, HEADING_DEG -> false;
    };
  }

  /** Sees that a port exists, is of the right kind and is not taken yet. */
  private PortSpec claim(String port, JsonPlace place, Predicate<PortSpec> fits) throws Refusal {
    Optional<PortSpec> spec = StandardPorts.named(port);
    if (spec.isEmpty() || !fits.test(spec.get())) {
      throw place.refuseInEnglish(
          "unknown-value",
          "No device of this sort has the port \"" + port + "\".",
          "Use a device whose port stands in the list of standard ports.");
    }
    if (portsSeen.contains(port)) {
      throw place.refuseInEnglish(
          "duplicate", "The port \"" + port + "\" is there twice.", "Take one of them out.");
    }
    portsSeen.add(port);
    return spec.get();
  }
}
