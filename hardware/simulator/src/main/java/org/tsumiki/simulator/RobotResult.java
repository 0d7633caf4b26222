package org.tsumiki.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.Trap;

/**
 * What came of a run for one robot; as in {@link RunResult}.
 *
 * @param events what its program did, in order; none for a robot without a program
 * @param pose where it is at the end
 * @param outputs every output's value at the end, in the order of its ports
 * @param trap why its program was stopped, if it was
 * @param track where it was
 * @param points what its zones give it at the end
 */
public record RobotResult(
    List<RunEvent> events,
    Pose pose,
    Map<String, Double> outputs,
    Optional<Trap> trap,
    List<PoseSample> track,
    int points) {}
