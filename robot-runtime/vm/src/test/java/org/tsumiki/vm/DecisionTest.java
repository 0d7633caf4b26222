package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.ValueType;

final class DecisionTest {
  private final List<Decision> taken = new ArrayList<>();

  private Machine load(Rig rig) {
    Watch watch = new Watch(Set.of(), taken::add);
    LoadResult result = Machine.load(rig.image(), rig.ports, 1, EngineChoice.TRANSLATED, watch);
    return ((LoadResult.Loaded) result).machine();
  }

  private List<String> told() {
    return taken.stream()
        .map(one ->
            one.tick()
                + " "
                + one.at().pc()
                + " "
                + one.holds()
                + " "
                + one.compared().left()
                + " "
                + one.compared().right())
        .toList();
  }

  @Test
  void aComparisonIsToldWithWhatItCompares() {
    Rig rig =
        new Rig()
            .variables(ValueType.NUMBER)
            .start("load 0\n integer 7\n less\n jump_unless on\n integer 9\n store 0\n on: end");
    rig.tick(load(rig), 1);
    assertThat(told()).containsExactly("0 5 true 0.0 7.0");
  }

  @Test
  void aLoopTellsEachPass() {
    Rig rig =
        new Rig()
            .variables(ValueType.NUMBER)
            .start(
                """
                again: pass 0
                load 0
                integer 2
                less
                jump_unless out
                integer 1
                change 0
                again 0 again
                out: end
                """);
    rig.tick(load(rig), 1);
    assertThat(taken).extracting(Decision::holds).containsExactly(true, true, false);
    assertThat(taken).extracting(one -> one.compared().left()).containsExactly(0.0, 1.0, 2.0);
  }

  @Test
  void whatIsNotComparedHasNoNumbersAndNotTurnsItRound() {
    Rig rig = new Rig().start("true\n not\n jump_unless on\n on: end");
    rig.tick(load(rig), 1);
    assertThat(taken).extracting(Decision::holds).containsExactly(false);
    assertThat(taken.getFirst().compared()).isEqualTo(Decision.Compared.NOTHING);
  }

  @Test
  void aWaitForAConditionTellsEachLook() {
    int button = Rig.port("button.a");
    Rig rig = new Rig().start("look: read_flag " + button + "\n poll look\n end");
    Machine machine = load(rig);
    rig.tick(machine, 2);
    rig.ports.set(org.tsumiki.devices.StandardPorts.BUTTON_A, 1);
    rig.tick(machine, 2);
    assertThat(taken).extracting(Decision::holds).containsExactly(false, false, true);
    assertThat(taken).extracting(Decision::tick).containsExactly(0L, 1L, 2L);
  }

  @Test
  void aWaitForAComparisonTellsWhatItCompares() {
    int line = Rig.port("line.left");
    Rig rig = new Rig().start("look: read " + line + "\n integer 50\n less\n poll look\n end");
    rig.ports.set(org.tsumiki.devices.StandardPorts.LINE_LEFT, 80);
    Machine machine = load(rig);
    rig.tick(machine, 1);
    rig.ports.set(org.tsumiki.devices.StandardPorts.LINE_LEFT, 20);
    rig.tick(machine, 1);
    assertThat(taken)
        .extracting(Decision::compared)
        .containsExactly(new Decision.Compared(80, 50), new Decision.Compared(20, 50));
    assertThat(taken).extracting(Decision::holds).containsExactly(false, true);
  }
}
