package org.tsumiki.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToEditor;

/** The robot's messages to the editor, and what of them waits while the line is slow. */
final class RobotReport {
  /** Telemetry waits while more messages than this are on their way: only the newest counts. */
  private static final int TELEMETRY_BEHIND = 2;

  /** A state that needs more messages than this is cut short at the end of a run. */
  private static final int MAX_FINAL_MESSAGES = 32;

  /** Room for what else is in a message with logged values, and for the head of each value. */
  private static final int LOGGED_RESERVED_BYTES = 24;

  private static final int LOGGED_HEAD_BYTES = 3;

  /** What a message has around its ports. */
  private static final int PORTS_HEAD_BYTES = 8;

  private final TelemetryWriter writer = new TelemetryWriter();
  private final Deque<Wire.Said.Builder> texts = new ArrayDeque<>();
  private @Nullable ReliableChannel channel;
  private @Nullable Telemetry waiting;
  private int skippedTexts;
  private final Deque<LoggedValue> loggedValues = new ArrayDeque<>();
  private int skippedValues;

  void begin(ReliableChannel opened) {
    end();
    channel = opened;
  }

  void end() {
    channel = null;
    waiting = null;
    texts.clear();
    skippedTexts = 0;
    loggedValues.clear();
    skippedValues = 0;
    writer.forget();
  }

  /** Names the ports, and who the robot is, if the editor does not know. */
  void ports(List<String> names, Optional<Wire.Hello> introduction) {
    Wire.Ports.Builder ports = Wire.Ports.newBuilder().addAllPort(names);
    introduction.ifPresent(ports::setRobot);
    if (ports.build().getSerializedSize() > LinkLimits.MAX_BODY_BYTES - PORTS_HEAD_BYTES) {
      ports.clearRobot();
    }
    send(ToEditor.newBuilder().setPorts(ports));
  }

  void need(ImageReceiver.Outcome.Need need) {
    Wire.DeployNeed.Builder message =
        Wire.DeployNeed.newBuilder().setDeploy(need.deploy()).addAllPiece(need.pieces());
    send(ToEditor.newBuilder().setDeployNeed(message));
  }

  void deployResult(int deploy, boolean ok, String code, String where, String text) {
    Wire.DeployResult.Builder message =
        Wire.DeployResult.newBuilder()
            .setDeploy(deploy)
            .setOk(ok)
            .setCode(LinkLimits.text(code))
            .setWhere(LinkLimits.text(where))
            .setMessage(LinkLimits.text(text));
    send(ToEditor.newBuilder().setDeployResult(message));
  }

  void started() {
    writer.forget();
    waiting = null;
    send(ToEditor.newBuilder().setStarted(Wire.Started.getDefaultInstance()));
  }

  void telemetry(Telemetry telemetry) {
    waiting = telemetry;
  }

  void said(long tick, int script, String text) {
    texts.add(
        Wire.Said.newBuilder().setTick(tick).setScript(script).setText(LinkLimits.text(text)));
    if (texts.size() > LinkLimits.MAX_WAITING_TEXTS) {
      texts.remove();
      skippedTexts++;
    }
  }

  void logged(LoggedValue value) {
    loggedValues.add(value);
    if (loggedValues.size() > LinkLimits.MAX_WAITING_LOGGED) {
      loggedValues.remove();
      skippedValues++;
    }
  }

  void news(DebugNews news) {
    sendAll();
    NewsWriter.messages(news).forEach(this::send);
  }

  /** Everything told so far goes now, in order. */
  private void sendAll() {
    sendTexts(LinkLimits.MAX_WAITING_TEXTS);
    sendLogged(LinkLimits.MAX_WAITING_LOGGED);
    Telemetry last = waiting;
    waiting = null;
    for (int i = 0; last != null && i < MAX_FINAL_MESSAGES; i++) {
      sendTelemetry(last);
      last = writer.complete() ? null : last;
    }
  }

  void ended(RunEnd end) {
    sendAll();
    Wire.Ended.Builder message =
        Wire.Ended.newBuilder()
            .setTick(end.tick())
            .setReason(end.reason().word())
            .setMessage(LinkLimits.text(end.message()));
    end.trap().ifPresent(trap -> message.setTrap(trap(trap)));
    send(ToEditor.newBuilder().setEnded(message));
  }

  /** Sends what waits, as far as the line keeps up. */
  void flush() {
    ReliableChannel open = channel;
    if (open == null) {
      return;
    }
    sendTexts(LinkLimits.WINDOW_FRAMES - open.unacknowledged());
    sendLogged(LinkLimits.WINDOW_FRAMES - open.unacknowledged());
    Telemetry next = waiting;
    if (next != null && open.unacknowledged() <= TELEMETRY_BEHIND) {
      sendTelemetry(next);
      waiting = writer.complete() ? null : next;
    }
  }

  private void sendTexts(int atMost) {
    for (int i = 0; i < atMost && !texts.isEmpty(); i++) {
      send(ToEditor.newBuilder().setSaid(texts.remove().setSkipped(skippedTexts)));
      skippedTexts = 0;
    }
  }

  private void sendLogged(int atMostMessages) {
    for (int i = 0; i < atMostMessages && !loggedValues.isEmpty(); i++) {
      Wire.Logged.Builder message = Wire.Logged.newBuilder().setSkipped(skippedValues);
      skippedValues = 0;
      for (int room = LinkLimits.MAX_BODY_BYTES - LOGGED_RESERVED_BYTES;
          room > 0 && !loggedValues.isEmpty(); ) {
        Wire.LoggedValue value = wire(loggedValues.element());
        room -= value.getSerializedSize() + LOGGED_HEAD_BYTES;
        if (room > 0) {
          message.addValue(value);
          loggedValues.remove();
        }
      }
      send(ToEditor.newBuilder().setLogged(message));
    }
  }

  private static Wire.LoggedValue wire(LoggedValue logged) {
    return Wire.LoggedValue.newBuilder()
        .setTick(logged.tick())
        .setSeries(logged.series())
        .setValue(logged.value())
        .build();
  }

  private void sendTelemetry(Telemetry telemetry) {
    send(ToEditor.newBuilder().setTelemetry(writer.next(telemetry)));
  }

  private void send(ToEditor.Builder message) {
    send(message.build());
  }

  private void send(ToEditor message) {
    if (channel != null) {
      channel.send(message.toByteArray());
    }
  }

  private static Wire.Trap trap(RunEnd.TrapReport trap) {
    Wire.Trap.Builder message =
        Wire.Trap.newBuilder()
            .setCode(LinkLimits.text(trap.code()))
            .setScript(trap.script())
            .setPc(trap.pc())
            .setDetail(LinkLimits.text(trap.detail()));
    trap.values().stream()
        .limit(LinkLimits.MAX_TRAP_VALUES)
        .forEach(value -> message.addValue(LinkLimits.item(value)));
    return (trap.routine() == trap.script() ? message : message.addRoutine(trap.routine())).build();
  }
}
