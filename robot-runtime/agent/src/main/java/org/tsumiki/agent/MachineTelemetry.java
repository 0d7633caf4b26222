package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsumiki.devices.Ports;
import org.tsumiki.link.Place;
import org.tsumiki.link.Telemetry;
import org.tsumiki.link.Telemetry.ListValue;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.simulator.Moment;
import org.tsumiki.simulator.Pose;
import org.tsumiki.vm.Debugger;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.Value;

/** The state of a machine as it travels to the editor. */
final class MachineTelemetry {
  private MachineTelemetry() {}

  static Telemetry of(long ticks, Machine machine, Board board) {
    List<List<org.tsumiki.vm.Place>> scripts =
        IntStream.range(0, machine.scriptCount()).mapToObj(machine::callStack).toList();
    return new Telemetry(
        ticks,
        running(scripts),
        IntStream.range(0, machine.variableCount())
            .mapToObj(index -> value(machine.variable(index)))
            .toList(),
        IntStream.range(0, machine.listCount())
            .mapToObj(index -> list(machine.list(index)))
            .toList(),
        ports(board.ports()),
        board.pose());
  }

  static Telemetry of(Moment moment, boolean hasRobot) {
    return new Telemetry(
        moment.tick(),
        running(
            moment.scripts().stream()
                .map(frames -> frames.stream().map(Debugger.Frame::place).toList())
                .toList()),
        moment.variables().stream().map(MachineTelemetry::value).toList(),
        moment.lists().stream().map(MachineTelemetry::list).toList(),
        moment.ports(),
        hasRobot ? Optional.of(pose(moment.pose())) : Optional.empty());
  }

  static Telemetry.Pose pose(Pose pose) {
    return new Telemetry.Pose(pose.xMm(), pose.yMm(), pose.headingDeg());
  }

  private static List<Telemetry.Running> running(List<List<org.tsumiki.vm.Place>> scripts) {
    List<Telemetry.Running> running = new ArrayList<>();
    for (int script = 0; script < scripts.size(); script++) {
      List<Place> places = scripts.get(script).stream().map(MachineTelemetry::place).toList();
      if (!places.isEmpty()) {
        List<Place> calls = places.subList(0, places.size() - 1);
        running.add(new Telemetry.Running(script, places.getLast().pc(), calls));
      }
    }
    return running;
  }

  static Place place(org.tsumiki.vm.Place place) {
    return new Place(place.routine(), place.pc());
  }

  static VariableValue value(Value value) {
    return switch (value) {
      case Value.NumberValue(double number) -> new VariableValue.NumberValue(number);
      case Value.BooleanValue(boolean flag) -> new VariableValue.BooleanValue(flag);
      case Value.TextValue(String text) -> new VariableValue.TextValue(text);
      case Value.ColourValue(int rgb) -> new VariableValue.ColourValue(rgb);
    };
  }

  static Value value(VariableValue value) {
    return switch (value) {
      case VariableValue.NumberValue(double number) -> new Value.NumberValue(number);
      case VariableValue.BooleanValue(boolean truth) -> new Value.BooleanValue(truth);
      case VariableValue.TextValue(String text) -> new Value.TextValue(text);
      case VariableValue.ColourValue(int rgb) -> new Value.ColourValue(rgb);
    };
  }

  private static ListValue list(Machine.ListContents list) {
    return new ListValue(list.length(), list.firstThings());
  }

  private static List<Double> ports(Ports ports) {
    return IntStream.range(0, ports.specs().size()).mapToObj(ports::read).toList();
  }
}
