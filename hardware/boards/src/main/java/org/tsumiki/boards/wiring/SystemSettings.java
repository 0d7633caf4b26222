package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tsumiki.boards.wiring.Part.ChannelPins;
import org.tsumiki.boards.wiring.Part.Drive;

/**
 * What a wiring needs of Raspberry Pi OS: lines for {@code /boot/firmware/config.txt}. Their words
 * are those of the README of the overlays.
 */
public final class SystemSettings {
  private SystemSettings() {}

  /** The lines, in the order in which they may stand there; none when nothing is needed. */
  public static List<String> lines(Wiring wiring) {
    List<String> lines = new ArrayList<>();
    wiring.buses().forEach(bus -> lines.addAll(lines(bus)));
    lines.addAll(pwm(wiring));
    return List.copyOf(lines);
  }

  private static List<String> lines(Bus bus) {
    return switch (bus) {
      case Bus.I2c i2c ->
          i2c.software()
              ? List.of(
                  "dtoverlay=i2c-gpio,bus=%d,i2c_gpio_sda=%d,i2c_gpio_scl=%d"
                      .formatted(i2c.number(), i2c.sda().bcm(), i2c.scl().bcm()))
              : List.of("dtparam=i2c_arm=on", "dtparam=i2c_arm_baudrate=400000");
      case Bus.Spi spi -> List.of("dtparam=spi=on");
      case Bus.Uart uart -> List.of("enable_uart=1");
    };
  }

  /** The headphone socket would use the same hardware. */
  private static List<String> pwm(Wiring wiring) {
    TreeMap<Integer, Gpio> pins = new TreeMap<>();
    for (Part part : wiring.parts()) {
      for (Gpio pin : pwmPins(part)) {
        pin.pwmChannel().ifPresent(channel -> pins.put(channel, pin));
      }
    }
    List<Gpio> used = List.copyOf(pins.values());
    return switch (used.size()) {
      case 0 -> List.of();
      case 1 ->
          List.of(
              "dtparam=audio=off",
              "dtoverlay=pwm,pin=%d,func=%d"
                  .formatted(used.getFirst().bcm(), function(used.getFirst())));
      default ->
          List.of(
              "dtparam=audio=off",
              "dtoverlay=pwm-2chan,pin=%d,func=%d,pin2=%d,func2=%d"
                  .formatted(
                      used.getFirst().bcm(),
                      function(used.getFirst()),
                      used.getLast().bcm(),
                      function(used.getLast())));
    };
  }

  private static List<Gpio> pwmPins(Part part) {
    return switch (part) {
      case Part.Buzzer buzzer ->
          Optional.of(buzzer.pin()).filter(pin -> buzzer.drive() == Drive.HARDWARE_PWM).stream()
              .toList();
      case Part.MotorDriver driver ->
          driver.channels().stream()
              .map(channel ->
                  switch (channel.pins()) {
                    case ChannelPins.DirectionAndPwm pins -> pins.pwm();
                    case ChannelPins.PwmOnInput pins -> pins.in1();
                  })
              .toList();
      case Part other -> List.of();
    };
  }

  /** Which of its functions a pin takes for PWM: Alt0 is 4, Alt5 is 2. */
  private static int function(Gpio pin) {
    return pin.bcm() == 12 || pin.bcm() == 13 ? 4 : 2;
  }
}
