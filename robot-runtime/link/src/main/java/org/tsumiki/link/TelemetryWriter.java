package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tsumiki.link.Telemetry.ListValue;
import org.tsumiki.link.Telemetry.Running;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.link.wire.Wire;

/**
 * Turns what the robot does into messages that hold only what changed since the last one. What does
 * not fit into one message counts as not sent, so the next one takes it along.
 */
final class TelemetryWriter {
  /** Room for what else is in the body: its tag, the tick and the pose. */
  private static final int RESERVED_BYTES = 64;

  private final List<VariableValue> sentVariables = new ArrayList<>();
  private final List<Double> sentPorts = new ArrayList<>();
  private final List<Integer> sentLengths = new ArrayList<>();
  private final List<List<String>> sentItems = new ArrayList<>();
  private int roomBytes;
  private boolean complete;

  /** A new run or a new editor: everything counts as changed. */
  void forget() {
    sentVariables.clear();
    sentPorts.clear();
    sentLengths.clear();
    sentItems.clear();
  }

  Wire.Telemetry next(Telemetry telemetry) {
    Wire.Telemetry.Builder message = Wire.Telemetry.newBuilder().setTick(telemetry.tick());
    roomBytes = LinkLimits.MAX_BODY_BYTES - RESERVED_BYTES;
    complete = true;
    telemetry.pose().ifPresent(pose -> message.setPose(pose(pose)));
    for (Running running : telemetry.running().stream().limit(LinkLimits.MAX_RUNNING).toList()) {
      Wire.Running entry = running(running);
      if (fits(entry.getSerializedSize())) {
        message.addRunning(entry);
      }
    }
    addPorts(telemetry.ports(), message);
    addVariables(telemetry.variables(), message);
    addLists(telemetry.lists(), message);
    return message.build();
  }

  /** True when the last message held everything that had changed. */
  boolean complete() {
    return complete;
  }

  private void addPorts(List<Double> ports, Wire.Telemetry.Builder message) {
    for (int i = 0; i < ports.size(); i++) {
      double value = ports.get(i);
      if (i < sentPorts.size() && Double.compare(sentPorts.get(i), value) == 0) {
        continue;
      }
      Wire.PortValue entry = Wire.PortValue.newBuilder().setPort(i).setValue(value).build();
      if (i > sentPorts.size() || !fits(entry.getSerializedSize())) {
        complete = false;
        continue;
      }
      message.addPort(entry);
      put(sentPorts, i, value);
    }
  }

  private void addVariables(List<VariableValue> variables, Wire.Telemetry.Builder message) {
    for (int i = 0; i < variables.size(); i++) {
      VariableValue value = variables.get(i);
      if (i < sentVariables.size() && Objects.equals(sentVariables.get(i), value)) {
        continue;
      }
      Wire.Variable entry = WireValues.variable(i, value);
      if (i > sentVariables.size() || !fits(entry.getSerializedSize())) {
        complete = false;
        continue;
      }
      message.addVariable(entry);
      put(sentVariables, i, value);
    }
  }

  private void addLists(List<ListValue> lists, Wire.Telemetry.Builder message) {
    for (int list = 0; list < lists.size(); list++) {
      int length = lists.get(list).length();
      if (list >= sentLengths.size() || sentLengths.get(list) != length) {
        Wire.ListLength entry =
            Wire.ListLength.newBuilder().setList(list).setLength(length).build();
        if (list > sentLengths.size() || !fits(entry.getSerializedSize())) {
          complete = false;
          return; // items of lists that are not known make no sense
        }
        message.addListLength(entry);
        put(sentLengths, list, length);
        if (list == sentItems.size()) {
          sentItems.add(new ArrayList<>());
        }
      }
      addItems(list, lists.get(list).items(), message);
    }
  }

  private void addItems(int list, List<String> items, Wire.Telemetry.Builder message) {
    List<String> sent = sentItems.get(list);
    for (int i = 0; i < items.size(); i++) {
      if (i < sent.size() && sent.get(i).equals(items.get(i))) {
        continue;
      }
      Wire.ListItem entry =
          Wire.ListItem.newBuilder().setList(list).setIndex(i).setText(items.get(i)).build();
      if (i > sent.size() || !fits(entry.getSerializedSize())) {
        complete = false;
        continue;
      }
      message.addListItem(entry);
      put(sent, i, items.get(i));
    }
  }

  private static Wire.Running running(Running running) {
    Wire.Running.Builder entry =
        Wire.Running.newBuilder().setScript(running.script()).setPc(running.pc());
    running.calls().forEach(call -> entry.addCall(call.routine()).addCall(call.pc()));
    return entry.build();
  }

  private boolean fits(int entryBytes) {
    int bytes = entryBytes + 3; // its tag, and its length in up to two bytes
    if (bytes > roomBytes) {
      return false;
    }
    roomBytes -= bytes;
    return true;
  }

  private static <T> void put(List<T> list, int index, T value) {
    if (index == list.size()) {
      list.add(value);
    } else {
      list.set(index, value);
    }
  }

  private static Wire.Pose pose(Telemetry.Pose pose) {
    return Wire.Pose.newBuilder()
        .setXMm(pose.xMm())
        .setYMm(pose.yMm())
        .setHeadingDeg(pose.headingDeg())
        .build();
  }
}
