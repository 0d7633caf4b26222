package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.vm.Debugger;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunState;
import org.tsumiki.vm.Value;

/**
 * How everything is at one tick of a run.
 *
 * @param tick ticks that have passed
 * @param state how the program stands
 * @param scripts the calls that each script is in, innermost first, itself last; empty for those
 *     that do not run
 * @param variables by index
 * @param lists by index
 * @param ports every port's value, in the order of the course's ports
 * @param pose where the robot is
 * @param said what the program has said so far
 * @param world how everything was; what stands beside it here is the first robot's
 */
public record Moment(
    long tick,
    RunState state,
    List<List<Debugger.Frame>> scripts,
    List<Value> variables,
    List<Machine.ListContents> lists,
    List<Double> ports,
    Pose pose,
    List<RunEvent.Said> said,
    Snapshot world) {
  public Moment {
    scripts = scripts.stream().map(List::copyOf).toList();
    variables = List.copyOf(variables);
    lists = List.copyOf(lists);
    ports = List.copyOf(ports);
    said = List.copyOf(said);
  }
}
