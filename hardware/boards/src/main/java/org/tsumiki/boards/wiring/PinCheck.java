package org.tsumiki.boards.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Part.Drive;
import org.tsumiki.boards.wiring.Wire.Between;

/** Is each pin used once, and can it do what it is asked to? */
final class PinCheck {
  private final Wiring wiring;
  private final Findings findings;

  /** What holds each pin so far, in words. */
  private final Map<Integer, String> holders = new HashMap<>();

  /** Who has each channel of the hardware PWM. */
  private final Map<Integer, String> pwmHolders = new HashMap<>();

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
    String other = holders.put(number, "the rail " + rail.id());
    if (other != null) {
      findings.at(rail, "pin-twice", twice(number, other, "the rail " + rail.id()), freePin());
    }
  }

  private void bus(Bus bus) {
    for (Bus.Line line : bus.lines()) {
      String other = holders.put(line.pin().headerPin(), "the bus " + bus.id());
      if (other != null) {
        findings.at(
            bus,
            "bus-pin-taken",
            twice(line.pin().headerPin(), other, "the bus " + bus.id()),
            "Put one of them on other pins.");
      }
    }
  }

  private void wire(Part part, Wire wire, int number) {
    String other = holders.get(number);
    if (other == null) {
      holders.put(number, part.id());
      return;
    }
    Role role = part.about().model().role(wire.terminal());
    if (other.startsWith("the bus ")) {
      if (!(role instanceof Role.I2c || role instanceof Role.Spi)) {
        findings.at(
            part,
            wire,
            "bus-pin-taken",
            twice(number, other, part.id()),
            "Use another pin, or take the bus out when nothing needs it.");
      }
      return;
    }
    findings.at(part, wire, "pin-twice", twice(number, other, part.id()), freePin());
  }

  private static String twice(int number, String one, String other) {
    return "Pin "
        + number
        + " ("
        + Header.name(number)
        + ") is used twice: by "
        + one
        + " and by "
        + other
        + ".";
  }

  private String freePin() {
    for (int bcm = Gpio.LAST; bcm >= Gpio.FIRST; bcm--) {
      int pin = new Gpio(bcm).headerPin();
      if (!holders.containsKey(pin) && wiring.parts().stream().noneMatch(part -> uses(part, pin))) {
        return "Use a pin that is free, e.g. pin "
            + pin
            + " ("
            + Header.name(pin)
            + "), or a rail for power and ground.";
      }
    }
    return "Use a rail for power and ground; no signal pin is left.";
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
          pin.get().text()
              + " has no hardware PWM, which \""
              + wire.terminal()
              + "\" of "
              + part.id()
              + " needs.",
          "Use pin 32 (GPIO12) or 12 (GPIO18) and pin 33 (GPIO13) or 35 (GPIO19)"
              + (part instanceof Part.Buzzer ? ", or \"pwm\": \"software\"." : "."));
      return;
    }
    String other = pwmHolders.put(channel.get(), part.id() + "." + wire.terminal());
    if (other != null) {
      findings.at(
          part,
          wire,
          "pwm-channel-twice",
          pin.get().text() + " and the pin of " + other + " share one channel of the hardware PWM.",
          "Use one of GPIO12 and GPIO18, and one of GPIO13 and GPIO19"
              + (part instanceof Part.Buzzer ? ", or \"pwm\": \"software\"." : "."));
    }
  }

  private void pull(Part.Button button) {
    Wire wire = button.about().wires().getFirst();
    if (button.pressedIsHigh() && button.pin().hasFixedPullUp()) {
      findings.at(
          button,
          wire,
          "fixed-pull-up",
          button.pin().text() + " is always pulled up: this button would change nothing.",
          "Let the button join the pin to ground, or use another pin.");
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
          "Nothing holds " + button.pin().text() + " while " + button.id() + " is not pressed.",
          button.pressedIsHigh()
              ? "Use \"pull\": \"down\" for a button that joins its pin to 3.3 volts."
              : "Use \"pull\": \"up\" for a button that joins its pin to ground.");
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
