/**
 * The service on the robot, and the editor's way to it.
 *
 * <p>{@link org.tsumiki.agent.RobotService} runs one robot: it joins a {@link
 * org.tsumiki.agent.Board} to the machine and to any number of lines, one editor at a time, and its
 * supervisor owns the outputs. {@link org.tsumiki.agent.RobotClient} is the other end: it deploys,
 * starts, stops and hears what the robot does. {@link org.tsumiki.agent.RobotCommandRunner} and
 * {@link org.tsumiki.agent.DeployRunner} are what the command line calls. Threads and clocks are
 * here; formats and rules are in link, bytecode and vm.
 */
@NullMarked
package org.tsumiki.agent;

import org.jspecify.annotations.NullMarked;
