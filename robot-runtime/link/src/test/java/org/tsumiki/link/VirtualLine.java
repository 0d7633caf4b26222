package org.tsumiki.link;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Both ends joined by a line of our making, in virtual time. The robot's side is scripted here. */
final class VirtualLine {
  static final RobotInfo ROBOT =
      new RobotInfo("hana", "fake", true, "line", List.of("motor.left", "motor.right"));
  static final int STEP_MILLIS = 5;

  final RobotEnd robot;
  final EditorEnd editor;
  final List<RobotEvent> robotEvents = new ArrayList<>();
  final List<EditorEvent> editorEvents = new ArrayList<>();
  final List<ImagePieces> images = new ArrayList<>();
  UnaryOperator<byte[]> toRobot = UnaryOperator.identity();
  UnaryOperator<byte[]> toEditor = UnaryOperator.identity();
  boolean takesImages = true;
  boolean answersImages = true;
  long nowMillis = 1_000;

  VirtualLine() {
    this(LinkTimings.STANDARD, 77);
  }

  VirtualLine(LinkTimings timings, int sessionSeed) {
    robot = new RobotEnd(ROBOT, timings, nowMillis);
    editor = new EditorEnd("desk 3", sessionSeed, timings, nowMillis);
  }

  void step() {
    nowMillis += STEP_MILLIS;
    LinkStep<EditorEvent> fromEditor = editor.poll(nowMillis);
    editorEvents.addAll(fromEditor.events());
    robot.on(toRobot.apply(fromEditor.outgoing()), nowMillis);
    LinkStep<RobotEvent> fromRobot = robot.poll(nowMillis);
    fromRobot.events().forEach(this::onRobot);
    byte[] answers = robot.poll(nowMillis).outgoing();
    editor.on(toEditor.apply(joined(fromRobot.outgoing(), answers)), nowMillis);
  }

  private void onRobot(RobotEvent event) {
    robotEvents.add(event);
    if (event instanceof RobotEvent.ImageReceived(ImagePieces image)) {
      images.add(image);
      if (!answersImages) {
        return;
      }
      if (takesImages) {
        robot.deployed();
      } else {
        robot.refused("image.invalid", "script 2, pc 7", "The stack is empty there.");
      }
    }
  }

  /** Steps until that holds; false when it does not within the time. */
  boolean within(int millis, BooleanSupplier condition) {
    for (long end = nowMillis + millis; nowMillis < end && !condition.getAsBoolean(); ) {
      step();
    }
    step(); // what the ends have just learnt comes out as events with the next poll
    return condition.getAsBoolean();
  }

  void pass(int millis) {
    within(millis, () -> false);
  }

  VirtualLine connected() {
    if (!within(2_000, editor::connected)) {
      throw new AssertionError("no session: " + editorEvents);
    }
    step();
    return this;
  }

  boolean editorSaw(Class<? extends EditorEvent> type) {
    return editorEvents.stream().anyMatch(type::isInstance);
  }

  <T extends EditorEvent> T last(Class<T> type) {
    return editorEvents.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList()
        .reversed()
        .stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + ": " + editorEvents));
  }

  void cutBothWays() {
    toRobot = bytes -> new byte[0];
    toEditor = bytes -> new byte[0];
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
