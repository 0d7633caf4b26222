package org.tsumiki.raspberrypi.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.devices.StandardPorts;

final class OutputHandTest {
  private final List<Double> applied = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int wakes;
  private boolean broken;
  private final OutputHand hand = new OutputHand(() -> wakes++, log::add);

  private int motor() {
    return hand.add(
        StandardPorts.MOTOR_LEFT,
        (value, now) -> {
          if (broken) {
            throw new IOException("Input/output error");
          }
          applied.add(value);
        });
  }

  @Test
  void theFirstStepMakesEverythingSafe() {
    motor();
    assertThat(hand.step(0)).isEqualTo(Actuator.NEVER);
    assertThat(applied).containsExactly(0.0);
  }

  @Test
  void ofSeveralValuesInARowTheLastOneCounts() {
    int motor = motor();
    hand.step(0);
    for (int i = 1; i <= 100; i++) {
      hand.hand(motor, i);
    }
    assertThat(hand.wanted(motor)).isEqualTo(100);
    assertThat(applied).containsExactly(0.0);
    assertThat(hand.settled()).isFalse();
    hand.step(1);
    assertThat(applied).containsExactly(0.0, 100.0);
    assertThat(hand.settled()).isTrue();
  }

  @Test
  void sayingTheSameAgainCostsNothing() {
    int motor = motor();
    hand.hand(motor, 5);
    hand.step(0);
    hand.hand(motor, 5);
    hand.step(1);
    assertThat(wakes).isEqualTo(1);
    assertThat(applied).containsExactly(5.0);
  }

  @Test
  void whatIsRefusedIsToldOnceAndTriedAgainWithTheValueThatIsWantedThen() {
    int motor = motor();
    broken = true;
    hand.hand(motor, 50);
    assertThat(hand.step(0)).isEqualTo(OutputHand.RETRY_NANOS);
    hand.hand(motor, 60);
    hand.step(1);
    assertThat(log)
        .containsExactly(
            "motor.left cannot be switched: Input/output error. Check its wires and start the"
                + " robot again.");
    assertThat(hand.failure()).startsWith("motor.left cannot be switched");
    broken = false;
    hand.hand(motor, 0);
    hand.step(OutputHand.RETRY_NANOS);
    assertThat(applied).containsExactly(0.0);
    assertThat(hand.failure()).isEmpty();
    assertThat(log).hasSize(2);
  }

  @Test
  void aLampThatCannotBeSwitchedIsNoReasonToStop() {
    hand.add(
        StandardPorts.LED_1,
        (value, now) -> {
          throw new IllegalStateException("gone");
        });
    hand.step(0);
    assertThat(hand.failure()).isEmpty();
    assertThat(log).hasSize(1);
  }
}
