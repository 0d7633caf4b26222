package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.link.wire.Wire;

/**
 * The bytes of a whole session, written down: robots in the field speak them, so they never change
 * within a major. {@code -Dgolden.update=true} writes them anew.
 */
class GoldenFramesTest {
  private static final Path GOLDEN = Path.of("spec/golden/session-v1.7.txt");

  /** What earlier minors spoke. */
  private static final Path MINOR_0 = Path.of("spec/golden/session-v1.txt");

  private static final Path MINOR_1 = Path.of("spec/golden/session-v1.1.txt");

  private static final Path MINOR_2 = Path.of("spec/golden/session-v1.2.txt");

  private static final Path MINOR_3 = Path.of("spec/golden/session-v1.3.txt");

  private static final Path MINOR_4 = Path.of("spec/golden/session-v1.4.txt");

  private static final Path MINOR_5 = Path.of("spec/golden/session-v1.5.txt");

  private static final Path MINOR_6 = Path.of("spec/golden/session-v1.6.txt");

  @Test
  void aSessionHasTheBytesOfTheSpecification() throws Exception {
    String now = describe(recordedSession());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, now);
    }
    assertThat(now).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void everyGoldenFrameIsStillRead() throws Exception {
    assumeFalse(Boolean.getBoolean("golden.update"), "the file is being written");
    assertThat(framesReadIn(MINOR_0)).isGreaterThanOrEqualTo(18);
    assertThat(framesReadIn(MINOR_1)).isGreaterThanOrEqualTo(30);
    assertThat(framesReadIn(MINOR_2)).isGreaterThanOrEqualTo(30);
    assertThat(framesReadIn(MINOR_3)).isGreaterThanOrEqualTo(40);
    assertThat(framesReadIn(MINOR_4)).isGreaterThanOrEqualTo(40);
    assertThat(framesReadIn(MINOR_5)).isGreaterThanOrEqualTo(40);
    assertThat(framesReadIn(MINOR_6)).isGreaterThanOrEqualTo(40);
    assertThat(framesReadIn(GOLDEN)).isGreaterThanOrEqualTo(30);
  }

  @Test
  void anEditorOfThisMinorGoesThroughASessionOfMinor0() throws Exception {
    assertThat(goesThrough(MINOR_0).canDebug()).isFalse();
  }

  @Test
  void anEditorOfThisMinorGoesThroughASessionOfMinor1() throws Exception {
    assertThat(goesThrough(MINOR_1).canDebug()).isTrue();
  }

  @Test
  void anEditorOfThisMinorGoesThroughASessionOfMinor3() throws Exception {
    assertThat(goesThrough(MINOR_3).canDebug()).isTrue();
  }

  @Test
  void anEditorOfThisMinorGoesThroughASessionOfMinor4() throws Exception {
    assertThat(goesThrough(MINOR_4).robot().ports()).isNotEmpty();
  }

  @Test
  void anEditorOfThisMinorGoesThroughASessionOfMinor5() throws Exception {
    assertThat(goesThrough(MINOR_5).robot().ports()).isNotEmpty();
  }

  @Test
  void anEditorOfThisMinorGoesThroughASessionOfMinor6() throws Exception {
    assertThat(goesThrough(MINOR_6).robot().ports()).isNotEmpty();
  }

  @Test
  void anEditorOfThisMinorGoesThroughASessionOfMinor2() throws Exception {
    assertThat(goesThrough(MINOR_2).canDebug()).isTrue();
  }

  @Test
  void anEditorOfMinor4HearsThePortsTheWayItKnows() throws Exception {
    RobotEnd robot = new RobotEnd(VirtualLine.ROBOT, LinkTimings.STANDARD, 0);
    String welcome =
        Files.readAllLines(MINOR_4).stream()
            .filter(line -> line.startsWith("editor>robot WELCOME 0"))
            .findFirst()
            .orElseThrow();
    robot.on(HexFormat.of().parseHex(welcome.substring(welcome.lastIndexOf(' ') + 1)), 1);
    List<Frame> answer = new FrameReader().read(robot.poll(1).outgoing());
    assertThat(answer.stream().map(Frame::kind)).containsExactly(FrameKind.ACCEPTED);
    assertThat(Wire.Accepted.parseFrom(answer.getFirst().body()).getPortList())
        .isEqualTo(VirtualLine.ROBOT.ports());
  }

  private static EditorEnd goesThrough(Path golden) throws Exception {
    EditorEnd editor = new EditorEnd("desk 3", 77, LinkTimings.STANDARD, 0);
    List<EditorEvent> events = new ArrayList<>();
    for (String line : Files.readAllLines(golden)) {
      if (line.startsWith("robot>editor")
          && !line.contains("REFUSED")
          && !line.contains("resumed")) {
        editor.on(HexFormat.of().parseHex(line.substring(line.lastIndexOf(' ') + 1)), 1);
        events.addAll(editor.poll(1).events());
      }
    }
    assertThat(events)
        .anyMatch(EditorEvent.Started.class::isInstance)
        .anyMatch(EditorEvent.TelemetryReceived.class::isInstance)
        .anyMatch(EditorEvent.Ended.class::isInstance)
        .noneMatch(EditorEvent.LinkLost.class::isInstance);
    return editor;
  }

  private static int framesReadIn(Path golden) throws Exception {
    int frames = 0;
    for (String line : Files.readAllLines(golden)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        byte[] bytes = HexFormat.of().parseHex(line.substring(line.lastIndexOf(' ') + 1));
        assertThat(new FrameReader().read(bytes)).as(line).hasSize(1);
        frames++;
      }
    }
    return frames;
  }

  private static Map<String, byte[]> recordedSession() {
    Recorder recorder = new Recorder();
    VirtualLine line = recorder.line;
    line.connected();
    line.editor.deploy(new ImagePieces(new byte[] {1, 2, 3, 4, 5}, List.of(2, 3)));
    line.pass(30);
    line.editor.start(true);
    line.editor.press("button.a", true);
    line.pass(10);
    line.robot.started();
    line.robot.telemetry(
        new Telemetry(
            40,
            List.of(new Telemetry.Running(1, 9, List.of(new Place(3, 4)))),
            List.of(
                new Telemetry.VariableValue.NumberValue(1.5),
                new Telemetry.VariableValue.BooleanValue(true),
                new Telemetry.VariableValue.TextValue("あお"),
                new Telemetry.VariableValue.ColourValue(0xff8000)),
            List.of(new Telemetry.ListValue(30, List.of("3", "あか"))),
            List.of(60.0, -60.0),
            Optional.of(new Telemetry.Pose(120, 80.5, 90))));
    line.robot.said(41, 1, "こんにちは");
    line.pass(10);
    debug(line);
    line.pass(150);
    line.editor.stop();
    line.step();
    line.robot.ended(
        new RunEnd(
            52,
            RunEnd.Reason.TRAPPED,
            Optional.of(new RunEnd.TrapReport("trap.list-index", 1, 3, 12, "9 of 3", List.of())),
            ""));
    line.pass(10);
    line.editor.close();
    line.step();
    addWhatHardlyHappens(recorder.frames);
    return recorder.frames;
  }

  private static void debug(VirtualLine line) {
    Place place = new Place(3, 4);
    for (DebugRequest request :
        List.of(
            new DebugRequest.StopPoints(List.of(new Place(0, 2), place, new Place(3, 9))),
            new DebugRequest.Breakpoints(List.of(place)),
            new DebugRequest.Pause(),
            new DebugRequest.Step(DebugRequest.How.OUT, 1),
            new DebugRequest.SlowMotion(2),
            new DebugRequest.SetVariable(0, new Telemetry.VariableValue.NumberValue(7)),
            new DebugRequest.SetLocal(1, 0, 2, new Telemetry.VariableValue.NumberValue(8)),
            new DebugRequest.AskDetails(),
            new DebugRequest.GoOn())) {
      line.editor.debug(request);
      line.pass(10);
    }
    line.robot.logged(new LoggedValue(42, "speed", 1.5));
    line.robot.debug(
        new DebugNews.Paused(
            42, Optional.of(new DebugNews.Stop(1, place)), DebugNews.Reason.BREAKPOINT));
    line.robot.debug(
        new DebugNews.Details(
            List.of(
                new DebugNews.ScriptStack(
                    1,
                    2,
                    List.of(
                        new DebugNews.StackFrame(
                            place, List.of(new Telemetry.VariableValue.NumberValue(5))),
                        new DebugNews.StackFrame(new Place(1, 9), List.of()))))));
    line.robot.debug(new DebugNews.WentOn(42));
    line.pass(50);
  }

  private static void addWhatHardlyHappens(Map<String, byte[]> frames) {
    frames.put(
        "robot>editor REFUSED 0",
        new Frame(FrameKind.REFUSED, 77, 0, 0, LinkFault.busy("desk 1").toBody()).encode());
    List<Ask> asks =
        List.of(
            new Ask.Code(0, new byte[] {1, 2}, "desk 1"),
            new Ask.Cable(new byte[] {3, 4}, "desk 1", true),
            new Ask.Find(),
            new Ask.Forget(),
            new Ask.Seat(true),
            new Ask.Update(new byte[] {8, 9}),
            new Ask.UpdatePiece(1000, new byte[] {10, 11}),
            new Ask.Install(),
            new Ask.RollBack(),
            new Ask.News());
    List<Answer> answers =
        List.of(
            new Answer.Code(0, new byte[] {5}),
            new Answer.Cable(new byte[] {6, 7}),
            new Answer.Done(),
            new Answer.No(LinkFault.noAsking()),
            new Answer.News("0.2.0", true, "roll-back", "update.done"));
    for (int i = 0; i < asks.size(); i++) {
      byte[] body = AskWire.write(i + 1, asks.get(i));
      frames.put("editor>robot ASK " + i, new Frame(FrameKind.ASK, 78, 0, 0, body).encode());
    }
    for (int i = 0; i < answers.size(); i++) {
      byte[] body = AskWire.write(i + 1, answers.get(i));
      frames.put("robot>editor ANSWER " + i, new Frame(FrameKind.ANSWER, 78, 0, 0, body).encode());
    }
    VirtualLine cut = new VirtualLine();
    cut.editor.resumable(99);
    cut.connected().cutBothWays();
    cut.pass(1_500);
    cut.toRobot =
        bytes -> keepFirst(frames, "editor>robot WELCOME resume", FrameKind.WELCOME, bytes);
    cut.toEditor =
        bytes -> keepFirst(frames, "robot>editor ACCEPTED resumed", FrameKind.ACCEPTED, bytes);
    cut.pass(500);
    PartSender parts = new PartSender(new byte[] {1, 2, 3, 4, 5}, 3);
    int number = 0;
    for (byte[] part : parts.due(0, 1)) {
      String name = "editor>robot PART " + number++;
      frames.put(name, new Frame(FrameKind.PART, 77, 9, 3, part).encode());
    }
    PartReceiver arriving = new PartReceiver();
    arriving.take(new PartSender(new byte[] {1, 2, 3, 4, 5}, 3).due(0, 1).getFirst());
    frames.put(
        "robot>editor ACK with parts",
        new Frame(FrameKind.ACK, 77, 0, 9, arriving.have()).encode());
    frames.put("robot>editor GAP 0", new Frame(FrameKind.GAP, 77, 0, 3, new byte[0]).encode());
  }

  private static byte[] keepFirst(
      Map<String, byte[]> frames, String name, FrameKind kind, byte[] bytes) {
    new FrameReader()
        .read(bytes).stream()
            .filter(frame -> frame.kind() == kind)
            .findFirst()
            .ifPresent(frame -> frames.putIfAbsent(name, frame.encode()));
    return bytes;
  }

  private static String describe(Map<String, byte[]> frames) {
    StringBuilder text =
        new StringBuilder("# One session, every frame once: direction, kind, number, bytes.\n");
    frames.forEach((name, bytes) ->
        text.append(name).append(' ').append(HexFormat.of().formatHex(bytes)).append('\n'));
    return text.toString();
  }

  private static final class Recorder {
    final Map<String, byte[]> frames = new LinkedHashMap<>();
    final VirtualLine line = new VirtualLine();

    Recorder() {
      line.toRobot = bytes -> keep("editor>robot", bytes);
      line.toEditor = bytes -> keep("robot>editor", bytes);
    }

    private byte[] keep(String direction, byte[] bytes) {
      for (Frame frame : new ArrayList<>(new FrameReader().read(bytes))) {
        String name = direction + " " + frame.kind() + " " + frame.sequence();
        frames.putIfAbsent(name, frame.encode());
      }
      return bytes;
    }
  }
}
