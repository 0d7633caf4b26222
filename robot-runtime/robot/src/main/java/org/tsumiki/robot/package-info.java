/**
 * The program that a Raspberry Pi runs: the agent without the editor's command line.
 *
 * <p>{@link org.tsumiki.robot.Main} is where it begins, {@link org.tsumiki.robot.RobotDoctor}
 * judges whether this computer can be a robot, by what a {@link org.tsumiki.robot.RobotProbe}
 * finds.
 */
@NullMarked
package org.tsumiki.robot;

import org.jspecify.annotations.NullMarked;
