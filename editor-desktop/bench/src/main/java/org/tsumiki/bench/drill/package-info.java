/**
 * Safety drills: a robot as a process of its own, with a board made of files, is made to fail in
 * every way that {@code robot-runtime/agent/spec/safety.md} lists, and the time until all its
 * outputs are safe is measured from outside.
 *
 * <p>{@link org.tsumiki.bench.drill.Drills} runs them, {@link org.tsumiki.bench.drill.Drill} is
 * one; {@link org.tsumiki.bench.drill.DrillBoard} is what others see of the robot.
 */
@NullMarked
package org.tsumiki.bench.drill;

import org.jspecify.annotations.NullMarked;
