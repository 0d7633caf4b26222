package org.tsumiki.boards.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Header.Use;

/** Does each wire end where its terminal may go? */
final class WireCheck {
  private final Wiring wiring;
  private final Findings findings;

  WireCheck(Wiring wiring, Findings findings) {
    this.wiring = wiring;
    this.findings = findings;
  }

  void check() {
    wiring.rails().forEach(this::rail);
    Map<End.Terminal, Part> ends = new HashMap<>();
    for (Part part : wiring.parts()) {
      for (Wire wire : part.about().wires()) {
        if (isThere(part, wire)) {
          role(part, wire);
          once(part, wire, ends);
        }
      }
    }
  }

  private void rail(Rail rail) {
    boolean feeds =
        switch (rail.fedBy()) {
          case End.Pin(int number) ->
              switch (Header.use(number)) {
                case Use.Power power -> true;
                case Use.Ground ground -> true;
                case Use.Signal signal -> false;
                case Use.Identification identification -> false;
              };
          case End.Terminal terminal -> role(terminal).orElse(null) instanceof Role.Plus;
          case End.Row row -> false;
        };
    if (!feeds) {
      findings.at(
          rail,
          "no-power-there",
          "The rail \""
              + rail.id()
              + "\" begins at "
              + name(rail.fedBy())
              + ", which gives no power.",
          "Let it begin at a power or ground pin (1, 2, 6, …) or at a battery's \"+\".");
    }
  }

  private Optional<Role> role(End.Terminal terminal) {
    return wiring
        .part(terminal.part())
        .flatMap(part -> part.about().model().contact(terminal.terminal()))
        .map(Contact::role);
  }

  private boolean isThere(Part part, Wire wire) {
    if (wiring.source(wire.to()).isEmpty()) {
      findings.at(
          part,
          wire,
          "unknown-rail",
          "There is no " + wire.to().text() + ".",
          "Add it to \"rails\", or its bus to \"buses\".");
      return false;
    }
    if (wire.to() instanceof End.Terminal terminal && role(terminal).isEmpty()) {
      findings.at(
          part,
          wire,
          "unknown-terminal",
          "There is no terminal " + terminal.text() + ".",
          "Look at the ids of the parts and the terminals of their models.");
      return false;
    }
    return true;
  }

  private void once(Part part, Wire wire, Map<End.Terminal, Part> ends) {
    if (wire.to() instanceof End.Terminal terminal) {
      Part other = ends.put(terminal, part);
      if (other != null) {
        findings.at(
            part,
            wire,
            "terminal-twice",
            "Two wires go to "
                + terminal.text()
                + ": from "
                + other.id()
                + " and "
                + part.id()
                + ".",
            "Use another terminal for one of them.");
      }
    }
  }

  private void role(Part part, Wire wire) {
    End source = wiring.source(wire.to()).orElseThrow();
    switch (part.about().model().role(wire.terminal())) {
      case Role.Supply supply -> supply(part, wire, source);
      case Role.Ground ground -> ground(part, wire, source);
      case Role.MotorIn motor -> motor(part, wire, source);
      case Role.Input input -> levelOrPin(part, wire, source);
      case Role.Plain plain -> plain(part, wire, source);
      // What else there is was followed to its pin or converter when the part was read.
      case Role.PwmInput other -> {}
      case Role.Standby other -> {}
      case Role.Lamp other -> {}
      case Role.Output other -> {}
      case Role.I2c other -> {}
      case Role.Spi other -> {}
      case Role.Select other -> {}
      case Role.Voltage other -> {}
      case Role.Channel other -> {}
      case Role.MotorOut other -> {}
      case Role.Plus other -> {}
    }
  }

  private void supply(Part part, Wire wire, End source) {
    if (PowerCheck.volts(wiring, source).isEmpty()) {
      findings.at(
          part,
          wire,
          "no-power-there",
          terminal(part, wire) + " needs power, but goes to " + name(source) + ".",
          "Wire it to a rail of the voltage that it needs; a GPIO pin cannot feed a part.");
    }
  }

  private void ground(Part part, Wire wire, End source) {
    if (!isGround(source)) {
      findings.at(
          part,
          wire,
          "not-ground",
          terminal(part, wire) + " must go to ground, but goes to " + name(source) + ".",
          "Wire it to \"rail gnd\": all parts, batteries too, share one ground.");
    }
  }

  private void motor(Part part, Wire wire, End source) {
    if (source instanceof End.Terminal terminal
        && role(terminal).orElse(null) instanceof Role.MotorOut) {
      return;
    }
    findings.at(
        part,
        wire,
        "motor-without-driver",
        "The motor's "
            + wire.terminal()
            + " goes to "
            + name(source)
            + "; a motor takes far more current than a pin may give.",
        "Wire it to an output of a motor driver, e.g. \"driver.AO1\".");
  }

  /** An input may also be held at ground or 3.3 V for good. */
  private void levelOrPin(Part part, Wire wire, End source) {
    boolean fine =
        isGround(source)
            || wiring.gpio(source).isPresent()
            || PowerCheck.volts(wiring, source)
                .filter(volts -> volts == Header.LOGIC_VOLTS)
                .isPresent();
    if (!fine) {
      findings.at(
          part,
          wire,
          "not-a-signal-pin",
          terminal(part, wire) + " goes to " + name(source) + ": no signal comes from there.",
          "Wire it to a pin with a GPIO number.");
    }
  }

  private void plain(Part part, Wire wire, End source) {
    boolean watchesBattery = part instanceof Part.BatterySense;
    if (watchesBattery
        && !(source instanceof End.Terminal terminal
            && role(terminal).orElse(null) instanceof Role.Plus)) {
      findings.at(
          part,
          wire,
          "no-power-there",
          "The resistors that watch the battery go to " + name(source) + ".",
          "Wire \"in\" to the rail that the battery feeds.");
    }
  }

  private static boolean isGround(End source) {
    return source instanceof End.Pin(int number) && Header.use(number) instanceof Use.Ground;
  }

  private static String terminal(Part part, Wire wire) {
    return "\"" + wire.terminal() + "\" of " + part.id();
  }

  static String name(End end) {
    return end instanceof End.Pin(int number)
        ? "pin " + number + " (" + Header.name(number) + ")"
        : end.text();
  }
}
