package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.course.io.Courses;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugNews.Reason;
import org.tsumiki.link.DebugNews.ScriptStack;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.DebugRequest.How;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.Place;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.link.Telemetry.VariableValue.NumberValue;
import org.tsumiki.link.Telemetry.VariableValue.TextValue;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.simulator.Course;

/**
 * Three scripts and a procedure that calls itself, looked into over the link: script 0 counts 5 4 3
 * 2 1 together and says the sum, script 1 blinks, script 2 waits for a button.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // set before each test
class DebuggerTest {
  private static final int COUNTING = 0;

  private final Recorder recorder = new Recorder();
  private final SimulatedBoard board =
      new SimulatedBoard("hana", Course.of(Courses.load("line")), 7);
  private final RobotService service =
      RobotService.start(board, LinkTimings.IN_PROCESS, new LogLines());
  private RobotClient client;
  private DebugMap blocks;

  @BeforeEach
  void deploy() throws Exception {
    CompileResult.Compiled compiled = compiled();
    blocks = compiled.debugMap();
    InMemoryPair line = InMemoryPair.create();
    service.serve(line.robotSide());
    client =
        switch (RobotClient.connect(
            line.editorSide(), "desk 1", LinkTimings.IN_PROCESS, recorder)) {
          case ConnectResult.Connected(RobotClient connected) -> connected;
          case ConnectResult.Failed(LinkFault fault) -> throw new AssertionError(fault.message());
        };
    assertThat(client.deploy(ImageCodec.encode(compiled.image())).ok()).isTrue();
    client.debug(
        new DebugRequest.StopPoints(
            List.of(
                place("zero"),
                place("call5"),
                place("tell"),
                place("rest"),
                place("more"),
                place("add"),
                place("again"),
                place("breath"),
                place("on"),
                place("off"))));
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void looksIntoARecursionStepsOutAndGoesOnWithAChangedVariable() throws Exception {
    client.debug(new DebugRequest.Breakpoints(List.of(place("add"))));
    client.start(true);
    for (int left = 5; left > 3; left--) {
      assertThat(pausedAt("add").reason()).isEqualTo(Reason.BREAKPOINT);
      go(new DebugRequest.GoOn());
    }
    DebugNews.Paused third = pausedAt("add");
    ScriptStack calls = stack(COUNTING);
    assertThat(calls.depth()).isEqualTo(4);
    assertThat(calls.frames())
        .extracting(frame -> frame.locals().stream().findFirst())
        .containsExactly(
            Optional.of(new NumberValue(3)),
            Optional.of(new NumberValue(4)),
            Optional.of(new NumberValue(5)),
            Optional.empty());
    assertThat(calls.frames())
        .extracting(frame -> block(frame.place()))
        .containsExactly("add", "again", "again", "call5");
    assertThat(stack(1).frames()).hasSize(1);

    recorder.clear();
    client.debug(new DebugRequest.SetVariable(variable("ごうけい"), new NumberValue(100)));
    assertThat(recorder.await(Telemetry.class).variables().get(variable("ごうけい")))
        .isEqualTo(new NumberValue(100));
    client.debug(new DebugRequest.Breakpoints(List.of()));
    go(new DebugRequest.Step(How.INTO, COUNTING));
    assertThat(pausedAt("again").tick()).isEqualTo(third.tick());
    go(new DebugRequest.Step(How.OVER, COUNTING));
    assertThat(pausedAt("breath").reason()).isEqualTo(Reason.STEP);
    assertThat(stack(COUNTING).depth()).isEqualTo(4);
    go(new DebugRequest.Step(How.OUT, COUNTING));
    assertThat(pausedAt("breath").tick()).isGreaterThan(third.tick());
    assertThat(stack(COUNTING).depth()).isEqualTo(3);
    go(new DebugRequest.GoOn());
    assertThat(recorder.await(Recorder.Said.class).text()).isEqualTo("106");
    client.stop();
    assertThat(recorder.await(RunEnd.class).reason()).isEqualTo(RunEnd.Reason.STOPPED);
  }

  @Test
  void anyMomentOfTheRunIsFoundAgainWithWhatTheDebuggerDidToIt() throws Exception {
    client.debug(new DebugRequest.Breakpoints(List.of(place("again"))));
    client.start(true);
    pausedAt("again");
    client.press("button.a", true);
    client.debug(new DebugRequest.SetVariable(variable("ごうけい"), new NumberValue(40)));
    client.debug(new DebugRequest.SetVariable(variable("ごうけい"), new NumberValue(30)));
    client.debug(new DebugRequest.Breakpoints(List.of()));
    go(new DebugRequest.GoOn());
    assertThat(recorder.await(Recorder.Said.class).text()).isNotBlank();
    recorder.await(Recorder.Said.class, said -> said.text().equals("40"));
    recorder.clear();
    client.debug(new DebugRequest.Pause());
    DebugNews.Paused end = recorder.await(DebugNews.Paused.class);
    Telemetry now = recorder.await(Telemetry.class, at -> at.tick() == end.tick());
    LivedMoment lived = board.at(end.tick()).orElseThrow();
    assertThat(lived.telemetry()).isEqualTo(now);
    assertThat(lived.said()).contains("40");
    assertThat(board.at(0).orElseThrow().telemetry().variables().get(variable("ごうけい")))
        .isEqualTo(new NumberValue(0));
    assertThat(board.at(1).orElseThrow().telemetry().variables().get(variable("ごうけい")))
        .isEqualTo(new NumberValue(40));
  }

  @Test
  void aLocalOfACallCanBeChangedAndTheRunIsLivedAgainWithIt() throws Exception {
    client.debug(new DebugRequest.Breakpoints(List.of(place("add"))));
    client.start(true);
    pausedAt("add");
    go(new DebugRequest.GoOn());
    pausedAt("add");
    client.debug(new DebugRequest.SetLocal(COUNTING, 0, 0, new NumberValue(2)));
    client.debug(new DebugRequest.SetLocal(COUNTING, 1, 0, new TextValue("of another type")));
    client.debug(new DebugRequest.SetLocal(COUNTING, 9, 0, new NumberValue(2)));
    client.debug(new DebugRequest.SetLocal(9_000, 0, 0, new NumberValue(2)));
    assertThat(stack(COUNTING).frames())
        .extracting(frame -> frame.locals().stream().findFirst())
        .containsExactly(
            Optional.of(new NumberValue(2)), Optional.of(new NumberValue(5)), Optional.empty());
    client.debug(new DebugRequest.Breakpoints(List.of()));
    go(new DebugRequest.GoOn());
    recorder.await(Recorder.Said.class, said -> said.text().equals("8"));
    recorder.clear();
    client.debug(new DebugRequest.Pause());
    DebugNews.Paused end = recorder.await(DebugNews.Paused.class);
    Telemetry now = recorder.await(Telemetry.class, at -> at.tick() == end.tick());
    LivedMoment lived = board.at(end.tick()).orElseThrow();
    assertThat(lived.telemetry()).isEqualTo(now);
    assertThat(lived.said()).contains("8");
  }

  @Test
  void slowMotionShowsBlockAfterBlockAndKeepsTheWorldFrozenBetween() throws Exception {
    client.debug(new DebugRequest.SlowMotion(20));
    client.start(true);
    DebugNews.Paused first = pausedAt("zero");
    assertThat(first.reason()).isEqualTo(Reason.SLOW);
    assertThat(first.tick()).isZero();
    assertThat(pausedAt("call5").tick()).isZero();
    recorder.clear();
    pausedAt("on");
    client.debug(new DebugRequest.Pause());
    DebugNews.Paused held =
        recorder.await(DebugNews.Paused.class, paused -> paused.reason() == Reason.PAUSE);
    recorder.clear();
    client.debug(new DebugRequest.AskDetails());
    assertThat(recorder.await(Telemetry.class).tick()).isEqualTo(held.tick());
    client.debug(new DebugRequest.SlowMotion(0));
    go(new DebugRequest.GoOn());
    recorder.await(Recorder.Said.class, said -> said.text().equals("15"));
  }

  @Test
  void aStepBehindTheEndOfAScriptPausesAtTheNextBlockOfAnother() throws Exception {
    client.debug(new DebugRequest.Breakpoints(List.of(place("zero"))));
    client.start(true);
    pausedAt("zero");
    go(new DebugRequest.Step(How.INTO, 2));
    assertThat(recorder.await(DebugNews.Paused.class).reason()).isEqualTo(Reason.STEP);
  }

  /** Forgets what was heard, then asks: what comes next is the answer. */
  private void go(DebugRequest request) {
    recorder.clear();
    client.debug(request);
  }

  private DebugNews.Paused pausedAt(String block) throws InterruptedException {
    return recorder.await(
        DebugNews.Paused.class,
        paused -> paused.at().map(at -> block(at.place()).equals(block)).orElse(false));
  }

  private ScriptStack stack(int script) throws InterruptedException {
    recorder.clear();
    client.debug(new DebugRequest.AskDetails());
    return recorder.await(DebugNews.Details.class).stacks().stream()
        .filter(stack -> stack.script() == script)
        .findFirst()
        .orElseThrow();
  }

  private String block(Place place) {
    return blocks.blockAt(place.routine(), place.pc()).orElse("");
  }

  private Place place(String blockId) {
    for (int routine = 0; routine < blocks.routines().size(); routine++) {
      for (DebugMap.Place place : blocks.routines().get(routine).places()) {
        if (place.blockId().equals(blockId)) {
          return new Place(routine, place.pc());
        }
      }
    }
    throw new AssertionError("no code for " + blockId + " in " + blocks);
  }

  private int variable(String name) {
    return blocks.variableNames().indexOf(name);
  }

  private static CompileResult.Compiled compiled() throws Exception {
    try (InputStream in =
        DebuggerTest.class.getResourceAsStream("/programs/three-scripts.tsumiki")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      ReadResult.Read read =
          (ReadResult.Read) ProjectReader.read(new String(bytes, StandardCharsets.UTF_8));
      return (CompileResult.Compiled) Compiler.compile(read.project().program());
    }
  }
}
