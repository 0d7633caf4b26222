package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.NUMBER;
import static org.tsumiki.bytecode.ValueType.TEXT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.Entry;

final class ProcedureTest {
  private static final String FIBONACCI =
      """
      load_local 0
      integer 2
      less
      jump_unless more
      load_local 0
      return
      more: load_local 0
      integer 1
      subtract
      call 0
      store_local 1
      load_local 0
      integer 2
      subtract
      call 0
      load_local 1
      add
      return
      """;

  private static Rig fibonacci(int of) {
    return new Rig()
        .procedure(List.of(NUMBER), Optional.of(NUMBER), List.of(NUMBER), FIBONACCI)
        .start("integer " + of + "\n call 0\n number_to_text\n say\n end");
  }

  @Test
  void aProcedureThatCallsItselfGivesItsResult() {
    Rig rig = fibonacci(15);
    rig.run(5);
    assertThat(rig.said()).containsExactly("610");
  }

  @Test
  void aLongRecursionHandsOverInTheMiddleAndGoesOnWhereItWas() {
    Rig rig = fibonacci(24).start("top: pass 0\n integer 1\n log 0\n again 0 top").texts("alive");
    Machine machine = rig.load();
    rig.tick(machine, 3);
    assertThat(rig.said()).isEmpty();
    assertThat(machine.callStack(0).size()).isBetween(5, 26);
    assertThat(machine.callStack(0).getLast()).isEqualTo(new Place(0, 2));
    assertThat(machine.callStack(0).getFirst()).isEqualTo(new Place(2, 0));
    assertThat(machine.pcOf(0)).isEqualTo(2);
    rig.tick(machine, 500);
    assertThat(rig.said()).containsExactly("46368");
    assertThat(rig.events).contains(new RunEvent.Logged(1, 1, "alive", 1));
  }

  @Test
  void argumentsOfEveryTypeArriveInTheirOrder() {
    Rig rig =
        new Rig()
            .texts("!", "yes")
            .procedure(
                List.of(TEXT, NUMBER, BOOLEAN),
                Optional.of(TEXT),
                List.of(),
                """
                load_local 0
                load_local 1
                number_to_text
                join
                load_local 2
                boolean_to_text
                join
                text 0
                join
                return
                """)
            .start("text 1\n integer 7\n true\n call 0\n say\n end");
    rig.run(1);
    assertThat(rig.said()).containsExactly("yes7true!");
  }

  @Test
  void aWaitInsideOfAProcedureKeepsItsLocalsThoughOthersCallTheSame() {
    String procedure =
        """
        load_local 0
        store_local 1
        number 0
        wait
        load_local 1
        change 0
        load_local 1
        number_to_text
        say
        return
        """;
    Rig rig =
        new Rig()
            .numbers(0.002)
            .variables(NUMBER)
            .procedure(List.of(NUMBER), Optional.empty(), List.of(NUMBER), procedure)
            .start("integer 1\n call 0\n load 0\n number_to_text\n say\n end")
            .start("integer 20\n call 0\n load 0\n number_to_text\n say\n end");
    rig.run(5);
    assertThat(rig.saidAt()).containsExactly("2 1", "2 1", "2 20", "2 21");
  }

  @Test
  void localsOfEachCallBeginAtNothing() {
    Rig rig =
        new Rig()
            .texts("x")
            .procedure(
                List.of(),
                Optional.of(TEXT),
                List.of(TEXT, NUMBER),
                """
                load_local 0
                load_local 1
                number_to_text
                join
                text 0
                store_local 0
                integer 5
                store_local 1
                return
                """)
            .start("call 0\n say\n call 0\n say\n end");
    rig.run(1);
    assertThat(rig.said()).containsExactly("0", "0");
  }

  @Test
  void callsInsideCallsTrapBeyondTheirDepthAndAreAllRightBefore() {
    String deeper =
        """
        load_local 0
        integer 1
        less
        jump_unless more
        return
        more: load_local 0
        integer 1
        subtract
        call 0
        return
        """;
    Rig deep = new Rig().procedure(List.of(NUMBER), Optional.empty(), List.of(), deeper);
    deep.start("integer 999\n call 0\n end");
    assertThat(deep.run(30).trap()).isEmpty();
    Rig tooDeep = new Rig().procedure(List.of(NUMBER), Optional.empty(), List.of(), deeper);
    tooDeep.start("integer 1000\n call 0\n end");
    Trap trap = tooDeep.run(30).trap().orElseThrow();
    assertThat(trap.code()).isEqualTo("too-deep");
    assertThat(trap.routine()).as("in the procedure").isEqualTo(1);
    assertThat(trap.pc()).as("at its call").isEqualTo(13);
  }

  @Test
  void lettersOfLocalsAreGivenBackWhenTheProcedureReturns() {
    Rig rig =
        new Rig()
            .texts("x".repeat(10_000))
            .slots(2)
            .procedure(
                List.of(TEXT), Optional.empty(), List.of(TEXT), "text 0\n store_local 1\n return")
            .start(
                """
                integer 1000
                count 0
                top: pass 1
                next 0 done
                text 0
                call 0
                again 1 top
                done: end
                """);
    assertThat(rig.run(30).trap()).isEmpty();
  }

  @Test
  void aScriptThatIsStartedAnewInsideACallBeginsFromItsTop() {
    Rig rig =
        new Rig()
            .texts("top", "x".repeat(10_000))
            .numbers(0.01)
            .procedure(
                List.of(TEXT),
                Optional.empty(),
                List.of(),
                "number 0\n wait\n text 0\n say\n return")
            .start(
                """
                top: pass 0
                send 0
                again 0 top
                """)
            .script(new Entry.MessageReceived(0), "text 0\n say\n text 1\n call 0\n end");
    Machine machine = rig.run(1_000);
    assertThat(machine.trap()).as("letters of open calls are given back").isEmpty();
    assertThat(rig.said()).hasSize(999).containsOnly("top");
  }

  @Test
  void aLoopAroundACallHandsOverOnlyWhenTheCallTouchesTheWorld() {
    String code =
        """
        top: pass 0
        load 0
        call 0
        integer 1
        change 0
        again 0 top
        """;
    String procedure =
        """
        load_local 0
        integer 5
        less
        jump_unless late
        return
        late: load_local 0
        number_to_text
        say
        return
        """;
    Rig rig =
        new Rig()
            .variables(NUMBER)
            .procedure(List.of(NUMBER), Optional.empty(), List.of(), procedure)
            .start(code);
    rig.run(3);
    assertThat(rig.saidAt()).containsExactly("0 5", "1 6", "2 7");
  }

  @Test
  void proceduresReachVariablesOfEveryType() {
    Rig rig =
        new Rig()
            .texts("a")
            .variables(NUMBER, TEXT)
            .procedure(
                List.of(),
                Optional.empty(),
                List.of(),
                """
                integer 3
                store 0
                integer 4
                change 0
                load 1
                text 0
                join
                store 1
                load 1
                load 0
                number_to_text
                join
                say
                return
                """)
            .start("call 0\n call 0\n end");
    rig.run(1);
    assertThat(rig.said()).containsExactly("a7", "aa7");
  }
}
