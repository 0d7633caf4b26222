package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.program.Button;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Expression.BooleanLiteral;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Expression.GetVariable;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Expression.TextLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Side;
import org.tsumiki.program.Statement;
import org.tsumiki.vm.RunEvent.Finished;
import org.tsumiki.vm.RunEvent.MessageSent;
import org.tsumiki.vm.RunEvent.OutputChanged;
import org.tsumiki.vm.RunEvent.Said;
import org.tsumiki.vm.RunEvent.ScriptEnded;
import org.tsumiki.vm.RunEvent.ScriptStarted;
import org.tsumiki.vm.RunEvent.Trapped;

/** The rules of {@code spec/scheduling.md}, each shown by a program, on each engine. */
@ParameterizedClass
@EnumSource(EngineChoice.class)
final class MachineTest {
  @Parameter private EngineChoice engine = EngineChoice.INTERPRETER;

  private final FakePorts ports = new FakePorts();
  private final List<RunEvent> events = new ArrayList<>();

  @Test
  void lampsChangeAtTheMillisecondThatTheWaitsSay() {
    run(10, start(led(true), waitSeconds(0.003), led(false)));
    assertThat(events)
        .containsExactly(
            new ScriptStarted(0, 0),
            new OutputChanged(0, "led.1", 1),
            new OutputChanged(3, "led.1", 0),
            new ScriptEnded(3, 0),
            new Finished(3));
  }

  @Test
  void aWaitOfNothingOrOfNoNumberStillLastsOneTick() {
    Expression notANumber =
        new Expression.Arithmetic("d", ArithmeticOperator.DIVIDE, number(0), number(0));
    run(10, start(waitSeconds(0), new Statement.Wait("w", notANumber), waitSeconds(-5), led(true)));
    assertThat(events).contains(new OutputChanged(3, "led.1", 1));
  }

  @Test
  void aLoopThatTouchesTheWorldRunsOnceATick() {
    run(5, start(new Statement.Forever("f", List.of(say(number(1))))));
    assertThat(ticksOfSaid()).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void aLoopThatOnlyComputesDoesNotWait() {
    run(
        3,
        start(
            new Statement.Repeat("r", number(50), List.of(change(number(2)))),
            say(new GetVariable("g", "v"))));
    assertThat(events).contains(new Said(0, 0, "100"));
  }

  @Test
  void anInnerLoopThatOnlyComputesDoesNotWaitThoughTheOuterOneDoes() {
    Statement inner = new Statement.Repeat("in", number(50), List.of(change(number(1))));
    run(
        3,
        start(
            new Statement.Forever(
                "f", List.of(led(true), inner, say(new GetVariable("g", "v")), led(false)))));
    assertThat(said()).containsExactly("50", "100", "150");
  }

  @Test
  void anEmptyForeverStarvesNobody() {
    run(3, start(new Statement.Forever("f", List.of())), start(led(true)));
    assertThat(events).contains(new OutputChanged(0, "led.1", 1));
  }

  @Test
  void aLoopThatComputesUsesItsQuantumAndNoMore() {
    Machine machine = run(4, start(new Statement.Forever("f", List.of())));
    long perTick = machine.steps() / 4;
    assertThat(perTick).isBetween((long) RunLimits.TURN_WORK, 10_010L);
  }

  @Test
  void repeatRoundsAndTakesNothingBelowOne() {
    run(
        99,
        start(
            new Statement.Repeat("a", number(2.5), List.of(say(text("a")))),
            new Statement.Repeat("b", number(0.4), List.of(say(text("b")))),
            new Statement.Repeat("c", number(-3), List.of(say(text("c"))))));
    assertThat(said()).containsExactly("a", "a", "a");
  }

  @Test
  void repeatUntilTestsBeforeEachPass() {
    Expression enough =
        new Expression.Compare("c", CompareOperator.GTE, new GetVariable("g", "v"), number(3));
    run(
        9,
        start(
            new Statement.RepeatUntil("r", enough, List.of(change(number(1)))),
            new Statement.RepeatUntil("r2", enough, List.of(say(text("never")))),
            say(new GetVariable("g", "v"))));
    assertThat(said()).containsExactly("3");
  }

  @Test
  void ifElseTakesOneWay() {
    Expression no = new BooleanLiteral("b", false);
    run(
        1,
        start(
            new Statement.If("i", no, List.of(say(text("then"))), List.of(say(text("else")))),
            new Statement.If("j", no, List.of(say(text("then"))), List.of())));
    assertThat(said()).containsExactly("else");
  }

  @Test
  void waitUntilTestsOnceATick() {
    Machine machine =
        load(
            start(
                new Statement.WaitUntil("w", new Expression.ButtonHeld("b", Button.A)), led(true)));
    ticks(machine, 5);
    ports.set(StandardPorts.BUTTON_A, 1);
    ticks(machine, 1);
    assertThat(events).contains(new OutputChanged(5, "led.1", 1));
  }

  @Test
  void aButtonScriptStartsWhenTheButtonGoesDownAndIsNotDisturbedWhileItRuns() {
    Machine machine = load(button(say(text("down")), waitSeconds(0.010)));
    ports.set(StandardPorts.BUTTON_A, 1);
    ticks(machine, 3);
    assertThat(said()).as("held down at the start").isEmpty();
    press(machine);
    press(machine);
    assertThat(said()).as("the second press comes while it waits").containsExactly("down");
    ticks(machine, 10);
    press(machine);
    assertThat(said()).containsExactly("down", "down");
    assertThat(machine.state()).isEqualTo(RunState.RUNNING);
  }

  private void press(Machine machine) {
    ports.set(StandardPorts.BUTTON_A, 0);
    ticks(machine, 1);
    ports.set(StandardPorts.BUTTON_A, 1);
    ticks(machine, 1);
  }

  @Test
  void aMessageStartsItsScriptsAtTheNextTickAndStartsRunningOnesAnew() {
    run(
        9,
        start(send(), waitSeconds(0.003), send()),
        message(say(text("got it")), waitSeconds(0.005), say(text("to the end"))));
    assertThat(events)
        .containsSubsequence(
            new MessageSent(0, 0, 0),
            new ScriptStarted(1, 1),
            new Said(1, 1, "got it"),
            new MessageSent(3, 0, 0),
            new ScriptStarted(4, 1),
            new Said(4, 1, "got it"));
    assertThat(said()).containsExactly("got it", "got it");
  }

  @Test
  void scriptsTakeTurnsInTheOrderTheyWereCreated() {
    run(1, start(say(text("1"))), start(say(text("2"))), start(say(text("3"))));
    assertThat(said()).containsExactly("1", "2", "3");
  }

  @Test
  void driveSetsBothWheelsAndKeepsPowerInRange() {
    run(
        1,
        start(
            new Statement.Drive("d", Statement.Direction.LEFT, number(250)),
            new Statement.DriveStop("s")));
    assertThat(events)
        .containsSubsequence(
            new OutputChanged(0, "motor.left", -100),
            new OutputChanged(0, "motor.right", 100),
            new OutputChanged(0, "motor.left", 0),
            new OutputChanged(0, "motor.right", 0));
  }

  @Test
  void beepSoundsForItsTime() {
    run(20, start(new Statement.Beep("b", number(0.01))));
    assertThat(events)
        .contains(new OutputChanged(0, "buzzer", 880), new OutputChanged(10, "buzzer", 0));
  }

  @Test
  void sensorsReadInTheUnitsOfTheirBlocks() {
    ports.set(StandardPorts.DISTANCE_FRONT, 123);
    ports.set(StandardPorts.LINE_LEFT, 49);
    ports.set(StandardPorts.LINE_RIGHT, 50);
    run(
        1,
        start(
            say(new Expression.DistanceCm("d")),
            say(new Expression.LineIsBlack("l", Side.LEFT)),
            say(new Expression.LineIsBlack("r", Side.RIGHT)),
            say(new Expression.LineReflectance("v", Side.LEFT))));
    assertThat(said()).containsExactly("12.3", "true", "false", "49");
  }

  @Test
  void aTextThatGrowsWithoutEndTrapsAndNamesThePlace() {
    Statement grow =
        new Statement.SetVariable(
            "grow", "t", new Expression.Join("j", new GetVariable("g", "t"), text("x".repeat(99))));
    Machine machine = run(200, start(new Statement.Forever("f", List.of(grow))));
    assertThat(machine.state()).isEqualTo(RunState.TRAPPED);
    assertThat(machine.trap().orElseThrow().code()).isEqualTo("text-too-long");
    assertThat(events.getLast()).isInstanceOf(Trapped.class);
  }

  @Test
  void stopEndsEverything() {
    Machine machine = load(start(new Statement.Forever("f", List.of(say(text("x"))))));
    ticks(machine, 2);
    machine.stop();
    ticks(machine, 5);
    assertThat(said()).hasSize(2);
    assertThat(machine.state()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void tellsWhichPortABoardLacks() {
    Ports board =
        new Ports() {
          @Override
          public List<PortSpec> specs() {
            return List.of(StandardPorts.BUZZER);
          }

          @Override
          public double read(int port) {
            return 0;
          }

          @Override
          public void write(int port, double value) {}
        };
    assertThat(Machine.load(image(start(led(true))), board, 0, engine))
        .isEqualTo(new LoadResult.MissingPort("led.1"));
  }

  @Test
  void sameProgramGivesSameTraceHashAndAnotherOneAnother() {
    assertThat(hash(start(led(true)))).isEqualTo(hash(start(led(true))));
    assertThat(hash(start(led(true)))).isNotEqualTo(hash(start(led(false), led(true), led(false))));
    assertThat(hash(start(led(true)))).isEqualTo("566d9cede96ee956");
  }

  private String hash(Program.Script script) {
    TraceHash hash = new TraceHash();
    events.clear();
    run(20, script).trap();
    events.forEach(hash::on);
    return hash.hex();
  }

  private Machine run(int ticks, Program.Script... scripts) {
    Machine machine = load(scripts);
    ticks(machine, ticks);
    return machine;
  }

  private void ticks(Machine machine, int count) {
    for (int i = 0; i < count; i++) {
      machine.tick(events::add);
    }
  }

  private Machine load(Program.Script... scripts) {
    LoadResult result = Machine.load(image(scripts), ports, 0, engine);
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    return ((LoadResult.Loaded) result).machine();
  }

  /** Through bytes and back, as on the way to a robot. */
  private static VerifiedImage image(Program.Script... scripts) {
    Program program =
        new Program(
            List.of(new Program.Variable("v", "v"), new Program.Variable("t", "t")),
            List.of(new Program.Variable("m", "m")),
            List.of(scripts),
            List.of());
    CompileResult.Compiled compiled = (CompileResult.Compiled) Compiler.compile(program);
    DecodeResult.Decoded decoded =
        (DecodeResult.Decoded) ImageCodec.decode(ImageCodec.encode(compiled.image()));
    return ((VerifyResult.Verified) Verifier.verify(decoded.image())).image();
  }

  private List<String> said() {
    return events.stream().filter(Said.class::isInstance).map(e -> ((Said) e).text()).toList();
  }

  private List<Long> ticksOfSaid() {
    return events.stream().filter(Said.class::isInstance).map(RunEvent::tick).toList();
  }

  private static Program.Script start(Statement... body) {
    return new Program.Script("h", new Hat.Start(), List.of(body));
  }

  private static Program.Script button(Statement... body) {
    return new Program.Script("h", new Hat.ButtonDown(Button.A), List.of(body));
  }

  private static Program.Script message(Statement... body) {
    return new Program.Script("h", new Hat.MessageReceived("m"), List.of(body));
  }

  private static Statement led(boolean lit) {
    return new Statement.Led("led", 1, lit);
  }

  private static Statement waitSeconds(double seconds) {
    return new Statement.Wait("wait", number(seconds));
  }

  private static Statement say(Expression value) {
    return new Statement.Say("say", value);
  }

  private static Statement send() {
    return new Statement.Broadcast("send", "m");
  }

  private static Statement change(Expression by) {
    return new Statement.ChangeVariable("change", "v", by);
  }

  private static Expression number(double value) {
    return new NumberLiteral("n", value);
  }

  private static Expression text(String value) {
    return new TextLiteral("t", value);
  }
}
