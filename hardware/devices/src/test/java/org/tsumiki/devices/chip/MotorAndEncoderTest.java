package org.tsumiki.devices.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tsumiki.devices.chip.MotorBridge.Drive;

final class MotorAndEncoderTest {
  /** Toshiba's table: IN1 IN2 = H L forwards, L H backwards, H H short brake. */
  @Test
  void tb6612fngTurnsByTwoPinsAndBrakesAtZero() {
    assertThat(MotorBridge.TB6612FNG.drive(30)).isEqualTo(new Drive(1, 0, 0.3));
    assertThat(MotorBridge.TB6612FNG.drive(-100)).isEqualTo(new Drive(0, 1, 1));
    assertThat(MotorBridge.TB6612FNG.drive(0)).isEqualTo(new Drive(1, 1, 0));
    assertThat(MotorBridge.TB6612FNG.drive(-0.0)).isEqualTo(new Drive(1, 1, 0));
    assertThat(MotorBridge.TB6612FNG.drive(250)).isEqualTo(new Drive(1, 0, 1));
  }

  /** TI's table: xIN1 xIN2 = PWM 0 forwards, coasting between pulses; PWM 1 backwards, braking. */
  @Test
  void drv8833GetsItsPulsesOnOnePinAndItsWayOnTheOther() {
    assertThat(MotorBridge.DRV8833.drive(50)).isEqualTo(new Drive(0.5, 0, 0));
    assertThat(MotorBridge.DRV8833.drive(-25)).isEqualTo(new Drive(0.75, 1, 0));
    assertThat(MotorBridge.DRV8833.drive(-100)).isEqualTo(new Drive(0, 1, 0));
    assertThat(MotorBridge.DRV8833.drive(0)).isEqualTo(new Drive(1, 1, 0));
  }

  @Test
  void aWheelThatTurnsForwardsCountsUpByQuarterSteps() {
    Quadrature wheel = new Quadrature(false, false);
    wheel.update(true, false);
    wheel.update(true, true);
    wheel.update(false, true);
    wheel.update(false, false);
    assertThat(wheel.count()).isEqualTo(4);
    wheel.update(false, true);
    wheel.update(true, true);
    assertThat(wheel.count()).isEqualTo(2);
    assertThat(wheel.missed()).isZero();
  }

  @Test
  void aStepThatWasMissedGoesTheWayTheWheelWent() {
    Quadrature wheel = new Quadrature(false, false);
    wheel.update(true, false);
    wheel.update(false, true);
    assertThat(wheel.count()).isEqualTo(3);
    assertThat(wheel.missed()).isEqualTo(1);
    wheel.update(true, true);
    wheel.update(false, false);
    assertThat(wheel.count()).isZero();
  }

  @Test
  void anEchoIsADistanceAndNoEchoTheFarthest() {
    assertThat(EchoTime.millimetres(1000)).isCloseTo(171.5, within(1e-9));
    assertThat(EchoTime.millimetres(24_000)).isEqualTo(4000);
    assertThat(EchoTime.millimetres(38_000)).isEqualTo(4000);
  }

  @Test
  void aScaleMayRunBackwardsAndEndsAtItsEnds() {
    Scale soil = new Scale(80, 30);
    assertThat(soil.percent(80)).isZero();
    assertThat(soil.percent(55)).isEqualTo(50);
    assertThat(soil.percent(10)).isEqualTo(100);
    assertThatThrownBy(() -> new Scale(5, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sixPrintedColoursAreToldApart() {
    assertThat(PaperColour.nearest(0.05, 0.06, 0.07)).isEqualTo(0x000000);
    assertThat(PaperColour.nearest(0.3, 0.29, 0.28)).isEqualTo(0x000000);
    assertThat(PaperColour.nearest(0.97, 1.0, 0.95)).isEqualTo(0xffffff);
    assertThat(PaperColour.nearest(0.7, 0.12, 0.1)).isEqualTo(0xff0000);
    assertThat(PaperColour.nearest(0.9, 0.75, 0.15)).isEqualTo(0xffff00);
    assertThat(PaperColour.nearest(0.15, 0.5, 0.2)).isEqualTo(0x00ff00);
    assertThat(PaperColour.nearest(0.1, 0.2, 0.5)).isEqualTo(0x0000ff);
  }
}
