package org.tsumiki.format;

import java.util.Optional;

/** What of a run can be measured. */
public sealed interface Quantity {

  /** How fast the first robot is, in cm/s, forwards and backwards alike. */
  record Speed() implements Quantity {}

  /** Where its middle is, in cm from the course's left edge. */
  record X() implements Quantity {}

  /** Where its middle is, in cm from the course's lower edge. */
  record Y() implements Quantity {}

  /** How far it has turned from its start, in degrees; right is plus, whole turns count. */
  record Heading() implements Quantity {}

  /** The moments at which a state begins, in seconds. */
  record TimeOf(String state) implements Quantity {}

  /** How long a state lasts each time, in seconds. */
  record LengthOf(String state) implements Quantity {}

  /** A variable of the program, where it holds a number. */
  record Variable(String name) implements Quantity {}

  /** What the program puts on the plot of that name. */
  record Log(String name) implements Quantity {}

  /** How much the wheels' powers change, in percent in each tenth of a second; their mean. */
  record Swing() implements Quantity {}

  /** How far its middle is from the printed line, in millimetres; 0 on the line. */
  record OffLine() implements Quantity {}

  /** The quantity with that name in a pack file, or empty. */
  static Optional<Quantity> parse(String text) {
    int colon = text.indexOf(':');
    if (colon > 0 && colon + 1 < text.length()) {
      String name = text.substring(colon + 1);
      return switch (text.substring(0, colon)) {
        case "time-of" -> StateName.parse(name).map(ignored -> new TimeOf(name));
        case "length-of" -> StateName.parse(name).map(ignored -> new LengthOf(name));
        case "variable" -> Optional.of(new Variable(name));
        case "log" -> Optional.of(new Log(name));
        default -> Optional.empty();
      };
    }
    return switch (text) {
      case "speed" -> Optional.of(new Speed());
      case "x" -> Optional.of(new X());
      case "y" -> Optional.of(new Y());
      case "heading" -> Optional.of(new Heading());
      case "swing" -> Optional.of(new Swing());
      case "off-line" -> Optional.of(new OffLine());
      default -> Optional.empty();
    };
  }
}
