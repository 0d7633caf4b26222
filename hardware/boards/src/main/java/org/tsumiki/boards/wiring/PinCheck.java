package org.tsumiki.boards.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Header.Use;
import org.tsumiki.boards.wiring.Part.Drive;
import org.tsumiki.boards.wiring.Wire.Between;

/** Is each pin used once, and can it do what it is asked to? */
final class PinCheck {
  private final Wiring wiring;
  private final Findings findings;

  /** What holds each pin so far. */
  private final Map<Integer, Holder> holders = new HashMap<>();

  /** Who has each channel of the hardware PWM. */
  private final Map<Integer, String> pwmHolders = new HashMap<>();

  /** Who holds a pin; parts may join a bus on its pins. */
  private record Holder(Said name, boolean isBus) {
    static Holder of(Rail rail) {
      return new Holder(Said.of("the rail %s", "rail %s", rail.id()), false);
    }

    static Holder of(Bus bus) {
      return new Holder(Said.of("the bus %s", "バス %s", bus.id()), true);
    }

    static Holder of(Part part) {
      return new Holder(Said.same(part.id()), false);
    }
  }

  PinCheck(Wiring wiring, Findings findings) {
    this.wiring = wiring;
    this.findings = findings;
  }

  void check() {
    for (Rail rail : wiring.rails()) {
      if (rail.fedBy() instanceof End.Pin(int number)) {
        rail(rail, number);
      }
    }
    wiring.buses().forEach(this::bus);
    for (Part part : wiring.parts()) {
      for (Wire wire : part.about().wires()) {
        if (wire.to() instanceof End.Pin(int number)) {
          wire(part, wire, number);
        }
        pwm(part, wire);
      }
      if (part instanceof Part.Button button) {
        pull(button);
      }
    }
  }

  private void rail(Rail rail, int number) {
    Holder now = Holder.of(rail);
    Holder other = holders.put(number, now);
    if (other != null) {
      findings.at(rail, "pin-twice", twice(number, other, now), instead(number));
    }
  }

  private void bus(Bus bus) {
    Holder now = Holder.of(bus);
    for (Bus.Line line : bus.lines()) {
      int number = line.pin().headerPin();
      Holder other = holders.put(number, now);
      if (other != null) {
        findings.at(
            bus,
            "bus-pin-taken",
            twice(number, other, now),
            new Said("Put one of them on other pins.", "どちらかを、別のピンにしてください。"));
      }
    }
  }

  private void wire(Part part, Wire wire, int number) {
    Holder now = Holder.of(part);
    Holder other = holders.putIfAbsent(number, now);
    if (other == null) {
      return;
    }
    if (!other.isBus()) {
      findings.at(part, wire, "pin-twice", twice(number, other, now), instead(number));
      return;
    }
    Role role = part.about().model().role(wire.terminal());
    if (!(role instanceof Role.I2c || role instanceof Role.Spi)) {
      findings.at(
          part,
          wire,
          "bus-pin-taken",
          twice(number, other, now),
          new Said(
              "Use another pin, or take the bus out when nothing needs it.",
              "別のピンを使うか、使っていないバスなら消してください。"));
    }
  }

  private static Said twice(int number, Holder one, Holder other) {
    return Said.of(
        "Pin %s (%s) is used twice: by %s and by %s.",
        "ピン%s（%s）が 2 回使われています（%s と %s）。", number, Header.name(number), one.name(), other.name());
  }

  /** What to use instead: several wires for power or ground share a rail. */
  private Said instead(int number) {
    if (!(Header.use(number) instanceof Use.Signal)) {
      return new Said(
          "Use a rail for power and ground, to which many wires may go.",
          "電源とグラウンドには、線を何本もつなげる rail を使ってください。");
    }
    for (int bcm = Gpio.LAST; bcm >= Gpio.FIRST; bcm--) {
      int pin = new Gpio(bcm).headerPin();
      if (!holders.containsKey(pin) && wiring.parts().stream().noneMatch(part -> uses(part, pin))) {
        return Said.of(
            "Use a pin that is free, e.g. %s.",
            "空いているピンを使ってください。たとえば%sです。", new End.Pin(pin).said());
      }
    }
    return new Said("No signal pin is left: take a part out.", "信号のピンは、もう残っていません。部品を減らしてください。");
  }

  private static boolean uses(Part part, int pin) {
    return part.about().wires().stream().anyMatch(wire -> wire.to().equals(new End.Pin(pin)));
  }

  private void pwm(Part part, Wire wire) {
    boolean needed =
        part.about().model().role(wire.terminal()) instanceof Role.PwmInput
            || (part instanceof Part.Buzzer buzzer
                && buzzer.drive() == Drive.HARDWARE_PWM
                && wire.terminal().equals("1"));
    Optional<Gpio> pin = wiring.gpio(wire.to());
    if (!needed || pin.isEmpty()) {
      return;
    }
    Optional<Integer> channel = pin.get().pwmChannel();
    if (channel.isEmpty()) {
      findings.at(
          part,
          wire,
          "no-hardware-pwm",
          Said.of(
              "%s has no hardware PWM, which \"%s\" of %s needs.",
              "%1$s にはハードウェア PWM がありません。%3$s の \"%2$s\" には必要です。",
              pin.get().text(),
              wire.terminal(),
              part.id()),
          pwmPins(part));
      return;
    }
    String other = pwmHolders.put(channel.get(), part.id() + "." + wire.terminal());
    if (other != null) {
      findings.at(
          part,
          wire,
          "pwm-channel-twice",
          Said.of(
              "%s and the pin of %s share one channel of the hardware PWM.",
              "%s と %s のピンは、ハードウェア PWM の同じチャンネルです。", pin.get().text(), other),
          otherChannel(part));
    }
  }

  private static Said pwmPins(Part part) {
    return part instanceof Part.Buzzer
        ? new Said(
            "Use pin 32 (GPIO12) or 12 (GPIO18) and pin 33 (GPIO13) or 35 (GPIO19), or \"pwm\":"
                + " \"software\".",
            "ピン32（GPIO12）か12（GPIO18）と、ピン33（GPIO13）か35（GPIO19）を使うか、\"pwm\": \"software\" にしてください。")
        : new Said(
            "Use pin 32 (GPIO12) or 12 (GPIO18) and pin 33 (GPIO13) or 35 (GPIO19).",
            "ピン32（GPIO12）か12（GPIO18）と、ピン33（GPIO13）か35（GPIO19）を使ってください。");
  }

  /** A buzzer may also do without. */
  private static Said otherChannel(Part part) {
    return part instanceof Part.Buzzer
        ? new Said(
            "Use one of GPIO12 and GPIO18, and one of GPIO13 and GPIO19, or \"pwm\": \"software\".",
            "GPIO12 と GPIO18 のどちらか 1 つ、GPIO13 と GPIO19 のどちらか 1 つを使うか、\"pwm\": \"software\" にしてください。")
        : new Said(
            "Use one of GPIO12 and GPIO18, and one of GPIO13 and GPIO19.",
            "GPIO12 と GPIO18 のどちらか 1 つ、GPIO13 と GPIO19 のどちらか 1 つを使ってください。");
  }

  private void pull(Part.Button button) {
    Wire wire = button.about().wires().getFirst();
    if (button.pressedIsHigh() && button.pin().hasFixedPullUp()) {
      findings.at(
          button,
          wire,
          "fixed-pull-up",
          Said.of(
              "%s is always pulled up: this button would change nothing.",
              "%s はいつもプルアップされています。このボタンをおしても何も変わりません。", button.pin().text()),
          new Said(
              "Let the button join the pin to ground, or use another pin.",
              "ボタンでピンをグラウンドにつなぐか、別のピンを使ってください。"));
      return;
    }
    boolean held =
        switch (button.pull()) {
          case UP -> !button.pressedIsHigh();
          case DOWN -> button.pressedIsHigh();
          case NONE -> isHeld(button) || button.pin().hasFixedPullUp();
        };
    if (!held) {
      findings.at(
          button,
          wire,
          "no-pull",
          Said.of(
              "Nothing holds %s while %s is not pressed.",
              "%2$s をおしていないあいだ、%1$s の電圧が決まりません。", button.pin().text(), button.id()),
          button.pressedIsHigh()
              ? new Said(
                  "Use \"pull\": \"down\" for a button that joins its pin to 3.3 volts.",
                  "3.3 ボルトにつなぐボタンなら \"pull\": \"down\" にしてください。")
              : new Said(
                  "Use \"pull\": \"up\" for a button that joins its pin to ground.",
                  "グラウンドにつなぐボタンなら \"pull\": \"up\" にしてください。"));
    }
  }

  private static boolean isHeld(Part.Button button) {
    return button.about().wires().stream()
        .map(Wire::between)
        .flatMap(Optional::stream)
        .anyMatch(between ->
            switch (between) {
              case Between.PullUp up -> !button.pressedIsHigh();
              case Between.PullDown down -> button.pressedIsHigh();
              case Between.Series series -> false;
              case Between.Divider divider -> false;
            });
  }
}
