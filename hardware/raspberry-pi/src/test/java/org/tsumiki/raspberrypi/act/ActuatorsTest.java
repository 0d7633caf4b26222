package org.tsumiki.raspberrypi.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.devices.chip.MotorBridge;
import org.tsumiki.raspberrypi.line.OutputLine;
import org.tsumiki.raspberrypi.pulse.LevelOutput;
import org.tsumiki.raspberrypi.pulse.PulseOutput;

final class ActuatorsTest {
  private static final long MILLI = 1_000_000;
  private final List<String> said = new ArrayList<>();

  private PulseOutput pulses(String name) {
    return (hertz, share) -> said.add(name + " " + Math.round(hertz) + " Hz " + share);
  }

  private OutputLine line(String name) {
    return high -> said.add(name + (high ? " high" : " low"));
  }

  @Test
  void aMotorIsSwitchedOnBeforeItTurnsAndHeldBeforeItIsSwitchedOff() throws IOException {
    Standby standby = new Standby(line("stby"));
    Motor motor = motor(standby, "a", false);
    motor.apply(0, 0);
    assertThat(said).containsExactly("in1a high", "in2a high", "pwma 100 Hz 0.0");
    said.clear();
    motor.apply(-40, MILLI);
    assertThat(said).containsExactly("stby high", "in1a low", "in2a high", "pwma 100 Hz 0.4");
    assertThat(motor.later(MILLI)).isEqualTo(Actuator.NEVER);
    said.clear();
    motor.apply(0, 10 * MILLI);
    assertThat(said).containsExactly("in1a high", "in2a high", "pwma 100 Hz 0.0");
    assertThat(motor.later(10 * MILLI)).isEqualTo(510 * MILLI);
    assertThat(motor.later(510 * MILLI)).isEqualTo(Actuator.NEVER);
    assertThat(said).endsWith("stby low");
  }

  @Test
  void aDriverStaysOnWhileOneOfItsMotorsRuns() throws IOException {
    Standby standby = new Standby(line("stby"));
    Motor left = motor(standby, "l", false);
    Motor right = motor(standby, "r", false);
    left.apply(10, 0);
    right.apply(10, 0);
    left.apply(0, MILLI);
    assertThat(left.later(10_000 * MILLI)).isEqualTo(Actuator.NEVER);
    assertThat(said).doesNotContain("stby low");
    right.apply(0, 20_000 * MILLI);
    left.later(20_500 * MILLI);
    assertThat(said).endsWith("stby low");
  }

  @Test
  void aMotorThatIsMountedTheOtherWayRoundTurnsTheOtherWayRound() throws IOException {
    motor(new Standby(line("stby")), "a", true).apply(40, 0);
    assertThat(said).containsExactly("stby high", "in1a low", "in2a high", "pwma 100 Hz 0.4");
  }

  private Motor motor(Standby standby, String name, boolean turned) {
    return new Motor(
        MotorBridge.TB6612FNG,
        new LevelOutput(line("in1" + name)),
        new LevelOutput(line("in2" + name)),
        Optional.of(pulses("pwm" + name)),
        standby,
        100,
        turned);
  }

  @Test
  void aVoiceSingsItsPitchAndIsSilentAtZero() throws IOException {
    Voice voice = new Voice(pulses("v"));
    voice.apply(440, 0);
    voice.apply(0, 0);
    assertThat(said).containsExactly("v 440 Hz 0.5", "v 20 Hz 0.0");
  }

  @Test
  void aColourLampMixesThreePins() throws IOException {
    new ColourLamp(pulses("r"), pulses("g"), pulses("b")).apply(0xff0033, 0);
    assertThat(said).containsExactly("r 100 Hz 1.0", "g 100 Hz 0.0", "b 100 Hz 0.2");
  }
}
