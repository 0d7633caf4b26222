package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.link.wire.Wire;

/** Puts the robot's whole state together from messages that hold only what changed. */
final class TelemetryReader {
  /** More variables or ports than this is not a robot of ours. */
  private static final int MAX_INDEX = 1024;

  private final List<VariableValue> variables = new ArrayList<>();
  private final List<Double> ports = new ArrayList<>();
  private final List<Integer> listLengths = new ArrayList<>();
  private final List<List<String>> listItems = new ArrayList<>();

  /** A new run begins. */
  void forget() {
    variables.clear();
    ports.clear();
    listLengths.clear();
    listItems.clear();
  }

  /** The whole state after that message, or empty when the message makes no sense. */
  Optional<Telemetry> read(Wire.Telemetry message) {
    for (Wire.PortValue port : message.getPortList()) {
      if (!put(ports, port.getPort(), port.getValue())) {
        return Optional.empty();
      }
    }
    for (Wire.Variable variable : message.getVariableList()) {
      if (!put(variables, variable.getIndex(), WireValues.value(variable))) {
        return Optional.empty();
      }
    }
    if (!readLists(message)) {
      return Optional.empty();
    }
    List<Telemetry.Running> running =
        message.getRunningList().stream().map(TelemetryReader::running).toList();
    return Optional.of(
        new Telemetry(message.getTick(), running, variables, lists(), ports, pose(message)));
  }

  private boolean readLists(Wire.Telemetry message) {
    for (Wire.ListLength length : message.getListLengthList()) {
      if (length.getLength() < 0 || !put(listLengths, length.getList(), length.getLength())) {
        return false;
      }
    }
    while (listItems.size() < listLengths.size()) {
      listItems.add(new ArrayList<>());
    }
    for (Wire.ListItem item : message.getListItemList()) {
      if (item.getList() < 0
          || item.getList() >= listItems.size()
          || item.getIndex() >= LinkLimits.MAX_LIST_ITEMS
          || !put(listItems.get(item.getList()), item.getIndex(), item.getText())) {
        return false;
      }
    }
    return true;
  }

  /** What was told of places that a list no longer has stays here, and counts for nothing. */
  private List<Telemetry.ListValue> lists() {
    List<Telemetry.ListValue> lists = new ArrayList<>();
    for (int i = 0; i < listLengths.size(); i++) {
      int length = listLengths.get(i);
      List<String> items = listItems.get(i);
      lists.add(new Telemetry.ListValue(length, items.subList(0, Math.min(length, items.size()))));
    }
    return lists;
  }

  private static Telemetry.Running running(Wire.Running entry) {
    List<Place> calls = new ArrayList<>();
    for (int i = 0; i + 1 < entry.getCallCount(); i += 2) {
      calls.add(new Place(entry.getCall(i), entry.getCall(i + 1)));
    }
    return new Telemetry.Running(entry.getScript(), entry.getPc(), calls);
  }

  /** Entries come in order, so each is either known or the next new one. */
  private static <T> boolean put(List<T> list, int index, T value) {
    if (index < 0 || index > list.size() || index >= MAX_INDEX) {
      return false;
    }
    if (index == list.size()) {
      list.add(value);
    } else {
      list.set(index, value);
    }
    return true;
  }

  private static Optional<Telemetry.Pose> pose(Wire.Telemetry message) {
    if (!message.hasPose()) {
      return Optional.empty();
    }
    Wire.Pose pose = message.getPose();
    return Optional.of(new Telemetry.Pose(pose.getXMm(), pose.getYMm(), pose.getHeadingDeg()));
  }
}
