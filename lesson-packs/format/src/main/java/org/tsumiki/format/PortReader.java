package org.tsumiki.format;

import java.util.List;
import java.util.Optional;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/** Reads port names and states of ports. */
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

  /** A list of port names, at least {@code atLeast} of them. */
  static List<String> ports(Fields fields, String key, int atLeast) {
    List<String> names = fields.texts(key);
    for (String name : names) {
      if (StandardPorts.named(name).isEmpty()) {
        fields.report(
            key,
            "unknown-port",
            "There is no port \"" + name + "\".",
            "Use one of: "
                + String.join(", ", StandardPorts.all().stream().map(PortSpec::name).toList())
                + ".");
      }
    }
    if (names.size() < atLeast) {
      fields.report(
          key, "too-few-ports", "\"" + key + "\" names too few ports.", "Name " + atLeast + ".");
    }
    return names;
  }

  /** {@code {"on":[…],"off":[…]}}; one of the two may be left out. */
  static Optional<PortState> state(Fields fields, String key) {
    return fields.object(key).flatMap(PortReader::state);
  }

  private static Optional<PortState> state(Fields fields) {
    List<String> on = fields.has("on") ? ports(fields, "on", 1) : List.of();
    List<String> off = fields.has("off") ? ports(fields, "off", 1) : List.of();
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
