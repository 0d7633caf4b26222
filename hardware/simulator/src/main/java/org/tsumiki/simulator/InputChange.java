package org.tsumiki.simulator;

/**
 * A button went down or up in a run.
 *
 * @param tick when
 * @param port the button's port
 * @param value 1 down, 0 up
 */
public record InputChange(long tick, String port, double value) {}
