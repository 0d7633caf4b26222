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

  /** A new run begins. */
  void forget() {
    variables.clear();
    ports.clear();
  }

  /** The whole state after that message, or empty when the message makes no sense. */
  Optional<Telemetry> read(Wire.Telemetry message) {
    for (Wire.PortValue port : message.getPortList()) {
      if (!put(ports, port.getPort(), port.getValue())) {
        return Optional.empty();
      }
    }
    for (Wire.Variable variable : message.getVariableList()) {
      if (!put(variables, variable.getIndex(), value(variable))) {
        return Optional.empty();
      }
    }
    List<Telemetry.Running> running =
        message.getRunningList().stream()
            .map(entry -> new Telemetry.Running(entry.getScript(), entry.getPc()))
            .toList();
    return Optional.of(new Telemetry(message.getTick(), running, variables, ports, pose(message)));
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

  private static VariableValue value(Wire.Variable variable) {
    return switch (variable.getValueCase()) {
      case NUMBER, VALUE_NOT_SET -> new VariableValue.NumberValue(variable.getNumber());
      case TRUTH -> new VariableValue.BooleanValue(variable.getTruth());
      case TEXT -> new VariableValue.TextValue(variable.getText());
    };
  }

  private static Optional<Telemetry.Pose> pose(Wire.Telemetry message) {
    if (!message.hasPose()) {
      return Optional.empty();
    }
    Wire.Pose pose = message.getPose();
    return Optional.of(new Telemetry.Pose(pose.getXMm(), pose.getYMm(), pose.getHeadingDeg()));
  }
}
