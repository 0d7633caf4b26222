package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tsumiki.link.DebugNews.Reason;
import org.tsumiki.link.DebugNews.ScriptStack;
import org.tsumiki.link.DebugNews.StackFrame;
import org.tsumiki.link.DebugNews.Stop;
import org.tsumiki.link.DebugRequest.How;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.link.Telemetry.VariableValue.BooleanValue;
import org.tsumiki.link.Telemetry.VariableValue.ColourValue;
import org.tsumiki.link.Telemetry.VariableValue.NumberValue;
import org.tsumiki.link.Telemetry.VariableValue.TextValue;
import org.tsumiki.link.wire.Wire;

class DebuggerLinkTest {
  private static final int MAX_INDEX = LinkLimits.MAX_IMAGE_BYTES - 1;

  private final VirtualLine line = new VirtualLine();

  @Test
  void everyRequestReachesTheRobotAsItWasAsked() {
    List<DebugRequest> requests =
        List.of(
            new DebugRequest.StopPoints(List.of(new Place(0, 0), new Place(0, 7), new Place(2, 3))),
            new DebugRequest.StopPoints(List.of()),
            new DebugRequest.Breakpoints(List.of(new Place(2, 3))),
            new DebugRequest.Pause(),
            new DebugRequest.Step(How.INTO, 0),
            new DebugRequest.Step(How.OVER, 1),
            new DebugRequest.Step(How.OUT, 2),
            new DebugRequest.Step(How.ANY, 0),
            new DebugRequest.SlowMotion(2),
            new DebugRequest.SetVariable(1, new NumberValue(-0.5)),
            new DebugRequest.SetVariable(2, new BooleanValue(true)),
            new DebugRequest.SetVariable(3, new TextValue("みどり")),
            new DebugRequest.SetVariable(4, new ColourValue(0xff8000)),
            new DebugRequest.SetLocal(2, 3, 4, new NumberValue(5)),
            new DebugRequest.SetLocal(0, 0, 0, new TextValue("みどり")),
            new DebugRequest.AskDetails(),
            new DebugRequest.GoOn());
    line.connected();
    requests.forEach(line.editor::debug);
    line.pass(200);
    assertThat(asked(line)).isEqualTo(requests);
  }

  @Test
  void aMaximumOfStopPointsTakesSeveralFramesAndArrivesWhole() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < LinkLimits.MAX_STOP_POINTS; i++) {
      places.add(new Place(i / 9, 3 * (i % 9)));
    }
    line.connected().editor.debug(new DebugRequest.StopPoints(places));
    line.pass(2_000);
    assertThat(asked(line)).containsExactly(new DebugRequest.StopPoints(places));
    assertThatThrownBy(
            () -> new DebugRequest.Breakpoints(places.subList(0, LinkLimits.MAX_BREAKPOINTS + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void placesTravelWholeInFramesThatFit(
      @ForAll @Size(max = 900) List<@IntRange(max = MAX_INDEX) Integer> routines,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = MAX_INDEX) Integer> pcs) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < routines.size(); i++) {
      places.add(new Place(routines.get(i), pcs.get(i % pcs.size())));
    }
    DebugRequest request = new DebugRequest.StopPoints(places);
    RequestReader reader = new RequestReader();
    List<DebugRequest> read = new ArrayList<>();
    for (Wire.ToRobot message : RequestWriter.messages(request)) {
      assertThat(message.getSerializedSize()).isLessThanOrEqualTo(LinkLimits.MAX_BODY_BYTES);
      if (reader.read(message) instanceof RequestReader.Outcome.Whole(DebugRequest whole)) {
        read.add(whole);
      }
    }
    assertThat(read).containsExactly(request);
  }

  @Test
  void theFullNumberOfBreakpointsFitsIntoOneFrame() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < LinkLimits.MAX_BREAKPOINTS; i++) {
      places.add(new Place(MAX_INDEX - i, MAX_INDEX));
    }
    Wire.ToRobot message = RequestWriter.messages(new DebugRequest.Breakpoints(places)).getFirst();
    assertThat(message.getSerializedSize()).isLessThanOrEqualTo(LinkLimits.MAX_BODY_BYTES);
  }

  @Test
  void theEditorHearsWhereTheProgramPausedAfterTheTelemetryOfThatMoment() {
    line.connected();
    line.robot.telemetry(
        new Telemetry(40, List.of(), List.of(), List.of(1.0, 2.0), Optional.empty()));
    line.robot.logged(new LoggedValue(39, "speed", 2.5));
    DebugNews paused =
        new DebugNews.Paused(40, Optional.of(new Stop(1, new Place(4, 9))), Reason.BREAKPOINT);
    DebugNews nowhere = new DebugNews.Paused(41, Optional.empty(), Reason.PAUSE);
    line.robot.debug(paused);
    line.robot.debug(nowhere);
    line.robot.debug(new DebugNews.WentOn(41));
    line.editorEvents.clear();
    line.pass(50);
    assertThat(line.editorEvents)
        .hasSize(5)
        .satisfies(all -> assertThat(all.get(1)).isInstanceOf(EditorEvent.TelemetryReceived.class))
        .contains(
            new EditorEvent.Logged(List.of(new LoggedValue(39, "speed", 2.5)), 0),
            new EditorEvent.Debugger(paused),
            new EditorEvent.Debugger(nowhere),
            new EditorEvent.Debugger(new DebugNews.WentOn(41)));
    assertThat(line.editorEvents.get(2)).isEqualTo(new EditorEvent.Debugger(paused));
  }

  @Test
  void detailsOfDeepCallsWithLongTextsTravelInSeveralFrames() {
    List<VariableValue> locals = new ArrayList<>();
    for (int i = 0; i < LinkLimits.MAX_DETAIL_LOCALS; i++) {
      locals.add(i % 2 == 0 ? new TextValue("あ".repeat(100)) : new NumberValue(i));
    }
    List<StackFrame> frames =
        List.of(
            new StackFrame(new Place(5, 20), locals),
            new StackFrame(new Place(5, 12), List.of(new BooleanValue(true))),
            new StackFrame(new Place(0, 3), List.of()));
    DebugNews details =
        new DebugNews.Details(
            List.of(
                new ScriptStack(0, 1_000, frames),
                new ScriptStack(2, 1, List.of(new StackFrame(new Place(2, 1), List.of())))));
    line.connected().robot.debug(details);
    line.pass(400);
    assertThat(line.last(EditorEvent.Debugger.class).news()).isEqualTo(details);
  }

  @Test
  void detailsThatAreTooMuchAreCutAndTheSessionLives() {
    List<VariableValue> locals =
        Collections.nCopies(LinkLimits.MAX_DETAIL_LOCALS, new TextValue("あ".repeat(100)));
    List<ScriptStack> stacks = new ArrayList<>();
    for (int script = 0; script < 40; script++) {
      stacks.add(
          new ScriptStack(
              script, 900, Collections.nCopies(900, new StackFrame(new Place(50, 1), locals))));
    }
    assertThat(NewsWriter.messages(new DebugNews.Details(stacks)))
        .hasSize(LinkLimits.MAX_DETAIL_MESSAGES)
        .allSatisfy(part ->
            assertThat(part.getSerializedSize()).isLessThanOrEqualTo(LinkLimits.MAX_BODY_BYTES));
    line.connected().robot.debug(new DebugNews.Details(stacks));
    line.pass(2_000);
    assertThat(line.editor.connected()).isTrue();
    assertThat(line.last(EditorEvent.Debugger.class).news()).isInstanceOf(DebugNews.Details.class);
  }

  @Test
  void aRobotThatIsTooOldIsNotAskedAndTheEditorIsTold() {
    EditorEnd editor = new EditorEnd("desk", 9, LinkTimings.STANDARD, 1_000);
    Wire.Hello hello = Wire.Hello.newBuilder().setMajor(1).setMinor(0).setName("old").build();
    editor.on(new Frame(FrameKind.HELLO, 0, 0, 0, hello.toByteArray()).encode(), 1_000);
    byte[] accepted = Wire.Accepted.newBuilder().setMinor(0).build().toByteArray();
    editor.on(new Frame(FrameKind.ACCEPTED, 9, 0, 0, accepted).encode(), 1_001);
    editor.poll(1_002);
    assertThat(editor.connected()).isTrue();
    assertThat(editor.canDebug()).isFalse();
    editor.debug(new DebugRequest.Pause());
    LinkStep<EditorEvent> step = editor.poll(1_003);
    assertThat(new FrameReader().read(step.outgoing())).isEmpty();
    LinkFault fault = ((EditorEvent.CannotDebug) step.events().getFirst()).fault();
    assertThat(fault.code()).isEqualTo("link.no-debugger");
    assertThat(fault.message()).contains("needs a newer robot");
    assertThat(editor.connected()).isTrue();
  }

  @Test
  void aRobotOfMinor1IsDebuggedButNotAskedToChangeALocal() {
    EditorEnd editor = new EditorEnd("desk", 9, LinkTimings.STANDARD, 1_000);
    Wire.Hello hello = Wire.Hello.newBuilder().setMajor(1).setMinor(1).setName("old").build();
    editor.on(new Frame(FrameKind.HELLO, 0, 0, 0, hello.toByteArray()).encode(), 1_000);
    byte[] accepted = Wire.Accepted.newBuilder().setMinor(1).build().toByteArray();
    editor.on(new Frame(FrameKind.ACCEPTED, 9, 0, 0, accepted).encode(), 1_001);
    editor.poll(1_002);
    assertThat(editor.canDebug()).isTrue();
    editor.debug(new DebugRequest.SetLocal(0, 0, 0, new NumberValue(1)));
    LinkStep<EditorEvent> step = editor.poll(1_003);
    assertThat(new FrameReader().read(step.outgoing())).isEmpty();
    LinkFault fault = ((EditorEvent.CannotDebug) step.events().getFirst()).fault();
    assertThat(fault.code()).isEqualTo("link.no-locals");
    editor.debug(new DebugRequest.SetVariable(0, new NumberValue(1)));
    assertThat(new FrameReader().read(editor.poll(1_004).outgoing())).hasSize(1);
  }

  @Test
  void logsThatComeFasterThanTheLineAreSkippedAndCounted() {
    line.connected();
    line.toEditor = new SlowLine(5_000, VirtualLine.STEP_MILLIS);
    for (int i = 0; i < 1_000; i++) {
      line.robot.logged(new LoggedValue(i, "a plot with a name of some length", i));
    }
    line.pass(60_000);
    List<LoggedValue> values = new ArrayList<>();
    int skipped = 0;
    for (EditorEvent event : line.editorEvents) {
      if (event instanceof EditorEvent.Logged(List<LoggedValue> some, int lost)) {
        values.addAll(some);
        skipped += lost;
      }
    }
    assertThat(values.getLast().tick()).isEqualTo(999);
    assertThat(values.size() + skipped).isEqualTo(1_000);
    assertThat(values).hasSizeGreaterThanOrEqualTo(LinkLimits.MAX_WAITING_LOGGED);
  }

  @Test
  void placesThatNoImageHasEndTheSession() {
    for (Wire.RoutinePlaces places :
        List.of(
            Wire.RoutinePlaces.newBuilder().setRoutine(0).addPcStep(-1).build(),
            Wire.RoutinePlaces.newBuilder().setRoutine(-5).addPcStep(1).build(),
            Wire.RoutinePlaces.newBuilder().setRoutine(70_000).addPcStep(1).build(),
            Wire.RoutinePlaces.newBuilder()
                .setRoutine(1)
                .addPcStep(40_000)
                .addPcStep(40_000)
                .build(),
            Wire.RoutinePlaces.newBuilder()
                .setRoutine(1)
                .addAllPcStep(Collections.nCopies(LinkLimits.MAX_BREAKPOINTS + 1, 1))
                .build())) {
      VirtualLine other = new VirtualLine().connected();
      Wire.Breakpoints breakpoints = Wire.Breakpoints.newBuilder().addRoutine(places).build();
      byte[] body = Wire.ToRobot.newBuilder().setBreakpoints(breakpoints).build().toByteArray();
      other.robot.on(new Frame(FrameKind.DATA, 77, 0, 0, body).encode(), other.nowMillis);
      other.pass(20);
      assertThat(other.last(EditorEvent.LinkLost.class).fault().code()).isEqualTo("link.malformed");
      assertThat(asked(other)).isEmpty();
    }
  }

  @Test
  void stopPointsWithoutAnEndFillNoMemory() {
    line.connected();
    byte[] body =
        Wire.ToRobot.newBuilder()
            .setStopPoints(
                Wire.StopPoints.newBuilder()
                    .addRoutine(
                        Wire.RoutinePlaces.newBuilder().addAllPcStep(Collections.nCopies(900, 1))))
            .build()
            .toByteArray();
    for (int i = 0; i < 30; i++) {
      line.robot.on(new Frame(FrameKind.DATA, 77, i, 0, body).encode(), line.nowMillis);
    }
    line.pass(20);
    assertThat(line.last(EditorEvent.LinkLost.class).fault().code()).isEqualTo("link.malformed");
  }

  /** Whatever is changed in a message of the debugger: an answer, or the end with a reason. */
  @Property(tries = 1000)
  void changedBytesNeverHarmTheOtherEnd(
      @ForAll @IntRange(max = 8) int kind,
      @ForAll int at,
      @ForAll @IntRange(min = 1, max = 255) int by) {
    VirtualLine changed = new VirtualLine().connected();
    byte[] request = RequestWriter.messages(requestOf(kind)).getFirst().toByteArray();
    request[Math.floorMod(at, request.length)] ^= (byte) by;
    changed.robot.on(new Frame(FrameKind.DATA, 77, 0, 0, request).encode(), changed.nowMillis);
    byte[] news = NewsWriter.messages(newsOf(kind)).getFirst().toByteArray();
    news[Math.floorMod(at, news.length)] ^= (byte) by;
    changed.editor.on(new Frame(FrameKind.DATA, 77, 0, 0, news).encode(), changed.nowMillis);
    changed.pass(20);
    assertThat(changed.images).isEmpty();
  }

  private static DebugRequest requestOf(int kind) {
    return List.<DebugRequest>of(
            new DebugRequest.StopPoints(List.of(new Place(1, 2), new Place(1, 9))),
            new DebugRequest.Breakpoints(List.of(new Place(1, 2))),
            new DebugRequest.Pause(),
            new DebugRequest.GoOn(),
            new DebugRequest.Step(How.OVER, 3),
            new DebugRequest.SlowMotion(5),
            new DebugRequest.SetVariable(2, new TextValue("x")),
            new DebugRequest.SetLocal(1, 2, 3, new TextValue("x")),
            new DebugRequest.AskDetails())
        .get(kind);
  }

  private static DebugNews newsOf(int kind) {
    StackFrame frame = new StackFrame(new Place(5, 12), List.of(new NumberValue(3)));
    return kind % 2 == 0
        ? new DebugNews.Details(List.of(new ScriptStack(1, 2, List.of(frame, frame))))
        : new DebugNews.Paused(7, Optional.of(new Stop(1, new Place(2, 3))), Reason.STEP);
  }

  private static List<DebugRequest> asked(VirtualLine line) {
    return line.robotEvents.stream()
        .filter(RobotEvent.Debugger.class::isInstance)
        .map(event -> ((RobotEvent.Debugger) event).request())
        .toList();
  }
}
