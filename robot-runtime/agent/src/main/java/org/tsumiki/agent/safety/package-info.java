/**
 * What keeps a robot's outputs safe, whatever its program, its agent or its line do; {@code
 * spec/safety.md} has the promises.
 *
 * <p>{@link org.tsumiki.agent.safety.OutputGate} stands between program and outputs and can be shut
 * from any thread, {@link org.tsumiki.agent.safety.SafetyWatch} decides by the clock when it must
 * be (pure), and {@link org.tsumiki.agent.safety.Guard} is a process of its own that is left when
 * the agent is not.
 */
@NullMarked
package org.tsumiki.agent.safety;

import org.jspecify.annotations.NullMarked;
