package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Expression.GetVariable;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Program.Procedure;
import org.tsumiki.program.Program.Variable;
import org.tsumiki.program.Side;
import org.tsumiki.program.Statement;
import org.tsumiki.program.Statement.StopMode;

/** What the compiler makes of blocks that are more than one instruction. */
final class CompiledMeaningTest {
  private final FakePorts ports = new FakePorts();
  private final List<RunEvent> events = new ArrayList<>();

  @Test
  void whatStandsLeftOfACallIsWorkedOutBeforeIt() {
    Procedure f = procedure("f", List.of(), set("v", number(10)), giveBack(number(1)));
    assertThat(
            said(
                List.of(f),
                set("v", number(5)),
                say(add(get("v"), result("f"))),
                set("v", number(5)),
                say(add(result("f"), get("v"))),
                set("v", number(5)),
                say(add(get("v"), add(result("f"), get("v"))))))
        .containsExactly("6", "11", "16");
  }

  @Test
  void resultsAreKeptWhileOtherCallsRun() {
    Procedure fib =
        procedure(
            "fib",
            List.of("n"),
            when(compare(CompareOperator.LT, get("n"), number(2)), giveBack(get("n"))),
            giveBack(
                add(
                    result("fib", minus(get("n"), number(1))),
                    result("fib", minus(get("n"), number(2))))));
    assertThat(said(List.of(fib), say(result("fib", number(15))))).containsExactly("610");
  }

  @Test
  void countsUpAndDownAndWorksOutItsBoundsOnce() {
    assertThat(said(List.of(), count(number(1), number(3), number(1))))
        .containsExactly("1", "2", "3");
    assertThat(said(List.of(), count(number(3), number(1), number(-1))))
        .containsExactly("3", "2", "1");
    assertThat(said(List.of(), count(number(1), number(2), number(0)))).containsExactly("1", "2");
    assertThat(
            said(
                List.of(),
                set("w", number(4)),
                count(number(2), get("w"), get("w"), set("w", number(100)))))
        .containsExactly("2");
    assertThat(said(List.of(), set("w", number(0)), count(get("w"), number(-2), get("w"))))
        .containsExactly("0", "-1", "-2");
    assertThat(said(List.of(), set("w", number(9)), count(get("w"), number(2), number(3))))
        .containsExactly("9", "6", "3");
  }

  @Test
  void leavesOnlyTheInnermostLoop() {
    Statement inner =
        new Statement.Forever("inner", List.of(say(text("in")), new Statement.Break("break")));
    assertThat(
            said(
                List.of(),
                new Statement.Repeat("outer", number(2), List.of(inner)),
                say(text("out"))))
        .containsExactly("in", "in", "out");
  }

  @Test
  void stoppingThisEndsAProcedureOnly() {
    Procedure p = procedure("p", List.of(), new Statement.Stop("stop", StopMode.THIS));
    assertThat(said(List.of(p), call("p"), say(text("on")))).containsExactly("on");
  }

  @Test
  void ownVariablesAreOfTheirCall() {
    Procedure p =
        procedure(
            "p",
            List.of("n"),
            new Statement.DeclareLocal("local", "v", get("n")),
            when(
                compare(CompareOperator.GT, get("n"), number(1)),
                call("p", minus(get("n"), number(1)))),
            say(get("v")));
    assertThat(said(List.of(p), set("v", text("all")), call("p", number(3)), say(get("v"))))
        .containsExactly("1", "2", "3", "all");
  }

  @Test
  void aFloorHeldAgainstItsLimitDoesNotWindUp() {
    ports.set(StandardPorts.LINE_LEFT, 100);
    Expression pid =
        new Expression.Pid(
            "pid",
            minus(new Expression.LineReflectance("line", Side.LEFT), number(50)),
            number(0),
            number(1),
            number(0),
            number(10));
    Machine machine = start(program(List.of(), new Statement.Forever("f", List.of(log(pid)))));
    ticks(machine, 2_000);
    assertThat(logged().getFirst()).isZero();
    assertThat(logged().get(100)).isEqualTo(5.0, within(1e-9));
    assertThat(logged().getLast()).isBetween(9.9, 10.0);
    // The other way it comes off its limit at once.
    ports.set(StandardPorts.LINE_LEFT, 0);
    ticks(machine, 100);
    assertThat(logged().getLast()).isEqualTo(5.0, within(0.1));
  }

  @Test
  void theSlopeOfTheErrorCountsPerSecond() {
    Expression pid =
        new Expression.Pid(
            "pid",
            new Expression.LineReflectance("line", Side.LEFT),
            number(2),
            number(0),
            number(0.5),
            number(1_000));
    Machine machine =
        start(
            program(
                List.of(),
                new Statement.Forever(
                    "f", List.of(log(pid), new Statement.Wait("wait", number(0.1))))));
    ports.set(StandardPorts.LINE_LEFT, 10);
    ticks(machine, 1);
    ports.set(StandardPorts.LINE_LEFT, 12);
    ticks(machine, 100);
    assertThat(logged().get(0)).isEqualTo(20);
    assertThat(logged().get(1)).isEqualTo(24 + 0.5 * 2 / 0.1, within(1e-9));
  }

  @Test
  void aControllerInAProcedureRemembersFromCallToCall() {
    Expression pid =
        new Expression.Pid("pid", number(1), number(0), number(1), number(0), number(10));
    Procedure p = procedure("p", List.of(), giveBack(pid));
    Machine machine =
        start(program(List.of(p), new Statement.Forever("f", List.of(log(result("p"))))));
    ticks(machine, 501);
    assertThat(logged().getLast()).isEqualTo(0.5, within(1e-9));
  }

  private static Expression number(double value) {
    return new NumberLiteral("number", value);
  }

  private static Expression text(String value) {
    return new Expression.TextLiteral("text", value);
  }

  private static Expression get(String id) {
    return new GetVariable("get", id);
  }

  private static Expression add(Expression a, Expression b) {
    return new Expression.Arithmetic("add", ArithmeticOperator.ADD, a, b);
  }

  private static Expression minus(Expression a, Expression b) {
    return new Expression.Arithmetic("minus", ArithmeticOperator.MINUS, a, b);
  }

  private static Expression compare(CompareOperator operator, Expression a, Expression b) {
    return new Expression.Compare("compare", operator, a, b);
  }

  private static Expression result(String name, Expression... arguments) {
    return new Expression.CallResult("result", name, List.of(arguments));
  }

  private static Statement set(String id, Expression value) {
    return new Statement.SetVariable("set", id, value);
  }

  private static Statement say(Expression value) {
    return new Statement.Say("say", value);
  }

  private static Statement log(Expression value) {
    return new Statement.Log("log", "out", value);
  }

  private static Statement call(String name, Expression... arguments) {
    return new Statement.CallProcedure("call", name, List.of(arguments));
  }

  private static Statement giveBack(Expression value) {
    return new Statement.Return("return", Optional.of(value));
  }

  private static Statement when(Expression condition, Statement then) {
    return new Statement.If("if", condition, List.of(then), List.of());
  }

  private static Statement count(Expression from, Expression to, Expression by, Statement... also) {
    List<Statement> body = new ArrayList<>(List.of(also));
    body.add(say(get("v")));
    return new Statement.For("for", "v", from, to, by, body);
  }

  private static Procedure procedure(String name, List<String> parameters, Statement... body) {
    return new Procedure(
        "define", name, parameters.stream().map(p -> new Variable(p, p)).toList(), List.of(body));
  }

  private static Program program(List<Procedure> procedures, Statement... body) {
    return new Program(
        List.of(new Variable("v", "v"), new Variable("w", "w")),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Program.Script("start", new Hat.Start(), List.of(body))),
        procedures,
        List.of(),
        Map.of());
  }

  private Machine start(Program program) {
    CompileResult result = Compiler.compile(program);
    assertThat(result.diagnostics()).isEmpty();
    CompileResult.Compiled compiled = (CompileResult.Compiled) result;
    VerifiedImage image = ((VerifyResult.Verified) Verifier.verify(compiled.image())).image();
    return ((LoadResult.Loaded) Machine.load(image, ports, 1)).machine();
  }

  private void ticks(Machine machine, int count) {
    for (int i = 0; i < count; i++) {
      machine.tick(events::add);
    }
  }

  private List<String> said(List<Procedure> procedures, Statement... body) {
    events.clear();
    ticks(start(program(procedures, body)), 200);
    return events.stream()
        .filter(RunEvent.Said.class::isInstance)
        .map(event -> ((RunEvent.Said) event).text())
        .toList();
  }

  private List<Double> logged() {
    return events.stream()
        .filter(RunEvent.Logged.class::isInstance)
        .map(event -> ((RunEvent.Logged) event).value())
        .toList();
  }
}
