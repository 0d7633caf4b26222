package org.tsumiki.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.Trap;

/**
 * All that came of a simulated run. With several robots, what is not in {@code robots} is the first
 * one's, but for the hashes. The same image, course, seed and inputs give an equal one on any
 * machine, and on either engine but for {@link #interpretedScripts}.
 *
 * @param ticks milliseconds of virtual time
 * @param steps instructions that the program ran
 * @param traceHash over all events, 16 hex digits; with several robots over all of theirs, in order
 * @param stateHash over the world's states, 16 hex digits
 * @param events what the program did, in order; the first {@link SimulatedRun#MAX_EVENTS}
 * @param inputs which buttons changed, in order
 * @param track where the robot was, 50 times a second and at the end; empty where nothing moves;
 *     the first {@link SimulatedRun#MAX_TRACK_SAMPLES} and the last
 * @param pose where the robot is at the end
 * @param outputs every output's value at the end, in the order of the course's ports
 * @param trap why the program was stopped, if it was
 * @param finished true when the program came to its end by itself
 * @param interpretedScripts how many scripts the interpreter ran: all of them, or those that were
 *     too large to be translated
 * @param robots what came of it for each robot of the course, in its order
 * @param happened what somebody who watched would tell, in order; the first {@link
 *     SimulatedRun#MAX_EVENTS}
 * @param last how everything was at the end
 * @param checkpoints the state hash after each whole second
 */
public record RunResult(
    long ticks,
    long steps,
    String traceHash,
    String stateHash,
    List<RunEvent> events,
    List<InputChange> inputs,
    List<PoseSample> track,
    Pose pose,
    Map<String, Double> outputs,
    Optional<Trap> trap,
    boolean finished,
    int interpretedScripts,
    List<RobotResult> robots,
    List<WorldEvent> happened,
    Snapshot last,
    List<String> checkpoints) {}
