package org.tsumiki.boards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.boards.Body.DistanceSensor;
import org.tsumiki.boards.Body.LineSensor;
import org.tsumiki.boards.json.JsonFile;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.boards.wiring.WiringReader;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Kind;
import org.tsumiki.devices.StandardPorts;

/** Reads boards, as {@code hardware/boards/spec/board.md} describes them. */
public final class BoardReader {
  /** Readings in braces that are closed, with words between them. */
  private static final String RUBY = "(?:[^{|}]|\\{[^{|}]+\\|[^{|}]+})*+";

  private static final JsonFile FILE =
      new JsonFile("tsumiki-board", new Said("board", "ボード"), 2, 128 * 1024);
  private static final List<String> DRIVING = List.of("motor.left", "motor.right");
  private static final int MAX_PORTS = 64;
  private static final int MAX_SENSORS = 8;
  private static final double MAX_RADIUS_MM = 300;
  private static final double MAX_OFFSET_MM = 500;
  private static final double MAX_SPEED_MM_PER_S = 5000;

  /** Ports of sensors read so far. */
  private final Set<String> sensorPorts = new HashSet<>();

  private BoardReader() {}

  /** Reads a board file's text. */
  public static BoardReadResult read(String json) {
    try {
      JsonPlace root = FILE.open(json);
      BoardProfile board = board(root);
      Optional<JsonPlace> wiring = root.find("wiring");
      if (wiring.isEmpty()) {
        return new BoardReadResult.Read(board);
      }
      return switch (WiringReader.read(wiring.get(), board.ports())) {
        case WiringReader.Result.Read(Wiring wires) -> new BoardReadResult.Read(board.with(wires));
        case WiringReader.Result.Refused(List<Problem> problems) ->
            new BoardReadResult.Refused(problems.getFirst(), problems);
      };
    } catch (Refusal refusal) {
      return new BoardReadResult.Refused(refusal.problem(), List.of(refusal.problem()));
    }
  }

  /** Reads what a simulated world needs of a board file's text; its wiring is not looked at. */
  public static BoardReadResult readWithoutWiring(String json) {
    try {
      return new BoardReadResult.Read(board(FILE.open(json)));
    } catch (Refusal refusal) {
      return new BoardReadResult.Refused(refusal.problem(), List.of(refusal.problem()));
    }
  }

  /** A board that stands in another document, where wiring says nothing. */
  public static BoardProfile board(JsonPlace place) throws Refusal {
    String id = place.get("id").name();
    Title title = title(place.get("title"));
    List<String> ports = ports(place.get("ports"));
    Optional<JsonPlace> found = place.find("body");
    if (found.isEmpty()) {
      return new BoardProfile(id, title, ports, Optional.empty());
    }
    for (String needed : DRIVING) {
      if (!ports.contains(needed)) {
        throw place
            .get("ports")
            .refuse(
                "unknown-name",
                Said.of(
                    "A board with a body needs the port \"%s\".",
                    "車体のあるボードには、ポート \"%s\" が必要です。", needed),
                new Said("Add it to the ports, or take the body out.", "ポートに足すか、車体を消してください。"));
      }
    }
    Body body = body(found.get());
    checkHas(ports, found.get(), body);
    return new BoardProfile(id, title, ports, Optional.of(body));
  }

  /** A name at each reading level. */
  public static Title title(JsonPlace place) throws Refusal {
    String ruby =
        place
            .get("ruby")
            .text(RUBY, new Said("text with its readings as {漢字|かんじ}", "{漢字|かんじ} の形で読みをつけた文字列"));
    return new Title(place.get("hira").text(), ruby, place.get("en").text());
  }

  /** A robot's body by itself, as version 1 of courses had it. */
  public static Body body(JsonPlace place) throws Refusal {
    BoardReader reader = new BoardReader();
    double radiusMm = place.number("radiusMm", 10, MAX_RADIUS_MM);
    return new Body(
        radiusMm,
        wheelBaseMm(place.get("wheelBaseMm"), radiusMm),
        place.number("maxSpeedMmPerS", 1, MAX_SPEED_MM_PER_S),
        place.number("motorLagMs", 1, 10_000),
        place.number("deadZonePercent", 0, 90),
        reader.lineSensors(place),
        reader.distanceSensors(place));
  }

  private static double wheelBaseMm(JsonPlace place, double radiusMm) throws Refusal {
    double wheelBaseMm = place.number(10, 2 * MAX_RADIUS_MM);
    if (wheelBaseMm > 2 * radiusMm) {
      throw place.refuse(
          "out-of-range",
          Said.of(
              "The wheels stand wider than the body, which is %s mm wide.",
              "車輪の間が、車体のはば %s mm より広くなっています。", JsonPlace.plain(2 * radiusMm)),
          Said.of(
              "Write at most %s, or a larger radiusMm.",
              "%s 以下にするか、radiusMm を大きくしてください。", JsonPlace.plain(2 * radiusMm)));
    }
    return wheelBaseMm;
  }

  private static List<String> ports(JsonPlace list) throws Refusal {
    List<String> ports = new ArrayList<>();
    for (JsonPlace port : list.items(1, MAX_PORTS)) {
      String name = port.text();
      if (StandardPorts.named(name).isEmpty()) {
        throw port.refuse(
            "unknown-value",
            Said.of("There is no port called \"%s\".", "\"%s\" というポートはありません。", name),
            use(StandardPorts.all()));
      }
      if (ports.contains(name)) {
        throw twice(port, name);
      }
      ports.add(name);
    }
    return ports;
  }

  private List<LineSensor> lineSensors(JsonPlace body) throws Refusal {
    List<LineSensor> sensors = new ArrayList<>();
    for (JsonPlace sensor : body.list("lineSensors", MAX_SENSORS)) {
      sensors.add(
          new LineSensor(
              port(sensor, Kind.REFLECTANCE_PERCENT),
              sensor.number("forwardMm", -MAX_OFFSET_MM, MAX_OFFSET_MM),
              sensor.number("leftMm", -MAX_OFFSET_MM, MAX_OFFSET_MM),
              sensor.number("spotMm", 1, 50),
              sensor.numberOrZero("noisePercent", 0, 50)));
    }
    return sensors;
  }

  private List<DistanceSensor> distanceSensors(JsonPlace body) throws Refusal {
    List<DistanceSensor> sensors = new ArrayList<>();
    for (JsonPlace sensor : body.list("distanceSensors", MAX_SENSORS)) {
      sensors.add(
          new DistanceSensor(
              port(sensor, Kind.DISTANCE_MM),
              sensor.number("forwardMm", 0, MAX_OFFSET_MM),
              sensor.number("leftMm", -MAX_OFFSET_MM, MAX_OFFSET_MM),
              sensor.numberOrZero("noiseMm", 0, 500)));
    }
    return sensors;
  }

  /** A sensor's port: a standard one, of that kind, that no other sensor has. */
  private String port(JsonPlace sensor, Kind kind) throws Refusal {
    JsonPlace place = sensor.get("port");
    String name = place.text();
    Optional<PortSpec> spec = StandardPorts.named(name);
    if (spec.isEmpty() || spec.get().kind() != kind) {
      throw place.refuse(
          "unknown-value",
          Said.of(
              "No sensor of this sort has the port \"%s\".", "この種類のセンサーに、ポート \"%s\" はありません。", name),
          use(StandardPorts.all().stream().filter(one -> one.kind() == kind).toList()));
    }
    if (!sensorPorts.add(name)) {
      throw twice(place, name);
    }
    return name;
  }

  private static Refusal twice(JsonPlace place, String port) {
    return place.refuse(
        "duplicate",
        Said.of("The port \"%s\" is there twice.", "ポート \"%s\" が 2 回書いてあります。", port),
        new Said("Take one of them out.", "どちらかを消してください。"));
  }

  private static Said use(List<PortSpec> ports) {
    return Said.use(ports.stream().map(PortSpec::name).toList());
  }

  private static void checkHas(List<String> ports, JsonPlace body, Body read) throws Refusal {
    for (int i = 0; i < read.lineSensors().size(); i++) {
      checkHas(ports, read.lineSensors().get(i).port(), body, "lineSensors", i);
    }
    for (int i = 0; i < read.distanceSensors().size(); i++) {
      checkHas(ports, read.distanceSensors().get(i).port(), body, "distanceSensors", i);
    }
  }

  private static void checkHas(
      List<String> ports, String port, JsonPlace body, String list, int index) throws Refusal {
    if (!ports.contains(port)) {
      throw body.list(list, MAX_SENSORS)
          .get(index)
          .get("port")
          .refuse(
              "unknown-name",
              Said.of("The board has no port \"%s\".", "このボードに、ポート \"%s\" はありません。", port),
              new Said(
                  "Add it to the board's ports, or take the sensor out.",
                  "ボードのポートに足すか、センサーを消してください。"));
    }
  }
}
