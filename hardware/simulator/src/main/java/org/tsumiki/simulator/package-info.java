/**
 * World, robot body, sensors and courses: a robot that needs no hardware.
 *
 * <p>Pure, and the same bits on every machine: one step is 1 ms of virtual time and computes with
 * {@code + - * /} and {@code sqrt} only, headings are unit vectors, every sensor owns a random
 * stream, and transcendental functions are called at set-up alone ({@link java.lang.StrictMath}). A
 * test scans the classes for what would break this. May use Gson (courses are JSON) and nothing
 * else.
 *
 * <p>Start with {@link org.tsumiki.course.io.Courses}, {@link org.tsumiki.simulator.World} and
 * {@link org.tsumiki.simulator.SimulatedRun}; {@link org.tsumiki.simulator.Replay} goes to any tick
 * of a run that was recorded. Courses themselves: {@code org.tsumiki.course}.
 */
@NullMarked
package org.tsumiki.simulator;

import org.jspecify.annotations.NullMarked;
