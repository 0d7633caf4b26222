package org.tsumiki.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.link.DebugNews.ScriptStack;
import org.tsumiki.link.DebugNews.StackFrame;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.link.wire.Wire;

/** Makes news of the robot's messages; details may come in several. */
final class NewsReader {
  private static final int MAX_FRAMES = LinkLimits.MAX_RUNNING * LinkLimits.MAX_DETAIL_FRAMES;

  private final List<Frame> frames = new ArrayList<>();

  /** A frame that is being put together. */
  private record Frame(int script, int depth, Place place, List<VariableValue> locals) {}

  DebugNews.Paused paused(Wire.Paused message) {
    Optional<DebugNews.Stop> at = Optional.empty();
    if (message.getPlaceCount() == 3) {
      Place place = new Place(message.getPlace(1), message.getPlace(2));
      at = Optional.of(new DebugNews.Stop(message.getPlace(0), place));
    }
    return new DebugNews.Paused(message.getTick(), at, DebugNews.Reason.of(message.getReason()));
  }

  /** The whole answer, once its last part has come. */
  Optional<DebugNews.Details> details(Wire.Details message) {
    if (message.getFirst()) {
      frames.clear();
    }
    for (Wire.StackFrame entry : message.getFrameList()) {
      add(entry);
    }
    if (!message.getLast()) {
      return Optional.empty();
    }
    DebugNews.Details details = new DebugNews.Details(stacks());
    frames.clear();
    return Optional.of(details);
  }

  private void add(Wire.StackFrame entry) {
    if ((!entry.getContinued() || frames.isEmpty()) && frames.size() < MAX_FRAMES) {
      Place place = new Place(entry.getRoutine(), entry.getPc());
      frames.add(new Frame(entry.getScript(), entry.getDepth(), place, new ArrayList<>()));
    }
    List<VariableValue> locals = frames.getLast().locals();
    for (Wire.Variable local : entry.getLocalList()) {
      if (locals.size() < LinkLimits.MAX_DETAIL_LOCALS) {
        locals.add(WireValues.value(local));
      }
    }
  }

  private List<ScriptStack> stacks() {
    Map<Integer, List<Frame>> byScript = new LinkedHashMap<>();
    for (Frame frame : frames) {
      byScript.computeIfAbsent(frame.script(), script -> new ArrayList<>()).add(frame);
    }
    List<ScriptStack> stacks = new ArrayList<>();
    byScript.forEach((script, all) ->
        stacks.add(
            new ScriptStack(
                script,
                all.getFirst().depth(),
                all.stream().map(f -> new StackFrame(f.place(), f.locals())).toList())));
    return stacks;
  }
}
