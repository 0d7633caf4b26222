package org.tsumiki.boards.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumiki.boards.json.Said;
import org.tsumiki.devices.PortSpec.Kind;
import org.tsumiki.devices.StandardPorts;

/** Is there one part for each port of the board, of the right sort? */
final class PortCheck {
  private PortCheck() {}

  static void check(Wiring wiring, List<String> ports, Findings findings) {
    Map<String, Part> serving = new HashMap<>();
    for (Part part : wiring.parts()) {
      for (String port : part.ports()) {
        if (!ports.contains(port)) {
          findings.at(
              part,
              "no-such-port",
              Said.of(
                  "The board has no port \"%s\", which %s is for.",
                  "このボードに、%2$s のためのポート \"%1$s\" がありません。", port, part.id()),
              new Said(
                  "Add it to the board's \"ports\", or take the part out.",
                  "ボードの \"ports\" に足すか、部品を消してください。"));
          continue;
        }
        if (!kinds(part).contains(StandardPorts.named(port).orElseThrow().kind())) {
          findings.at(
              part,
              "wrong-port",
              Said.of(
                  "A part of the kind %s cannot serve the port \"%s\".",
                  "種類が %s の部品は、ポート \"%s\" には使えません。", part.about().model().kind().word(), port),
              new Said("Use a port that fits the part.", "部品に合うポートを使ってください。"));
        }
        Part other = serving.put(port, part);
        if (other != null) {
          findings.at(
              part,
              "port-twice",
              Said.of(
                  "%s and %s are both for the port \"%s\".",
                  "%s と %s が、同じポート \"%s\" を使っています。", other.id(), part.id(), port),
              new Said("Take one of them out, or give it another port.", "どちらかを消すか、別のポートにしてください。"));
        }
      }
    }
    for (String port : ports) {
      if (!serving.containsKey(port)) {
        findings.atParts(
            "port-without-part",
            Said.of("No part is for the port \"%s\".", "ポート \"%s\" のための部品がありません。", port),
            new Said(
                "Add a part for it, or take the port out of the board's \"ports\".",
                "部品を足すか、ボードの \"ports\" から消してください。"));
      }
    }
  }

  private static Set<Kind> kinds(Part part) {
    return switch (part) {
      case Part.Led led -> Set.of(Kind.LAMP);
      case Part.RgbLed led -> Set.of(Kind.COLOUR_RGB);
      case Part.Buzzer buzzer -> Set.of(Kind.TONE_HZ);
      case Part.Button button -> Set.of(Kind.BUTTON);
      case Part.MotorDriver driver -> Set.of(Kind.MOTOR_PERCENT);
      case Part.Encoder encoder -> Set.of(Kind.TRAVEL_MM);
      case Part.LineArray array -> Set.of(Kind.REFLECTANCE_PERCENT);
      case Part.UltrasonicSensor sensor -> Set.of(Kind.DISTANCE_MM);
      case Part.TimeOfFlightSensor sensor -> Set.of(Kind.DISTANCE_MM);
      case Part.ColourSensor sensor -> Set.of(Kind.COLOUR_RGB);
      case Part.MotionSensor sensor -> Set.of(Kind.HEADING_DEG);
      case Part.WeatherSensor sensor ->
          Set.of(Kind.TEMPERATURE_CELSIUS, Kind.HUMIDITY_PERCENT, Kind.PRESSURE_HPA);
      case Part.AnalogueSensor sensor -> Set.of(Kind.MOISTURE_PERCENT, Kind.LEVEL_PERCENT);
      case Part.Motor motor -> Set.of();
      case Part.Battery battery -> Set.of();
      case Part.BatterySense sense -> Set.of();
      case Part.Adc adc -> Set.of();
    };
  }
}
