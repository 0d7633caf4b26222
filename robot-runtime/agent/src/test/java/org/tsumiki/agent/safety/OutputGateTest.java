package org.tsumiki.agent.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.link.RunEnd;

final class OutputGateTest {
  private static final OutputGate.Shut STOP = new OutputGate.Shut(RunEnd.Reason.STOPPED, "");
  private static final OutputGate.Shut LOST = new OutputGate.Shut(RunEnd.Reason.LINK_LOST, "");

  private static final int MOTOR = 0;
  private static final int LAMP = 1;
  private static final int BUTTON = 2;

  private final Pins pins = new Pins();
  private final OutputGate gate = new OutputGate(pins);

  @Test
  void letsThroughWhatTheProgramWritesWhileItIsOpen() {
    gate.write(MOTOR, 40);
    assertThat(pins.values).containsExactly(40, 0, 0);
    assertThat(gate.read(MOTOR)).isEqualTo(40);
    assertThat(gate.shut()).isEmpty();
  }

  @Test
  void makesEverythingSafeWhenItIsShutAndKeepsItSo() {
    gate.write(MOTOR, 40);
    gate.write(LAMP, 1);
    assertThat(gate.shut(STOP)).isEmpty();
    assertThat(pins.values).containsExactly(0, 0, 0);
    gate.write(MOTOR, 40);
    assertThat(pins.values).containsExactly(0, 0, 0);
  }

  @Test
  void theFirstReasonStays() {
    gate.shut(LOST);
    gate.shut(STOP);
    assertThat(gate.shut()).contains(LOST);
  }

  @Test
  void aFailingOutputKeepsNoOtherFromBeingSafe() {
    gate.write(MOTOR, 40);
    gate.write(LAMP, 1);
    pins.failing = Optional.of(MOTOR);
    assertThat(gate.shut(STOP)).isPresent();
    assertThat(pins.values).containsExactly(40, 0, 0);
  }

  @Test
  void aWriteThatHangsIsLeftOutAndMadeSafeOnceItEnds() throws Exception {
    gate.write(LAMP, 1);
    pins.hanging = true;
    Thread program = Thread.ofPlatform().start(() -> gate.write(MOTOR, 40));
    pins.entered.await();
    gate.shut(STOP);
    assertThat(pins.values).containsExactly(0, 0, 0);
    pins.released.countDown();
    program.join();
    assertThat(pins.values).containsExactly(0, 0, 0);
    assertThat(pins.last).isZero();
  }

  /** One thread writes without a pause; the other shuts the gate at some moment of that. */
  @Test
  void noWriteSlipsThroughWhileItIsShut() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      Pins raced = new Pins();
      OutputGate between = new OutputGate(raced);
      Thread program =
          Thread.ofPlatform()
              .start(() -> {
                while (between.shut().isEmpty()) {
                  between.write(MOTOR, 40);
                }
                between.write(MOTOR, 40);
              });
      between.shut(STOP);
      program.join();
      assertThat(raced.values[MOTOR]).isZero();
    }
  }

  /** A motor, a lamp and a button. */
  private static final class Pins implements Ports {
    final double[] values = new double[3];
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    volatile boolean hanging;
    volatile double last;
    Optional<Integer> failing = Optional.empty();

    @Override
    public List<PortSpec> specs() {
      return List.of(StandardPorts.MOTOR_LEFT, StandardPorts.LED_1, StandardPorts.BUTTON_A);
    }

    @Override
    public double read(int port) {
      return values[port];
    }

    @Override
    public void write(int port, double value) {
      assertThat(port).isNotEqualTo(BUTTON);
      if (failing.isPresent() && failing.get() == port) {
        throw new IllegalStateException("the wire is broken");
      }
      if (hanging && port == MOTOR && value != 0) {
        entered.countDown();
        try {
          released.await();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      values[port] = value;
      last = value;
    }
  }
}
