package org.tsumiki.agent.safety;

/**
 * What a board knows of its battery.
 *
 * @param empty true when it can no longer drive the robot safely; the board knows where that is
 * @param told how full it is, in English, e.g. {@code 6.1 V, at least 6.4 V needed}
 */
public record Battery(boolean empty, String told) {}
