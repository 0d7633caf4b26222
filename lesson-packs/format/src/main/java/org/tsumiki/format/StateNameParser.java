package org.tsumiki.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.format.StateName.Motion;
import org.tsumiki.format.StateName.Relation;

/** From the text of a pack file to a {@link StateName}. */
final class StateNameParser {
  private StateNameParser() {}

  /** The state with that name, or empty. */
  static Optional<StateName> parse(String text) {
    if (text.startsWith("variable.")) {
      return Comparison.of(text.substring("variable.".length()))
          .map(c -> new StateName.Variable(c.name(), c.relation(), c.value()));
    }
    if (text.startsWith("input.")) {
      return Comparison.of(text.substring("input.".length()))
          .filter(c -> c.relation() != Relation.EQUAL && isInput(c.name()))
          .map(c -> new StateName.Input(c.name(), c.relation(), c.value()));
    }
    if (text.startsWith("led.rgb=")) {
      return Comparison.colour(text.substring("led.rgb=".length()));
    }
    return plain(text).or(() -> withName(text)).or(() -> port(text));
  }

  private static Optional<StateName> plain(String text) {
    return switch (text) {
      case "moving" -> Optional.of(new StateName.Moves(Motion.MOVING));
      case "forward" -> Optional.of(new StateName.Moves(Motion.FORWARD));
      case "back" -> Optional.of(new StateName.Moves(Motion.BACK));
      case "turning" -> Optional.of(new StateName.Moves(Motion.TURNING));
      case "turning.left" -> Optional.of(new StateName.Moves(Motion.TURNING_LEFT));
      case "turning.right" -> Optional.of(new StateName.Moves(Motion.TURNING_RIGHT));
      case "still" -> Optional.of(new StateName.Moves(Motion.STILL));
      case "touching" -> Optional.of(new StateName.Touches(false));
      case "touching.walls" -> Optional.of(new StateName.Touches(true));
      case "task.done" -> Optional.of(new StateName.TaskEnded(true));
      case "task.failed" -> Optional.of(new StateName.TaskEnded(false));
      default -> Optional.empty();
    };
  }

  private static Optional<StateName> withName(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || dot + 1 == text.length()) {
      return Optional.empty();
    }
    String name = text.substring(dot + 1);
    return switch (text.substring(0, dot)) {
      case "in" -> Optional.of(new StateName.In(name));
      case "gate" -> Optional.of(new StateName.GateOpen(name));
      case "filled" -> Optional.of(new StateName.Filled(name));
      case "said" -> Optional.of(new StateName.Said(name));
      case "goal" ->
          name.matches("[1-9][0-9]?")
              ? Optional.of(new StateName.Goal(Integer.parseInt(name)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<StateName> port(String text) {
    return StandardPorts.named(text)
        .filter(spec ->
            spec.direction() == PortSpec.Direction.OUTPUT || spec.kind() == PortSpec.Kind.BUTTON)
        .map(spec -> new StateName.Port(spec.name()));
  }

  private static boolean isInput(String port) {
    return StandardPorts.named(port)
        .filter(spec -> spec.direction() == PortSpec.Direction.INPUT)
        .isPresent();
  }

  /** {@code NAME>NUMBER}. */
  private record Comparison(String name, Relation relation, double value) {
    private static final Pattern FORM = Pattern.compile("(.+?)([<>=])(-?[0-9]+(?:\\.[0-9]+)?)");

    private static final int HEX = 16;

    static Optional<Comparison> of(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Relation relation =
          switch (matcher.group(2)) {
            case ">" -> Relation.ABOVE;
            case "<" -> Relation.BELOW;
            default -> Relation.EQUAL;
          };
      return Optional.of(
          new Comparison(matcher.group(1), relation, Double.parseDouble(matcher.group(3))));
    }

    static Optional<StateName> colour(String text) {
      return text.matches("#[0-9a-fA-F]{6}")
          ? Optional.of(new StateName.Colour(Integer.parseInt(text.substring(1), HEX)))
          : Optional.empty();
    }
  }
}
