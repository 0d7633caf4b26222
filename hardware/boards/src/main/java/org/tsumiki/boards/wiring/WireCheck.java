package org.tsumiki.boards.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Header.Use;

/** Does each wire end where its terminal may go? */
final class WireCheck {
  static final Said ADD_RAIL =
      new Said(
          "Add it to \"rails\", or its bus to \"buses\".",
          "\"rails\" に足すか、そのバスを \"buses\" に足してください。");

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
          Said.of(
              "The rail \"%s\" begins at %s, which gives no power.",
              "rail \"%s\" は、%sから始まっていますが、そこからは電気が来ません。", rail.id(), rail.fedBy().said()),
          new Said(
              "Let it begin at a power or ground pin (1, 2, 6, …) or at a battery's \"+\".",
              "電源かグラウンドのピン（1、2、6 など）か、電池の \"+\" から始めてください。"));
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
      findings.at(part, wire, "unknown-rail", isNotThere(wire.to()), ADD_RAIL);
      return false;
    }
    if (wire.to() instanceof End.Terminal terminal && role(terminal).isEmpty()) {
      findings.at(
          part,
          wire,
          "unknown-terminal",
          Said.of("There is no terminal %s.", "端子 %s がありません。", terminal.text()),
          new Said(
              "Look at the ids of the parts and the terminals of their models.",
              "部品の id と、その型の端子の名前を見てください。"));
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
            Said.of(
                "Two wires go to %s: from %s and %s.",
                "%s に線が 2 本来ています。%s と %s からです。", terminal.text(), other.id(), part.id()),
            new Said("Use another terminal for one of them.", "どちらかは、別の端子にしてください。"));
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
          Said.of(
              "\"%s\" of %s needs power, but goes to %s.",
              "%2$s の \"%1$s\" には電源が必要ですが、%3$sにつながっています。",
              wire.terminal(),
              part.id(),
              source.said()),
          new Said(
              "Wire it to a rail of the voltage that it needs; a GPIO pin cannot feed a part.",
              "必要な電圧の rail につないでください。GPIO のピンは、部品の電源にはなりません。"));
    }
  }

  private void ground(Part part, Wire wire, End source) {
    if (!isGround(source)) {
      findings.at(
          part,
          wire,
          "not-ground",
          Said.of(
              "\"%s\" of %s must go to ground, but goes to %s.",
              "%2$s の \"%1$s\" はグラウンドにつなぐものですが、%3$sにつながっています。",
              wire.terminal(),
              part.id(),
              source.said()),
          new Said(
              "Wire it to \"rail gnd\": all parts, batteries too, share one ground.",
              "\"rail gnd\" につないでください。電池もふくめて、グラウンドは全部ひとつにします。"));
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
        Said.of(
            "The motor's %s goes to %s; a motor takes far more current than a pin may give.",
            "モーターの %s が、%sにつながっています。モーターには、ピンが出せるよりずっと大きい電流が流れます。", wire.terminal(), source.said()),
        new Said(
            "Wire it to an output of a motor driver, e.g. \"driver.AO1\".",
            "モータードライバーの出力（たとえば \"driver.AO1\"）につないでください。"));
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
          Said.of(
              "\"%s\" of %s goes to %s: no signal comes from there.",
              "%2$s の \"%1$s\" が、%3$sにつながっていますが、そこに信号はありません。",
              wire.terminal(),
              part.id(),
              source.said()),
          new Said("Wire it to a pin with a GPIO number.", "GPIO の番号があるピンにつないでください。"));
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
          Said.of(
              "The resistors that watch the battery go to %s.",
              "電池を見はる抵抗が、%sにつながっています。", source.said()),
          new Said(
              "Wire \"in\" to the rail that the battery feeds.",
              "\"in\" を、電池につながった rail につないでください。"));
    }
  }

  private static boolean isGround(End source) {
    return source instanceof End.Pin(int number) && Header.use(number) instanceof Use.Ground;
  }

  static Said isNotThere(End end) {
    return Said.of("There is no %s.", "%s がありません。", end.text());
  }
}
