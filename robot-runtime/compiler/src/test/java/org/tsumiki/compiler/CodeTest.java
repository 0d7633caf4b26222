package org.tsumiki.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.compiler.Blocks.add;
import static org.tsumiki.compiler.Blocks.call;
import static org.tsumiki.compiler.Blocks.code;
import static org.tsumiki.compiler.Blocks.compare;
import static org.tsumiki.compiler.Blocks.compiled;
import static org.tsumiki.compiler.Blocks.forever;
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

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.CompileResult.Compiled;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program.Script;
import org.tsumiki.program.Statement;
import org.tsumiki.program.Statement.Direction;
import org.tsumiki.program.Statement.StopMode;

final class CodeTest {
  @Test
  void worksOutWhatIsConstant() {
    Expression three = add(number(1), number(2));
    Compiled compiled = compiled(program(say(new Expression.Join("join", text("a"), three))));
    assertThat(compiled.image().texts()).containsExactly("a3");
    assertThat(code(compiled, 0)).containsExactly("TEXT 0", "SAY", "END");
  }

  @Test
  void keepsSumsThatTheirResultWouldMakeLonger() {
    Compiled compiled =
        compiled(program(set("v", sum(ArithmeticOperator.DIVIDE, number(1), number(3)))));
    assertThat(code(compiled, 0))
        .containsExactly("INTEGER 1", "INTEGER 3", "DIVIDE", "STORE 0", "END");
  }

  @Test
  void dropsTheArmThatIsNeverTaken() {
    Statement choice =
        new Statement.If(
            "if",
            compare(CompareOperator.LT, number(1), number(2)),
            List.of(new Statement.SoundOff("off")),
            List.of(say(text("never"))));
    Compiled compiled = compiled(program(choice));
    assertThat(code(compiled, 0)).containsExactly("INTEGER 0", "WRITE 0", "END");
    assertThat(compiled.image().texts()).isEmpty();
  }

  @Test
  void addsToAVariableInOneInstruction() {
    Compiled compiled =
        compiled(
            program(
                set("v", add(get("v"), number(2))),
                set("v", sum(ArithmeticOperator.MINUS, get("v"), number(3)))));
    assertThat(code(compiled, 0))
        .containsExactly("INTEGER 2", "CHANGE 0", "INTEGER -3", "CHANGE 0", "END");
  }

  @Test
  void worksOutWhatStandsLeftOfACallBeforeIt() {
    Compiled compiled =
        compiled(
            program(
                List.of(procedure("f", List.of(), set("v", number(5)), giveBack(number(1)))),
                set("w", add(get("v"), result("f")))));
    assertThat(code(compiled, 0))
        .containsExactly(
            "LOAD 0",
            "STORE_LOCAL 0",
            "CALL 0",
            "STORE_LOCAL 1",
            "LOAD_LOCAL 0",
            "LOAD_LOCAL 1",
            "ADD",
            "STORE 1",
            "END");
    assertThat(compiled.image().routine(0).locals())
        .containsExactly(ValueType.NUMBER, ValueType.NUMBER);
  }

  @Test
  void leavesACallThatStandsFirstOnTheStack() {
    Compiled compiled =
        compiled(
            program(
                List.of(procedure("f", List.of(), giveBack(number(1)))),
                set("w", add(result("f"), number(1)))));
    assertThat(code(compiled, 0)).containsExactly("CALL 0", "INTEGER 1", "ADD", "STORE 0", "END");
  }

  @Test
  void aProcedureHasTypesFromItsCallsAndReturns() {
    Compiled compiled =
        compiled(
            program(
                List.of(
                    procedure(
                        "f",
                        List.of("p", "q"),
                        local("v", get("q")),
                        when(get("v"), giveBack(get("p"))))),
                say(result("f", text("a"), held()))));
    var f = compiled.image().procedures().getFirst();
    assertThat(f.parameters()).containsExactly(ValueType.TEXT, ValueType.BOOLEAN);
    assertThat(f.result()).isEqualTo(Optional.of(ValueType.TEXT));
    assertThat(f.routine().locals()).containsExactly(ValueType.BOOLEAN);
    assertThat(compiled.image().variables()).isEmpty();
    assertThat(compiled.debugMap().routines().get(1).localNames())
        .containsExactly("parameter p", "parameter q", "かず");
    assertThat(compiled.debugMap().procedureNames()).containsExactly("f");
  }

  @Test
  void aLocalMeansTheVariableOfAllBeforeItsPlace() {
    Compiled compiled =
        compiled(
            program(
                set("v", number(1)),
                local("v", compare(CompareOperator.GT, get("v"), number(0))),
                when(get("v"), say(text("a")))));
    assertThat(code(compiled, 0))
        .containsExactly(
            "INTEGER 1",
            "STORE 0",
            "LOAD 0",
            "INTEGER 0",
            "GREATER",
            "STORE_LOCAL 0",
            "LOAD_LOCAL 0",
            "JUMP_UNLESS 10",
            "TEXT 0",
            "SAY",
            "END");
    assertThat(compiled.image().variables()).containsExactly(ValueType.NUMBER);
  }

  @Test
  void endlessProgramsHaveNoEnd() {
    assertThat(code(compiled(program(forever(say(text("a"))))), 0))
        .containsExactly("PASS 0", "TEXT 0", "SAY", "AGAIN 0");
  }

  @Test
  void loopsOneAfterAnotherShareTheirSlots() {
    Statement repeat = new Statement.Repeat("repeat", number(2), List.of(forever(say(text("a")))));
    Compiled compiled = compiled(program(repeat, repeat));
    assertThat(compiled.image().routine(0).slotCount()).isEqualTo(3);
  }

  @Test
  void countsUpOrDownByTheBounds() {
    Statement down =
        new Statement.For("for", "v", number(5), number(1), number(2), List.of(say(get("v"))));
    assertThat(code(compiled(program(down)), 0))
        .containsExactly(
            "INTEGER 5",
            "STORE 0",
            "PASS 0",
            "LOAD 0",
            "INTEGER 1",
            "GREATER_OR_EQUAL",
            "JUMP_UNLESS 15",
            "LOAD 0",
            "NUMBER_TO_TEXT",
            "SAY",
            "INTEGER -2",
            "CHANGE 0",
            "AGAIN 0",
            "END");
  }

  @Test
  void stoppingThisInAProcedureGivesBackNothingYet() {
    Compiled compiled =
        compiled(
            program(
                List.of(
                    procedure(
                        "f",
                        List.of(),
                        when(held(), new Statement.Stop("stop", StopMode.THIS)),
                        giveBack(text("a")))),
                say(result("f"))));
    assertThat(code(compiled, 1))
        .containsExactly("READ_FLAG 0", "JUMP_UNLESS 5", "TEXT 0", "RETURN", "TEXT 1", "RETURN");
  }

  @Test
  void hatsBecomeEntriesInTheUnitsOfTheirPorts() {
    Compiled compiled =
        compiled(
            program(
                List.of(),
                List.of(
                    new Script(
                        "near",
                        new Hat.SensorCrossing(Hat.Sensor.DISTANCE, Hat.Crossing.BELOW, 12.5),
                        List.of()),
                    new Script("often", new Hat.Every(0), List.of()))));
    assertThat(compiled.image().scripts().get(0).entry())
        .isEqualTo(new Entry.SensorCrossing(0, true, 0));
    assertThat(compiled.image().ports()).containsExactly("distance.front");
    assertThat(compiled.image().numbers()).containsExactly(125.0, 0.001);
  }

  @Test
  void softDrivingAddsItsProcedureOnceAndBelongsToTheBlockThatCallsIt() {
    Statement drive = new Statement.DriveDistance("drive", Direction.BACK, number(20), number(50));
    Compiled compiled = compiled(program(drive, drive));
    assertThat(compiled.image().procedures()).hasSize(1);
    assertThat(code(compiled, 0))
        .containsExactly(
            "INTEGER -200", "INTEGER 50", "CALL 0", "INTEGER -200", "INTEGER 50", "CALL 0", "END");
    assertThat(compiled.debugMap().blockAt(1, 0)).isEmpty();
    assertThat(compiled.debugMap().blockAt(0, 5)).contains("drive");
    assertThat(compiled.debugMap().procedureNames()).containsExactly("");
    assertThat(compiled.debugMap().variableNames()).containsExactly("");
  }

  @Test
  void proceduresThatNothingCallsAreLeftOut() {
    Compiled compiled =
        compiled(
            program(
                List.of(
                    procedure("unused", List.of(), say(text("x"))),
                    procedure("used", List.of(), say(text("a")))),
                call("used")));
    assertThat(compiled.image().procedures()).hasSize(1);
    assertThat(compiled.image().texts()).containsExactly("a");
  }
}
