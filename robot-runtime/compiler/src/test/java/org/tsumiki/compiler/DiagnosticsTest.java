package org.tsumiki.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.compiler.Blocks.add;
import static org.tsumiki.compiler.Blocks.breakOut;
import static org.tsumiki.compiler.Blocks.call;
import static org.tsumiki.compiler.Blocks.compare;
import static org.tsumiki.compiler.Blocks.equal;
import static org.tsumiki.compiler.Blocks.forever;
import static org.tsumiki.compiler.Blocks.found;
import static org.tsumiki.compiler.Blocks.get;
import static org.tsumiki.compiler.Blocks.giveBack;
import static org.tsumiki.compiler.Blocks.held;
import static org.tsumiki.compiler.Blocks.local;
import static org.tsumiki.compiler.Blocks.number;
import static org.tsumiki.compiler.Blocks.procedure;
import static org.tsumiki.compiler.Blocks.program;
import static org.tsumiki.compiler.Blocks.result;
import static org.tsumiki.compiler.Blocks.say;
import static org.tsumiki.compiler.Blocks.set;
import static org.tsumiki.compiler.Blocks.sum;
import static org.tsumiki.compiler.Blocks.text;
import static org.tsumiki.compiler.Blocks.when;
import static org.tsumiki.compiler.Blocks.yes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Program.Script;
import org.tsumiki.program.Statement;
import org.tsumiki.program.Statement.StopMode;

final class DiagnosticsTest {
  @Test
  void aCallOfWhatDoesNotExist() {
    assertThat(found(program(call("dance")))).containsExactly("unknown-procedure @ call");
    assertThat(found(program(say(result("dance"))))).containsExactly("unknown-procedure @ result");
  }

  @Test
  void aCallWithTooFewValues() {
    Program program =
        program(List.of(procedure("dance", List.of("p"), say(get("p")))), call("dance"));
    assertThat(Compiler.compile(program).diagnostics())
        .containsExactly(
            new Diagnostic(
                Diagnostic.Severity.ERROR,
                "wrong-argument-count",
                Optional.of("call"),
                Map.of("procedure", "dance", "expected", "1", "found", "0")));
  }

  @Test
  void aHoleInACallIsCalledByTheParametersName() {
    Program program =
        program(
            List.of(procedure("dance", List.of("p"), say(get("p")))),
            call("dance", new Expression.Missing("call", "ARG0")));
    assertThat(Compiler.compile(program).diagnostics())
        .extracting(Diagnostic::arguments)
        .containsExactly(Map.of("input", "parameter p"));
  }

  @Test
  void aParameterHasTheTypeOfTheFirstCall() {
    assertThat(
            found(
                program(
                    List.of(procedure("dance", List.of("p"), say(get("p")))),
                    call("dance", number(1)),
                    call("dance", text("a")))))
        .containsExactly("type-mismatch @ text");
  }

  @Test
  void twoProceduresOfOneNameAndOneOfNone() {
    assertThat(
            found(
                program(
                    List.of(
                        procedure("dance", List.of()),
                        procedure("dance", List.of()),
                        procedure(" ", List.of())),
                    call("dance"))))
        .containsExactly("duplicate-procedure @ define dance", "unnamed-procedure @ define  ");
  }

  @Test
  void returnAndBreakWhereTheyMeanNothing() {
    assertThat(found(program(giveBack(number(1))))).containsExactly("return-outside @ return");
    assertThat(found(program(breakOut()))).containsExactly("break-outside @ break");
    assertThat(found(program(List.of(procedure("p", List.of(), breakOut())), forever(call("p")))))
        .containsExactly("break-outside @ break");
  }

  @Test
  void aParameterOutsideOfItsProcedure() {
    assertThat(
            found(
                program(
                    List.of(procedure("dance", List.of("p"), say(get("p")))),
                    call("dance", number(1)),
                    say(get("p")))))
        .containsExactly("parameter-outside @ get p");
  }

  @Test
  void resultsOfTwoTypesAndResultsThatNobodyGives() {
    assertThat(
            found(
                program(
                    List.of(
                        procedure(
                            "f", List.of(), when(held(), giveBack(number(1))), giveBack(yes()))),
                    say(result("f")))))
        .containsExactly("result-mixed-types @ return");
    assertThat(found(program(List.of(procedure("f", List.of(), say(text("a")))), say(result("f")))))
        .containsExactly("no-result @ result");
  }

  @Test
  void listsAndVariablesHoldOneType() {
    assertThat(
            found(
                program(
                    new Statement.AddToList("one", "l", number(1)),
                    new Statement.AddToList("two", "l", text("a")),
                    new Statement.InsertInList("three", "l", yes(), number(1)),
                    new Statement.ReplaceInList("four", "l", number(1), yes()))))
        .containsExactly(
            "list-mixed-types @ two", "list-mixed-types @ three", "list-mixed-types @ four");
    assertThat(
            found(
                program(
                    set("v", text("a")),
                    new Statement.For(
                        "for", "v", number(1), number(2), number(1), List.of(say(get("v")))),
                    new Statement.ChangeVariable("change", "v", number(1)))))
        .containsExactly("variable-mixed-types @ for", "variable-mixed-types @ change");
  }

  @Test
  void typesAreFoundFromUseWhereNothingIsPutInYet() {
    assertThat(
            found(
                program(
                    List.of(
                        procedure("f", List.of("p"), when(get("p"), say(text("a")))),
                        procedure(
                            "g",
                            List.of("p"),
                            when(equal(get("p"), text("b")), call("g", get("p"))))))))
        .containsExactly("procedure-never-called @ define f", "procedure-never-called @ define g");
  }

  @Test
  void theFirstBlockThatIsNeverReached() {
    assertThat(found(program(forever(say(number(1))), say(number(2)), say(number(3)))))
        .containsExactly("unreachable @ say");
    assertThat(found(program(new Statement.Stop("stop", StopMode.ALL), say(number(2)))))
        .containsExactly("unreachable @ say");
    assertThat(
            found(
                program(
                    new Statement.If(
                        "if",
                        held(),
                        List.of(new Statement.Stop("stop", StopMode.THIS)),
                        List.of(new Statement.Stop("stop", StopMode.ALL))),
                    say(number(2)))))
        .containsExactly("unreachable @ say");
    assertThat(found(program(new Statement.Stop("stop", StopMode.OTHERS), say(number(2)))))
        .isEmpty();
  }

  @Test
  void whatIsNeverReachedIsStillLookedAt() {
    assertThat(found(program(new Statement.Stop("stop", StopMode.ALL), say(result("f")))))
        .containsExactly("unreachable @ say", "unknown-procedure @ result");
  }

  @Test
  void aLoopThatCanBeLeftGoesOnBehindIt() {
    assertThat(found(program(forever(when(held(), breakOut())), say(number(2))))).isEmpty();
  }

  @Test
  void messagesAndStatesThatNeverMeet() {
    assertThat(
            found(
                program(
                    List.of(),
                    List.of(
                        new Script(
                            "start",
                            new Hat.Start(),
                            List.of(new Statement.Broadcast("send", "m"))),
                        new Script("state", new Hat.StateEntered("s"), List.of())))))
        .containsExactly("message-without-receiver @ send", "state-never-entered @ state");
    assertThat(
            found(
                program(
                    List.of(),
                    List.of(
                        new Script("message", new Hat.MessageReceived("m"), List.of()),
                        new Script(
                            "go", new Hat.Start(), List.of(new Statement.GoToState("go", "s"))),
                        new Script("state", new Hat.StateEntered("s"), List.of())))))
        .containsExactly("message-never-sent @ message");
  }

  @Test
  void proceduresThatOnlyCallEachOther() {
    assertThat(
            found(
                program(
                    List.of(
                        procedure("f", List.of(), call("g")),
                        procedure("g", List.of(), call("f")),
                        procedure("h", List.of(), say(text("a")))),
                    call("h"))))
        .containsExactly("procedure-never-called @ define f", "procedure-never-called @ define g");
  }

  @Test
  void conditionsThatNeverChange() {
    assertThat(
            found(
                program(
                    when(compare(CompareOperator.LT, number(1), number(2)), say(text("a"))),
                    new Statement.WaitUntil("wait", equal(text("a"), text("b"))))))
        .containsExactly("condition-always-true @ compare", "condition-always-false @ compare");
    assertThat(found(program(when(yes(), say(text("a")))))).isEmpty();
  }

  @Test
  void comparingAThingWithItself() {
    assertThat(found(program(set("v", number(1)), when(equal(get("v"), get("v")), say(text("a"))))))
        .containsExactly("compare-same @ compare");
    Expression dice = new Expression.RandomNumber("dice", number(1), number(6));
    assertThat(found(program(when(equal(dice, dice), say(text("a")))))).isEmpty();
  }

  @Test
  void waitsOfNoTimeAndOfHours() {
    assertThat(
            found(
                program(
                    new Statement.Wait("one", number(-1)),
                    new Statement.Wait("two", number(0)),
                    new Statement.Wait("three", number(0.01)),
                    new Statement.Wait("four", number(3_601)))))
        .containsExactly("wait-negative @ one", "wait-negative @ two", "wait-very-long @ four");
  }

  @Test
  void dividingByNothing() {
    assertThat(
            found(
                program(
                    say(sum(ArithmeticOperator.DIVIDE, number(1), number(0))),
                    say(sum(ArithmeticOperator.MODULO, number(1), add(number(1), number(-1)))))))
        .containsExactly("divide-by-zero @ sum");
  }

  @Test
  void whatIsReadButNeverSet() {
    assertThat(found(program(say(get("v")), say(new Expression.ListLength("length", "l")))))
        .containsExactly("variable-never-set @ get v", "list-never-filled @ length");
    assertThat(found(program(local("v", number(1)), say(get("v"))))).isEmpty();
  }

  @Test
  void loopsWithNothingInThem() {
    assertThat(found(program(forever(new Statement.Note("note", "later")))))
        .containsExactly("empty-loop @ forever");
    assertThat(found(program(new Statement.RepeatUntil("until", held(), List.of())))).isEmpty();
  }
}
