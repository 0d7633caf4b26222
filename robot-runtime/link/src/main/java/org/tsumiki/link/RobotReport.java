package org.tsumiki.link;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToEditor;

/** The robot's messages to the editor, and what of them waits while the line is slow. */
final class RobotReport {
  /** Telemetry waits while more messages than this are on their way: only the newest counts. */
  private static final int TELEMETRY_BEHIND = 2;

  /** A state that needs more messages than this is cut short at the end of a run. */
  private static final int MAX_FINAL_MESSAGES = 32;

  private final TelemetryWriter writer = new TelemetryWriter();
  private final Deque<Wire.Said.Builder> texts = new ArrayDeque<>();
  private @Nullable ReliableChannel channel;
  private @Nullable Telemetry waiting;
  private int skippedTexts;

  void begin(ReliableChannel opened) {
    end();
    channel = opened;
  }

  void end() {
    channel = null;
    waiting = null;
    texts.clear();
    skippedTexts = 0;
    writer.forget();
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

  void ended(RunEnd end) {
    sendTexts(LinkLimits.MAX_WAITING_TEXTS);
    Telemetry last = waiting;
    waiting = null;
    for (int i = 0; last != null && i < MAX_FINAL_MESSAGES; i++) {
      sendTelemetry(last);
      last = writer.complete() ? null : last;
    }
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

  private void sendTelemetry(Telemetry telemetry) {
    send(ToEditor.newBuilder().setTelemetry(writer.next(telemetry)));
  }

  private void send(ToEditor.Builder message) {
    if (channel != null) {
      channel.send(message.build().toByteArray());
    }
  }

  private static Wire.Trap trap(RunEnd.TrapReport trap) {
    return Wire.Trap.newBuilder()
        .setCode(LinkLimits.text(trap.code()))
        .setScript(trap.script())
        .setPc(trap.pc())
        .setDetail(LinkLimits.text(trap.detail()))
        .build();
  }
}
