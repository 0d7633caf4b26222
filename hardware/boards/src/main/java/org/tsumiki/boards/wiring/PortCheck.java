package org.tsumiki.boards.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
              "The board has no port \"" + port + "\", which " + part.id() + " is for.",
              "Add it to the board's \"ports\", or take the part out.");
          continue;
        }
        if (!kinds(part).contains(StandardPorts.named(port).orElseThrow().kind())) {
          findings.at(
              part,
              "wrong-port",
              "A part of the kind "
                  + part.about().model().kind().word()
                  + " cannot serve the port \""
                  + port
                  + "\".",
              "Use a port that fits the part.");
        }
        Part other = serving.put(port, part);
        if (other != null) {
          findings.at(
              part,
              "port-twice",
              other.id() + " and " + part.id() + " are both for the port \"" + port + "\".",
              "Take one of them out, or give it another port.");
        }
      }
    }
    for (String port : ports) {
      if (!serving.containsKey(port)) {
        findings.atParts(
            "port-without-part",
            "No part is for the port \"" + port + "\".",
            "Add a part for it, or take the port out of the board's \"ports\".");
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
