package org.tsumiki.boards.wiring;

import java.util.Locale;
import java.util.Optional;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Header.Use;
import org.tsumiki.boards.wiring.Wire.Between;

/** Has each part the voltage it needs, and does no pin get or give more than it may? */
final class PowerCheck {
  /** A pin may get this much: 3.3 V and what its protection still bears. */
  private static final double MAX_PIN_VOLTS = 3.6;

  /** Below this a Raspberry Pi 4 may not see a high level. */
  private static final double MIN_HIGH_VOLTS = 2.0;

  private final Wiring wiring;
  private final Findings findings;
  private double allPinsMilliamps;
  private double railMilliamps;

  PowerCheck(Wiring wiring, Findings findings) {
    this.wiring = wiring;
    this.findings = findings;
  }

  /** What a source of power gives; empty for everything else. */
  static Optional<Double> volts(Wiring wiring, End source) {
    return switch (source) {
      case End.Pin(int number) ->
          Header.use(number) instanceof Use.Power(double volts)
              ? Optional.of(volts)
              : Optional.empty();
      case End.Terminal(String id, String terminal) ->
          wiring.part(id).orElse(null) instanceof Part.Battery battery && terminal.equals("+")
              ? Optional.of(battery.volts())
              : Optional.empty();
      case End.Row row -> Optional.empty();
    };
  }

  void check() {
    for (Part part : wiring.parts()) {
      boolean onLogicRail = false;
      for (Wire wire : part.about().wires()) {
        End source = wiring.source(wire.to()).orElseThrow();
        onLogicRail |=
            part.about().model().role(wire.terminal()) instanceof Role.Supply
                && volts(wiring, source).filter(volts -> volts == Header.LOGIC_VOLTS).isPresent();
        wire(part, wire, source);
      }
      railMilliamps += onLogicRail ? part.about().model().milliamps() : 0;
    }
    sums();
  }

  private void sums() {
    if (allPinsMilliamps > Limits.ALL_PINS_MILLIAMPS) {
      findings.atParts(
          "too-much-current",
          Said.of(
              "All pins together would give %s; they may give %s.",
              "全部のピンを合わせると %s になります。%s までにしてください。",
              milliamps(allPinsMilliamps),
              milliamps(Limits.ALL_PINS_MILLIAMPS)),
          new Said(
              "Use larger resistors for the lamps, or fewer lamps.",
              "ランプの抵抗を大きくするか、ランプを減らしてください。"));
    }
    double all = railMilliamps + allPinsMilliamps;
    if (all > Limits.LOGIC_RAIL_MILLIAMPS) {
      findings.atParts(
          "rail-overloaded",
          Said.of(
              "The 3.3 volt pins would give %s in all; %s is safe.",
              "3.3 ボルトのピンは、全部で %s 出すことになります。安全なのは %s までです。",
              milliamps(all),
              milliamps(Limits.LOGIC_RAIL_MILLIAMPS)),
          new Said(
              "Feed some of the parts from 5 volts if they allow it, or use fewer.",
              "5 ボルトで動く部品は 5 ボルトにつなぐか、部品を減らしてください。"));
    }
  }

  private void wire(Part part, Wire wire, End source) {
    switch (part.about().model().role(wire.terminal())) {
      case Role.Supply(double min, double max) -> supply(part, wire, source, min, max);
      case Role.Lamp(double forwardVolts) -> current(part, wire, Header.LOGIC_VOLTS - forwardVolts);
      case Role.Input input -> {
        if (part instanceof Part.Buzzer buzzer && buzzer.about().model().milliamps() == 0) {
          current(part, wire, Header.LOGIC_VOLTS);
        }
      }
      case Role.Output output -> level(part, wire, supplyVolts(part));
      case Role.I2c bus -> level(part, wire, supplyVolts(part));
      case Role.Spi bus -> level(part, wire, supplyVolts(part));
      case Role.Voltage voltage -> analogue(part, wire);
      case Role.Ground other -> {}
      case Role.PwmInput other -> {}
      case Role.Standby other -> {}
      case Role.Plain other -> {}
      case Role.Select other -> {}
      case Role.Channel other -> {}
      case Role.MotorOut other -> {}
      case Role.MotorIn other -> {}
      case Role.Plus other -> {}
    }
  }

  private void supply(Part part, Wire wire, End source, double min, double max) {
    double volts = volts(wiring, source).orElseThrow();
    if (volts < min || volts > max) {
      findings.at(
          part,
          wire,
          "wrong-voltage",
          Said.of(
              "\"%s\" of %s gets %s volts; it needs %s.",
              "%2$s の \"%1$s\" に %3$s ボルトが来ています。必要なのは %4$s ボルトです。",
              wire.terminal(),
              part.id(),
              number(volts),
              min == max ? number(min) : Said.of("%s to %s", "%s から %s", number(min), number(max))),
          new Said(
              "Wire it to a rail with that voltage, or use another model.",
              "その電圧の rail につなぐか、別の型の部品を使ってください。"));
    } else if (wire.terminal().equals("VM") && source instanceof End.Pin) {
      findings.at(
          part,
          wire,
          "motors-on-pi",
          new Said(
              "The motors would be fed by the Raspberry Pi, which then stops whenever they start.",
              "モーターの電源がラズベリーパイになっています。モーターが回るたびに、ラズベリーパイが止まります。"),
          new Said(
              "Give the motors a battery of their own and wire VM to its rail.",
              "モーター用の電池を別に用意して、VM をその rail につないでください。"));
    }
  }

  private double supplyVolts(Part part) {
    double most = 0;
    for (Wire wire : part.about().wires()) {
      if (part.about().model().role(wire.terminal()) instanceof Role.Supply) {
        End source = wiring.source(wire.to()).orElseThrow();
        most = Math.max(most, volts(wiring, source).orElse(0.0));
      }
    }
    return most;
  }

  /** What a part drives a pin with. */
  private void level(Part part, Wire wire, double partVolts) {
    double volts =
        wire.between().orElse(null) instanceof Between.Divider divider
            ? partVolts * divider.share()
            : partVolts;
    if (volts > MAX_PIN_VOLTS) {
      findings.at(
          part,
          wire,
          "too-many-volts",
          Said.of(
              "\"%s\" of %s gives %s volts; more than 3.3 destroys a GPIO pin.",
              "%2$s の \"%1$s\" は %3$s ボルトを出します。3.3 ボルトより高いと、GPIO のピンがこわれます。",
              wire.terminal(),
              part.id(),
              number(volts)),
          new Said(
              "Add \"divider\": {\"seriesOhm\": 1000, \"groundOhm\": 2000} to the wire, or feed the"
                  + " part with 3.3 volts if it allows it.",
              "線に \"divider\": {\"seriesOhm\": 1000, \"groundOhm\": 2000} を足すか、3.3 ボルトで動く部品なら 3.3 ボルトにつないでください。"));
    } else if (volts < MIN_HIGH_VOLTS) {
      findings.at(
          part,
          wire,
          "too-few-volts",
          Said.of(
              "Only %s volts of \"%s\" of %s reach the pin; it takes 2.0 to be seen.",
              "%3$s の \"%2$s\" からピンに届くのは %1$s ボルトだけです。2.0 ボルトないと、見分けられません。",
              number(volts),
              wire.terminal(),
              part.id()),
          new Said(
              "Use a divider of 1000 and 2000 ohms for 5 volts, and none for 3.3 volts.",
              "5 ボルトなら 1000 と 2000 オームで分けてください。3.3 ボルトなら、いりません。"));
    }
  }

  /** What a converter's input gets: at most the converter's own supply. */
  private void analogue(Part part, Wire wire) {
    double most = Header.LOGIC_VOLTS;
    double volts =
        part instanceof Part.BatterySense sense
            ? batteryVolts(part) * sense.divider().share()
            : supplyVolts(part);
    if (volts > most) {
      findings.at(
          part,
          wire,
          "too-many-volts",
          Said.of(
              "\"%s\" of %s can give %s volts; the converter's input may have %s.",
              "%2$s の \"%1$s\" は %3$s ボルトまで出します。変換器の入力は %4$s ボルトまでです。",
              wire.terminal(),
              part.id(),
              number(volts),
              number(most)),
          part instanceof Part.BatterySense
              ? new Said(
                  "Use a larger \"seriesOhm\" or a smaller \"groundOhm\".",
                  "\"seriesOhm\" を大きくするか、\"groundOhm\" を小さくしてください。")
              : new Said("Feed the part with 3.3 volts.", "部品を 3.3 ボルトにつないでください。"));
    }
  }

  private double batteryVolts(Part part) {
    return part.about().wires().stream()
        .filter(wire -> wire.terminal().equals("in"))
        .findFirst()
        .flatMap(wire -> wiring.source(wire.to()))
        .flatMap(source -> volts(wiring, source))
        .orElse(0.0);
  }

  /** What flows out of a pin, which a resistor must limit. */
  private void current(Part part, Wire wire, double overResistorVolts) {
    if (wiring.gpio(wire.to()).isEmpty()) {
      return;
    }
    if (!(wire.between().orElse(null) instanceof Between.Series(int ohm))) {
      findings.at(
          part,
          wire,
          "no-resistor",
          Said.of(
              "Without a resistor nothing limits the current of %s.",
              "抵抗がないので、%s に電流が流れすぎます。", part.id()),
          new Said(
              "Put a resistor in between, e.g. 330 ohms, and add \"seriesOhm\": 330 to the wire.",
              "間に抵抗（たとえば 330 オーム）を入れて、線に \"seriesOhm\": 330 を足してください。"));
      return;
    }
    double current = 1000 * overResistorVolts / ohm;
    allPinsMilliamps += current;
    if (current > Limits.PIN_MILLIAMPS) {
      findings.at(
          part,
          wire,
          "too-much-current",
          Said.of(
              "%s takes %s from its pin, which may give %s.",
              "%s はピンから %s を取ります。ピンが出せるのは %s までです。",
              part.id(),
              milliamps(current),
              milliamps(Limits.PIN_MILLIAMPS)),
          new Said(
              "Use a larger resistor, e.g. 330 ohms, and write \"seriesOhm\": 330.",
              "もっと大きい抵抗（たとえば 330 オーム）を使い、\"seriesOhm\": 330 と書いてください。"));
    }
  }

  private static String milliamps(double value) {
    return String.format(Locale.ROOT, "%.0f mA", value);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
