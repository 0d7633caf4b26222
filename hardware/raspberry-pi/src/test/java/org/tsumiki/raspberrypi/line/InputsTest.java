package org.tsumiki.raspberrypi.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class InputsTest {
  private static final long MILLI = 1_000_000;
  private final FakeInput pin = new FakeInput();

  @Test
  void aButtonCountsAtOnceAndItsBouncingDoesNot() {
    pin.quietly(true);
    Button button = new Button(pin, false, Button.BOUNCE_NANOS);
    button.look(0);
    assertThat(button.on()).isFalse();
    pin.quietly(false);
    button.look(100 * MILLI);
    assertThat(button.on()).isTrue();
    pin.quietly(true);
    button.look(103 * MILLI);
    pin.quietly(false);
    button.look(106 * MILLI);
    assertThat(button.on()).isTrue();
    pin.quietly(true);
    button.look(121 * MILLI);
    assertThat(button.on()).isFalse();
  }

  @Test
  void whatHasNoContactMayChangeAtAnyTime() {
    Button black = new Button(pin, true, 0);
    pin.quietly(true);
    black.look(1);
    assertThat(black.on()).isTrue();
    pin.quietly(false);
    black.look(2);
    assertThat(black.on()).isFalse();
  }

  @Test
  void anEncoderTellsHowFarItsWheelHasRolled() {
    FakeInput a = new FakeInput();
    FakeInput b = new FakeInput();
    WheelEncoder wheel = new WheelEncoder(a, b, 0.25);
    a.onChange(() -> wheel.look(0));
    b.onChange(() -> wheel.look(0));
    for (int turn = 0; turn < 10; turn++) {
      a.set(true);
      b.set(true);
      a.set(false);
      b.set(false);
    }
    assertThat(wheel.travelMm()).isCloseTo(10, within(1e-9));
    b.set(true);
    assertThat(wheel.travelMm()).isCloseTo(9.75, within(1e-9));
    assertThat(wheel.missedSteps()).isZero();
  }
}
