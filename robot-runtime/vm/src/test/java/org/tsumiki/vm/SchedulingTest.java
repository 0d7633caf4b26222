package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.bytecode.ValueType.NUMBER;
import static org.tsumiki.bytecode.ValueType.TEXT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.vm.RunEvent.Finished;
import org.tsumiki.vm.RunEvent.MessageSent;
import org.tsumiki.vm.RunEvent.Said;
import org.tsumiki.vm.RunEvent.ScriptEnded;
import org.tsumiki.vm.RunEvent.ScriptStarted;
import org.tsumiki.vm.RunEvent.StateEntered;

/** {@code spec/scheduling.md}: what other scripts, states, sensors and time do. */
final class SchedulingTest {
  private static final int DISTANCE = Rig.port("distance.front");

  @Test
  void aSensorScriptStartsWhenTheReadingPassesItsValueAndNotWhileItRuns() {
    Rig rig =
        new Rig()
            .numbers(100.0, 0.002)
            .texts("near")
            .script(
                new Entry.SensorCrossing(DISTANCE, true, 0),
                "text 0\n say\n number 1\n wait\n end");
    rig.ports.set(StandardPorts.DISTANCE_FRONT, 50);
    Machine machine = rig.load();
    rig.tick(machine, 2);
    assertThat(rig.said()).as("near from the beginning").isEmpty();
    distances(rig, machine, 150, 99, 100, 99, 150, 99);
    assertThat(rig.saidAt()).containsExactly("3 near", "7 near");
  }

  @Test
  void aSensorScriptCanWaitForMore() {
    Rig rig =
        new Rig()
            .numbers(100.0)
            .texts("far")
            .script(new Entry.SensorCrossing(DISTANCE, false, 0), "text 0\n say\n end");
    Machine machine = rig.load();
    distances(rig, machine, 100, 101, 102, 100, 101);
    assertThat(rig.saidAt()).containsExactly("1 far", "4 far");
  }

  private static void distances(Rig rig, Machine machine, double... readings) {
    for (double reading : readings) {
      rig.ports.set(StandardPorts.DISTANCE_FRONT, reading);
      rig.tick(machine, 1);
    }
  }

  @Test
  void aTimerScriptStartsAtEveryMultipleOfItsPeriodButNotWhileItRuns() {
    Rig rig =
        new Rig()
            .numbers(0.003, 0.004)
            .texts("now")
            .script(new Entry.Every(0), "text 0\n say\n end")
            .script(new Entry.Every(0), "text 0\n say\n number 1\n wait\n end");
    rig.run(13);
    assertThat(rig.saidAt()).containsExactly("3 now", "3 now", "6 now", "9 now", "9 now", "12 now");
  }

  @Test
  void aTimerOfNoTimeStartsEveryTick() {
    Rig rig =
        new Rig().numbers(Double.NaN).texts("now").script(new Entry.Every(0), "text 0\n say\n end");
    rig.run(4);
    assertThat(rig.saidAt()).containsExactly("1 now", "2 now", "3 now");
  }

  @Test
  void broadcastAndWaitGoesOnWhenAllThatItStartedHaveEnded() {
    Rig rig =
        new Rig()
            .numbers(0.002, 0.005)
            .texts("done")
            .start("send_and_wait 0\n text 0\n say\n end")
            .script(new Entry.MessageReceived(0), "number 0\n wait\n end")
            .script(new Entry.MessageReceived(0), "number 1\n wait\n end");
    Machine machine = rig.load();
    rig.tick(machine, 3);
    assertThat(machine.pcOf(0)).as("it stands at the broadcast").isZero();
    rig.tick(machine, 10);
    // The second ends in its turn at tick 6, after the waiting script's turn.
    assertThat(rig.saidAt()).containsExactly("7 done");
  }

  @Test
  void broadcastAndWaitDoesNotWaitForWhatSomethingElseStartedAnew() {
    Rig rig =
        new Rig()
            .numbers(0.003, 0.005)
            .texts("done")
            .start("send_and_wait 0\n text 0\n say\n end")
            .start("number 0\n wait\n send 0\n end")
            .script(new Entry.MessageReceived(0), "number 1\n wait\n end");
    rig.run(20);
    assertThat(rig.saidAt()).containsExactly("4 done");
  }

  @Test
  void broadcastAndWaitForNobodyTakesATick() {
    Rig rig = new Rig().texts("done").start("send_and_wait 1\n text 0\n say\n end");
    rig.run(3);
    assertThat(rig.saidAt()).containsExactly("1 done");
  }

  @Test
  void aScriptThatSendsToItselfStartsAnew() {
    Rig rig =
        new Rig()
            .variables(NUMBER)
            .script(
                new Entry.MessageReceived(0),
                "load 0\n number_to_text\n say\n integer 1\n change 0\n send_and_wait 0\n load 0\n number_to_text\n say\n end")
            .start("send 0\n end");
    rig.run(4);
    assertThat(rig.saidAt()).containsExactly("1 0", "2 1", "3 2");
  }

  @Test
  void stopOthersEndsThemAtOnceAndTakesBackWhatWasAsked() {
    Rig rig =
        new Rig()
            .texts("x")
            .start("top: pass 0\n text 0\n say\n again 0 top")
            .start("send 0\n stop_others\n end")
            .script(new Entry.MessageReceived(0), "text 0\n say\n end");
    rig.run(5);
    assertThat(rig.events)
        .containsExactly(
            new ScriptStarted(0, 0),
            new ScriptStarted(0, 1),
            new Said(0, 0, "x"),
            new MessageSent(0, 1, 0),
            new ScriptEnded(0, 0),
            new ScriptEnded(0, 1),
            new Finished(0));
  }

  @Test
  void stopOthersKeepsThoseFromTheirTurnThatWouldComeLater() {
    Rig rig = new Rig().texts("x").start("stop_others\n end").start("text 0\n say\n end");
    rig.run(2);
    assertThat(rig.said()).isEmpty();
  }

  @Test
  void stopAllFinishesTheProgram() {
    Rig rig =
        new Rig()
            .texts("x")
            .start("stop_all")
            .start("text 0\n say\n end")
            .script(new Entry.ButtonDown(Rig.port("button.a")), "end");
    Machine machine = rig.run(5);
    assertThat(machine.state()).isEqualTo(RunState.FINISHED);
    assertThat(machine.tickNumber()).isEqualTo(1);
    assertThat(rig.events).endsWith(new Finished(0));
    assertThat(rig.said()).isEmpty();
  }

  @Test
  void goingToAStateEndsTheScriptsOfOthersAtTheNextTick() {
    Rig rig =
        new Rig()
            .texts("one", "two")
            .numbers(0.002)
            .start("go_to_state 0\n number 0\n wait\n go_to_state 1\n end")
            .script(new Entry.StateEntered(0), "top: pass 0\n text 0\n say\n again 0 top")
            .script(
                new Entry.StateEntered(1),
                "text 1\n say\n state_is 1\n boolean_to_text\n say\n end");
    Machine machine = rig.load();
    assertThat(machine.currentState()).isEqualTo(-1);
    rig.tick(machine, 6);
    assertThat(rig.saidAt()).containsExactly("1 one", "2 one", "3 one", "4 two", "4 true");
    assertThat(rig.events)
        .containsSubsequence(
            new StateEntered(1, 0),
            new ScriptStarted(1, 1),
            new ScriptEnded(4, 1),
            new StateEntered(4, 1),
            new ScriptStarted(4, 2));
    assertThat(machine.currentState()).isEqualTo(1);
    assertThat(machine.state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void theLastStateToldCountsAndItsOwnStateBeginsAnew() {
    Rig rig =
        new Rig()
            .texts("in")
            .start("go_to_state 0\n go_to_state 0\n end")
            .start("go_to_state 1\n end")
            .script(
                new Entry.StateEntered(0),
                "top: pass 0\n state_seconds\n number_to_text\n say\n again 0 top");
    rig.run(4);
    assertThat(rig.events)
        .contains(new StateEntered(1, 1), new StateEntered(2, 0))
        .doesNotContain(new StateEntered(1, 0));
    assertThat(rig.saidAt()).containsExactly("2 0", "3 0.001");
  }

  @Test
  void aStateThatIsToBeEnteredKeepsTheProgramFromFinishing() {
    Rig rig =
        new Rig()
            .texts("in")
            .start("go_to_state 0\n end")
            .start("stop_others\n end")
            .script(new Entry.StateEntered(0), "text 0\n say\n end");
    rig.run(3);
    assertThat(rig.saidAt()).containsExactly("1 in");
  }

  @Test
  void theTimerCountsSecondsSinceItsReset() {
    Rig rig =
        new Rig()
            .numbers(0.25, 0.5)
            .start(
                """
                number 0
                wait
                timer
                number_to_text
                say
                reset_timer
                number 1
                wait
                timer
                number_to_text
                say
                time
                number_to_text
                say
                end
                """);
    rig.run(800);
    assertThat(rig.saidAt()).containsExactly("250 0.25", "750 0.5", "750 0.75");
  }

  @Test
  void randomNumbersComeFromTheSeed() {
    String code = "integer 1\n integer 1000000\n random\n number_to_text\n say\n end";
    Rig one = new Rig().start(code);
    Rig same = new Rig().start(code);
    one.run(1);
    same.run(1);
    assertThat(one.said()).isEqualTo(same.said()).hasSize(1);
  }

  @Test
  void coloursGoOutAndComeIn() {
    Rig rig =
        new Rig()
            .start(
                "read_colour %d\n colour_to_text\n say\n integer 100\n integer 50\n integer 0\n rgb\n write_colour %d\n end"
                    .formatted(Rig.port("colour.down"), Rig.port("led.rgb")));
    rig.ports.set(StandardPorts.COLOUR_DOWN, 0x00ff00);
    rig.run(1);
    assertThat(rig.said()).containsExactly("#00ff00");
    assertThat(rig.events).contains(new RunEvent.OutputChanged(0, "led.rgb", 0xff8000));
  }

  @Test
  void textsOfAllVariablesTogetherAreLimited() {
    Rig rig =
        new Rig()
            .texts("x".repeat(10_000))
            .variables(TEXT, TEXT, TEXT)
            .start(
                """
                top: pass 0
                load 0
                text 0
                join
                store 0
                load 0
                store 1
                load 0
                store 2
                again 0 top
                """);
    Trap trap = rig.run(100).trap().orElseThrow();
    assertThat(trap.code()).isEqualTo("memory-full");
    assertThat(trap.script()).isZero();
  }

  @Test
  void searchingWithoutEndTraps() {
    Rig rig =
        new Rig()
            .texts("a".repeat(9_000), "a".repeat(4_000) + "b")
            .start("text 0\n text 1\n text_contains\n boolean_to_text\n say\n end");
    assertThat(rig.run(2).trap().orElseThrow().code()).isEqualTo("too-much-work");
  }

  @Test
  void deepCallsOfManyScriptsAreLimitedTogether() {
    Rig rig = new Rig().slots(255).numbers(1.0);
    rig.procedure(
        List.of(NUMBER),
        Optional.empty(),
        List.of(),
        """
        load_local 0
        integer 1
        less
        jump_unless more
        number 0
        wait
        return
        more: load_local 0
        integer 1
        subtract
        call 0
        return
        """);
    for (int i = 0; i < 3; i++) {
      rig.start("integer 900\n call 0\n end");
    }
    assertThat(rig.run(30).trap().orElseThrow().code()).isEqualTo("memory-full");
  }

  @Test
  void aThousandScriptsTakeTheirTurnsInOrder() {
    Rig rig = new Rig().numbers(0.0);
    for (int i = 0; i < 1_000; i++) {
      rig.start("integer " + i + "\n number_to_text\n say\n number 0\n wait\n end");
    }
    rig.run(3);
    assertThat(rig.said()).hasSize(1_000).startsWith("0", "1", "2").endsWith("998", "999");
    assertThat(rig.events).endsWith(new Finished(1));
  }
}
