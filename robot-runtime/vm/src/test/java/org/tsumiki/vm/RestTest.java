package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.devices.StandardPorts;

/**
 * Ticks that would only repeat the one before are left out, and nobody can tell but by the time.
 */
final class RestTest {
  private static final int LINE = Rig.port("line.left");
  private static final int BUTTON = Rig.port("button.a");
  private static final int LEFT = Rig.port("motor.left");
  private static final int RIGHT = Rig.port("motor.right");
  private static final String MIRROR =
      "top: pass 0\n read %d\n write %d\n again 0 top".formatted(LINE, LEFT);
  private static final String KEEPS =
      "top: pass 0\n read %d\n store 0\n load 0\n write %d\n again 0 top".formatted(LINE, LEFT);

  @Test
  void aLoopThatMirrorsTheWorldIsGoneThroughOnlyWhenTheWorldHasChanged() {
    Rig rig = new Rig().start(MIRROR);
    Machine machine = rig.load();
    rig.tick(machine, 10);
    long reads = rig.ports.reads();
    long steps = machine.steps();
    rig.tick(machine, 1000);
    assertThat(rig.ports.reads()).isEqualTo(reads);
    assertThat(machine.steps()).isEqualTo(steps + 1000 * 4);
    assertThat(machine.tickNumber()).isEqualTo(1010);

    rig.ports.set(StandardPorts.LINE_LEFT, 20);
    rig.tick(machine, 1);
    assertThat(rig.ports.read(LEFT)).isEqualTo(20);
  }

  @Test
  void whatADebuggerSetsIsSeenAtOnce() {
    Rig rig = new Rig().variables(NUMBER).start(KEEPS);
    Machine machine = rig.load();
    rig.tick(machine, 10);
    machine.setVariable(0, new Value.NumberValue(7));
    rig.tick(machine, 1);
    assertThat(machine.variable(0)).isEqualTo(new Value.NumberValue(0));
  }

  @Test
  void aStoppedProgramDoesNothingMore() {
    Rig rig = new Rig().start(MIRROR);
    Machine machine = rig.load();
    rig.tick(machine, 10);
    machine.stop();
    rig.tick(machine, 10);
    assertThat(machine.tickNumber()).isEqualTo(10);
  }

  @Test
  void aProgramThatHasEndedCountsNoMoreTicks() {
    for (String end : List.of("end", "stop_all")) {
      Rig rig = new Rig().start(end);
      Machine machine = rig.load();
      rig.tick(machine, 5);
      long ticks = machine.tickNumber();
      rig.tick(machine, 100);
      assertThat(machine.tickNumber()).as(end).isEqualTo(ticks);
    }
  }

  @Test
  void aBoardThatDoesNotCountIsLookedAtInEachTick() {
    Rig rig = new Rig().start(MIRROR);
    FakePorts ports = new FakePorts(false);
    Machine machine = ((LoadResult.Loaded) Machine.load(rig.image(), ports, 1)).machine();
    rig.tick(machine, 100);
    assertThat(ports.reads()).isGreaterThanOrEqualTo(99);
  }

  @Test
  void twoScriptsThatFightOverAnOutputFightInEachTick() {
    same(
        new Rig()
            .start("top: pass 0\n read %d\n write %d\n again 0 top".formatted(BUTTON, LEFT))
            .start("top: pass 0\n integer 5\n write %d\n again 0 top".formatted(LEFT)));
  }

  @Test
  void whatAnotherScriptSetsAfterItsWaitIsSeen() {
    same(
        new Rig()
            .numbers(0.007)
            .variables(NUMBER)
            .start("top: pass 0\n load 0\n write %d\n again 0 top".formatted(LEFT))
            .start("top: pass 0\n number 0\n wait\n integer 1\n change 0\n again 0 top"));
  }

  @Test
  void aVariableThatGrowsInEachPassKeepsItAwake() {
    same(
        new Rig()
            .variables(NUMBER)
            .start(
                "top: pass 0\n read %d\n write %d\n integer 1\n change 0\n again 0 top"
                    .formatted(LINE, LEFT)));
  }

  @Test
  void timersAndButtonsStartTheirScriptsWhileOthersRest() {
    same(
        new Rig()
            .numbers(0.011)
            .texts("now")
            .start(MIRROR)
            .script(new Entry.Every(0), "text 0\n say\n end")
            .script(new Entry.ButtonDown(BUTTON), "text 0\n say\n end"));
  }

  @Test
  void aLoopThatIsLeftAndComesBackToItsBeginningIsNotTakenForOnePass() {
    same(
        new Rig()
            .variables(NUMBER)
            .start(
                """
                outer: pass 0
                top: pass 1
                read_flag %d
                jump_unless on
                jump out
                on: integer 3
                write %d
                again 1 top
                out: integer 1
                change 0
                again 0 outer
                """
                    .formatted(BUTTON, RIGHT)));
  }

  @Test
  void programsDrawnByChanceDoTheSameWithAndWithoutRest() {
    for (int seed = 0; seed < 300; seed++) {
      same(drawn(new Random(seed)));
    }
  }

  /** One to three scripts that look, compute, set and sometimes wait. */
  private static Rig drawn(Random random) {
    Rig rig = new Rig().numbers(0.002, 0.013).variables(NUMBER, NUMBER);
    int scripts = 1 + random.nextInt(3);
    for (int script = 0; script < scripts; script++) {
      StringBuilder code = new StringBuilder("top: pass 0\n");
      int lines = 1 + random.nextInt(4);
      for (int line = 0; line < lines; line++) {
        code.append(
            switch (random.nextInt(random.nextInt(3) == 0 ? 7 : 5)) {
              case 0 -> "read %d\n store %d\n".formatted(LINE, random.nextInt(2));
              case 1 -> "load %d\n write %d\n".formatted(random.nextInt(2), LEFT);
              case 2 -> "read %d\n write %d\n".formatted(BUTTON, RIGHT);
              case 3 ->
                  "read_flag %1$d\n jump_unless no%2$d\n integer 1\n write %3$d\n no%2$d: read %4$d\n write %3$d\n"
                      .formatted(BUTTON, line, RIGHT, LINE);
              case 4 ->
                  "load 0\n integer 50\n less\n jump_unless n%1$d\n integer 9\n store 1\n n%1$d: load 1\n store 0\n"
                      .formatted(line);
              case 5 -> "number %d\n wait\n".formatted(random.nextInt(2));
              default -> "integer 1\n change %d\n".formatted(random.nextInt(2));
            });
      }
      rig.start(code + "again 0 top");
    }
    return rig;
  }

  /** Runs it on a board that counts changes and on one that does not, tick by tick. */
  private static void same(Rig rig) {
    FakePorts counting = new FakePorts(true);
    FakePorts plain = new FakePorts(false);
    Machine rests = ((LoadResult.Loaded) Machine.load(rig.image(), counting, 1)).machine();
    Machine never = ((LoadResult.Loaded) Machine.load(rig.image(), plain, 1)).machine();
    for (int tick = 0; tick < 150; tick++) {
      for (FakePorts ports : List.of(counting, plain)) {
        ports.set(StandardPorts.LINE_LEFT, tick / 20 % 3 * 40);
        ports.set(StandardPorts.BUTTON_A, tick / 33 % 2);
      }
      assertThat(seen(rests, counting)).describedAs("tick %d", tick).isEqualTo(seen(never, plain));
    }
  }

  private static String seen(Machine machine, FakePorts ports) {
    StringBuilder seen = new StringBuilder();
    machine.tick(seen::append);
    for (int i = 0; i < machine.variableCount(); i++) {
      seen.append(' ').append(machine.variable(i));
    }
    for (int i = 0; i < machine.scriptCount(); i++) {
      seen.append(' ').append(machine.callStack(i));
    }
    return seen.append(' ')
        .append(machine.steps())
        .append(' ')
        .append(ports.read(LEFT))
        .append(' ')
        .append(ports.read(RIGHT))
        .toString();
  }
}
