package org.tsumiki.format;

import java.util.List;
import java.util.Optional;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/** Reads ports and states. */
final class PortReader {
  private PortReader() {}

  /** A button's port name. */
  static String button(Fields fields, String key) {
    String name = fields.text(key);
    Optional<PortSpec> spec = StandardPorts.named(name);
    if (!name.isEmpty() && (spec.isEmpty() || spec.get().kind() != PortSpec.Kind.BUTTON)) {
      fields.report(
          key, "unknown-port", "\"" + name + "\" is no button.", "Use button.a or button.b.");
    }
    return name;
  }

  /** A sensor whose value a scenario can set; buttons are pressed instead. */
  static Optional<PortSpec> sensor(Fields fields, String key) {
    String name = fields.text(key);
    Optional<PortSpec> spec =
        StandardPorts.named(name)
            .filter(port -> port.direction() == PortSpec.Direction.INPUT)
            .filter(port -> port.kind() != PortSpec.Kind.BUTTON);
    if (!name.isEmpty() && spec.isEmpty()) {
      fields.report(
          key,
          "unknown-port",
          "\"" + name + "\" is no sensor.",
          "Use e.g. water.level, soil.moisture or air.temperature; buttons go into \"presses\".");
    }
    return spec;
  }

  /** A list of names of states, at least {@code atLeast} of them. */
  static List<String> names(Fields fields, String key, int atLeast) {
    List<String> names = fields.texts(key);
    for (String name : names) {
      if (StateName.parse(name).isEmpty()) {
        fields.report(
            key,
            "unknown-port",
            "There is no port or state \"" + name + "\".",
            "Use an output or button ("
                + String.join(", ", onOffPorts())
                + "), "
                + StateName.PLAIN_NAMES
                + ", "
                + StateName.OTHER_NAMES
                + ".");
      }
    }
    if (names.size() < atLeast) {
      fields.report(
          key, "too-few-ports", "\"" + key + "\" names too few ports.", "Name " + atLeast + ".");
    }
    // What is reported is not used; names that are none would stop a judge.
    return names.stream().filter(name -> StateName.parse(name).isPresent()).toList();
  }

  private static List<String> onOffPorts() {
    return StandardPorts.all().stream()
        .map(PortSpec::name)
        .filter(name -> StateName.parse(name).isPresent())
        .toList();
  }

  /** {@code {"on":[…],"off":[…]}}; one of the two may be left out. */
  static Optional<PortState> state(Fields fields, String key) {
    return fields.object(key).flatMap(PortReader::state);
  }

  private static Optional<PortState> state(Fields fields) {
    List<String> on = fields.has("on") ? names(fields, "on", 1) : List.of();
    List<String> off = fields.has("off") ? names(fields, "off", 1) : List.of();
    fields.refuseOthers();
    if (on.isEmpty() && off.isEmpty()) {
      fields.report(
          "on",
          "too-few-ports",
          "The state names no port.",
          "Write {\"on\": [\"signal.car.red\"]} or the like.");
      return Optional.empty();
    }
    return Optional.of(new PortState(on, off));
  }
}
