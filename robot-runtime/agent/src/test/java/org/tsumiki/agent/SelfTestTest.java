package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

class SelfTestTest {
  private final FakeBoard board = new FakeBoard();
  private final LogLines out = new LogLines();
  private final Set<String> atWork = new LinkedHashSet<>();

  /** Notes which outputs are not safe whenever time passes: never more than one. */
  private void pass(int millis) {
    Set<String> now = new LinkedHashSet<>();
    for (PortSpec spec : board.specs()) {
      if (spec.direction() == PortSpec.Direction.OUTPUT && board.valueOf(spec) != 0) {
        now.add(spec.name());
      }
    }
    assertThat(now).hasSizeLessThanOrEqualTo(1);
    atWork.addAll(now);
  }

  @Test
  void eachPartIsTriedAloneAndMotorsStayAtRest() throws Exception {
    new SelfTest(board, false, out, this::pass).run();
    assertThat(atWork)
        .contains("signal.car.red", "led.1", "buzzer", "led.rgb")
        .doesNotContain("motor.left", "motor.right");
    assertThat(out.all())
        .contains(
            "led.1: this lamp is lit now, and no other.",
            "buzzer: it beeps now.",
            "led.rgb: it is blue now.",
            "motor.left: left out. Lift the wheels off the table, and add --motors.",
            "button.a: press it now.");
    for (PortSpec spec : board.specs()) {
      assertThat(out.all()).as(spec.name()).anyMatch(line -> line.startsWith(spec.name() + ": "));
    }
  }

  @Test
  void motorsAreNudgedWhenSomebodyWantsIt() throws Exception {
    new SelfTest(board, true, out, this::pass).run();
    assertThat(atWork).contains("motor.left", "motor.right");
    assertThat(board.valueOf(StandardPorts.MOTOR_LEFT)).isZero();
  }

  @Test
  void aSensorSaysWhatItSaw() throws Exception {
    int[] looks = {0};
    new SelfTest(
            board,
            false,
            out,
            millis -> {
              double mm = looks[0]++ % 2 == 0 ? 80 : 312;
              board.set(StandardPorts.DISTANCE_FRONT, mm);
            })
        .run();
    assertThat(out.all()).contains("    It said 80 mm to 312 mm.");
    assertThat(out.all())
        .contains("    It was not pressed: if that is wrong, check its wires (board wiring).");
  }

  @Test
  void whateverHappensAllIsSafeInTheEnd() {
    SelfTest test =
        new SelfTest(
            board,
            true,
            out,
            millis -> {
              throw new InterruptedException();
            });
    assertThatThrownBy(test::run).isInstanceOf(InterruptedException.class);
    for (PortSpec spec : board.specs()) {
      assertThat(board.valueOf(spec)).isZero();
    }
  }
}
