package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.link.DebugNews.ScriptStack;
import org.tsumiki.link.DebugNews.StackFrame;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToEditor;

/** Puts what the robot tells the debugger into messages that fit into frames. */
final class NewsWriter {
  /** Room for the message's own fields, and for the tag and length of an entry in it. */
  private static final int RESERVED_BYTES = 32;

  private final List<Wire.Details.Builder> parts = new ArrayList<>();
  private int roomBytes;

  private NewsWriter() {}

  static List<ToEditor> messages(DebugNews news) {
    return switch (news) {
      case DebugNews.Paused paused ->
          List.of(ToEditor.newBuilder().setPaused(paused(paused)).build());
      case DebugNews.WentOn(long tick) ->
          List.of(ToEditor.newBuilder().setWentOn(Wire.WentOn.newBuilder().setTick(tick)).build());
      case DebugNews.Details(List<ScriptStack> stacks) -> new NewsWriter().details(stacks);
    };
  }

  private static Wire.Paused paused(DebugNews.Paused paused) {
    Wire.Paused.Builder message =
        Wire.Paused.newBuilder().setTick(paused.tick()).setReason(paused.reason().word());
    paused
        .at()
        .ifPresent(at ->
            message.addPlace(at.script()).addPlace(at.place().routine()).addPlace(at.place().pc()));
    return message.build();
  }

  private List<ToEditor> details(List<ScriptStack> stacks) {
    begin();
    for (ScriptStack stack : stacks.stream().limit(LinkLimits.MAX_RUNNING).toList()) {
      for (StackFrame frame : stack.frames()) {
        add(stack, frame);
      }
    }
    List<ToEditor> messages = new ArrayList<>();
    int count = Math.min(parts.size(), LinkLimits.MAX_DETAIL_MESSAGES);
    for (int i = 0; i < count; i++) {
      parts.get(i).setFirst(i == 0).setLast(i == count - 1);
      messages.add(ToEditor.newBuilder().setDetails(parts.get(i)).build());
    }
    return messages;
  }

  private void begin() {
    parts.add(Wire.Details.newBuilder());
    roomBytes = LinkLimits.MAX_BODY_BYTES - RESERVED_BYTES;
  }

  /** A frame with more locals than fit goes on in the next message. */
  private void add(ScriptStack stack, StackFrame frame) {
    Wire.StackFrame.Builder entry = head(stack, frame);
    for (int i = 0; i < frame.locals().size(); i++) {
      Wire.Variable local = WireValues.variable(i, frame.locals().get(i));
      if (entry.build().getSerializedSize() + local.getSerializedSize() + 8 > roomBytes) {
        put(entry);
        begin();
        entry = head(stack, frame).setContinued(true);
      }
      entry.addLocal(local);
    }
    if (entry.build().getSerializedSize() + 8 > roomBytes) {
      begin();
    }
    put(entry);
  }

  private void put(Wire.StackFrame.Builder entry) {
    parts.getLast().addFrame(entry);
    roomBytes -= entry.build().getSerializedSize() + 3;
  }

  private static Wire.StackFrame.Builder head(ScriptStack stack, StackFrame frame) {
    return Wire.StackFrame.newBuilder()
        .setScript(stack.script())
        .setDepth(stack.depth())
        .setRoutine(frame.place().routine())
        .setPc(frame.place().pc());
  }
}
